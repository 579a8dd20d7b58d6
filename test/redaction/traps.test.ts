import { describe, expect, it } from 'vitest';
import { redactLines, redactProse } from './redact-text.ts';

describe('what a redaction leaves as it is', () => {
  it.each([
    ['builds', 'OS build 10.0.17763.2090, Windows 7.9.9600.18970, Version 10.0.19041.1 (17763.2090)'],
    ['a package', 'Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.2090.1.5'],
    [
      'a package whose version could be an address',
      'OpenSSH-Client-Package~31bf3856ad364e35~amd64~~10.0.1.1, Language.Basic~~~en-US~0.0.1.0',
    ],
    ['a component', 'amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.17763.1_none_681aa442f6fed7f0'],
    ['versions of drivers', 'DriverVer=03/13/2015,4.3.12.1 · Version - 5.0.26.1 · Title = Example Corp. - Display - 8.17.2.14'],
    ['a version in a path', 'C:\\Program Files\\Example\\1.2.3.4\\example.exe, version 10.0.0.1, v192.168.1.1'],
    ['an assembly', 'System.Xml, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089'],
    ['updates and codes', 'KB5005112 0x80240439 -2145386477 80070bc9 HRESULT_FROM_WIN32(14081)'],
    [
      'an update and its service',
      'UpdateId = 1f2e3d4c-1111-2222-3333-444455556666.201, ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}',
    ],
    ['times', '2023-05-06 14:05:21.6733083 @2023/5/6:12:34:56.123 <time="08:52:44.338+240" date="07-14-2021"'],
    ['hosts of Microsoft', 'https://fe3.delivery.mp.microsoft.com:443/x http://2.au.download.windowsupdate.com/d support@microsoft.com'],
    ['the desk that sends it', 'https://support.desk.example/kb/5005112'],
    ['well-known SIDs', 'S-1-5-18 S-1-5-32-544 S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'],
    [
      'well-known accounts',
      'NT AUTHORITY\\SYSTEM BUILTIN\\Administrators user="Administrator" C:\\Users\\Public\\x C:\\Users\\Default\\NTUSER.DAT',
    ],
    ['addresses of nobody', '127.0.0.1 0.0.0.0 255.255.255.0 239.255.255.250 ::1 ff02::fb 00-00-00-00-00-00'],
    ['what only looks like IPv6', 'CAgentUpdateManager::FindUpdates add::dad 12:34:56 std::bad'],
    [
      'paths',
      '\\\\?\\C:\\Windows\\WinSxS\\x \\\\.\\pipe\\x C:\\\\Windows\\\\System32 \\??\\C:\\Windows\\Inf\\.NET Data Provider for SqlServer\\0409',
    ],
    ['keys of the registry', 'HKLM\\SOFTWARE\\Microsoft and HKU\\.DEFAULT for user HKCU\\Software\\Classes'],
    [
      'files that look like full names',
      'command.com setupapi.dev.log wuaueng.dll.mui System.Net.Http Microsoft.Windows.Common-Controls app.exe.config',
    ],
    [
      'devices',
      'PCI\\VEN_8086&DEV_100E USB\\ROOT_HUB20\\4&1f16fef7&0 Driver Node Name: guest.inf:5503dd42a9865fae:Install:5.0.26.0:pci\\ven_80ee',
    ],
    ['a workgroup', 'Domain:                    WORKGROUP'],
    ['who owns a machine of nobody', 'Registered Owner:          Windows User\nRegistered Organization:   N/A'],
    ['words behind words', 'Basic troubleshooting-steps, Negotiate authentication-scheme, setup.exe -pass specialize, secret agent'],
    ['a password that is hidden already', 'password=******** Password: (null) pwd=<hidden>'],
    ['a patch list without a computer', 'Security Update               KB4465477               NT AUTHORITY\\SYSTEM  10/22/2018'],
  ])('%s', (_what, text) => {
    expect(redactLines([text])).toEqual([text]);
  });
});

describe('what a redaction replaces', () => {
  it.each([
    ['a user folder', 'C:\\Users\\lin.chen\\AppData\\x.log', 'C:\\Users\\USER-1\\AppData\\x.log'],
    ['a user folder, escaped', '"C:\\\\Users\\\\linchen\\\\x"', '"C:\\\\Users\\\\USER-1\\\\x"'],
    ['a user folder of two words', '\\Device\\HarddiskVolume3\\Users\\lin chen\\x', '\\Device\\HarddiskVolume3\\Users\\USER-1\\x'],
    ['a user folder of a number', 'C:/Users/10023456, next', 'C:/Users/USER-1, next'],
    ['an account of a domain', 'user \'CORP\\linchen\' context="CORP\\other"', 'user \'DOMAIN-1\\USER-2\' context="DOMAIN-1\\USER-1"'],
    [
      'accounts in Chinese sentences',
      '用户：linchen无法登录，也不行。目录C:\\Users\\linchen下',
      '用户：USER-1无法登录，也不行。目录C:\\Users\\USER-1下',
    ],
    ['a computer in a Chinese sentence', '计算机名：PC-7781的日志，邮箱wu.wei@corp.example收到', '计算机名：HOST-1的日志，邮箱MAIL-1收到'],
    ['a share in a Chinese sentence', '请从\\\\SRV-FILE1\\logs取', '请从\\\\HOST-1\\logs取'],
    ['a labelled account', 'UserName = linchen; 用户名：linchen', 'UserName = USER-1; 用户名：USER-1'],
    [
      'a computer in XML',
      '<MachineName>PC-7781</MachineName> ComputerName=\\"PC-7781\\"',
      '<MachineName>HOST-1</MachineName> ComputerName=\\"HOST-1\\"',
    ],
    ['a computer of copied events', 'Computer:      SH-WANG-PC\n计算机: SH-WANG-PC', 'Computer:      HOST-1\n计算机: HOST-1'],
    ['a share', '\\\\SRV-FILE1\\logs$\\CBS.log', '\\\\HOST-1\\logs$\\CBS.log'],
    ['an update server', 'WSUS server: http://wsus01.corp.example:8530', 'WSUS server: http://HOST-1.DOMAIN-1:8530'],
    ['a short name in a URL', 'http://wsus01:8530/SelfUpdate', 'http://HOST-1:8530/SelfUpdate'],
    ['an address in a URL', 'http://198.51.100.7:8530/x', 'http://ADDRESS-1:8530/x'],
    ['a full name that stands bare', 'cannot reach srv.corp.internal.', 'cannot reach HOST-1.DOMAIN-1.'],
    ['addresses', 'from 192.0.2.10 and 2001:db8::8a2e:7334, fe80::1c2b:3d4e:5f60:7182%12', 'from ADDRESS-3 and ADDRESS-2, ADDRESS-1%12'],
    ['an adapter, however it is written', '00-15-5D-01-02-03 = 00:15:5d:01:02:03', 'ADDRESS-1 = ADDRESS-1'],
    ['an account by SID', 'Caller SID: S-1-5-21-1111111111-222222222-333333333-1001', 'Caller SID: SID-1'],
    [
      'an account by SID, with its classes',
      'HKEY_USERS\\S-1-5-21-1111111111-222222222-333333333-1001_Classes',
      'HKEY_USERS\\SID-1_Classes',
    ],
    ['a mail address', 'lin.chen@customer.example wrote', 'MAIL-1 wrote'],
    ['a client of an update server', "SusClientId = 'a1b2c3d4-0000-1111-2222-333344445555'", "SusClientId = 'ID-1'"],
    ['a client of Configuration Manager', 'GUID:A1B2C3D4-0000-1111-2222-333344445555', 'GUID:ID-1'],
    ['a machine in the registry', '    MachineGuid    REG_SZ    a1b2c3d4-0000-1111-2222-333344445555', '    MachineGuid    REG_SZ    ID-1'],
    ['an owner in the registry', '    RegisteredOwner    REG_SZ    Lin Chen', '    RegisteredOwner    REG_SZ    USER-1'],
    [
      'a sign-in in the registry',
      '"DefaultUserName"="CORP\\\\linchen"\n"DefaultPassword"="geheim"\n"DefaultDomainName"="CORP"',
      '"DefaultUserName"="DOMAIN-1\\\\USER-1"\n"DefaultPassword"="SECRET-1"\n"DefaultDomainName"="DOMAIN-1"',
    ],
    [
      "PowerShell's rows",
      'WindowsRegisteredOwner       : Lin Chen\nCsDomain   : corp.example',
      'WindowsRegisteredOwner       : USER-1\nCsDomain   : DOMAIN-1',
    ],
    ['a product ID', 'Product ID:                00328-00251-17473-AA996', 'Product ID:                ID-1'],
    ['a serial number', 'Serial Number: 5CG1234XYZ, 序列号：PF1ABCDE', 'Serial Number: ID-2, 序列号：ID-1'],
    ['a product key', 'ProductKey: [AAAAA-BBBBB-CCCCC-DDDDD-EEEEE]', 'ProductKey: [SECRET-1]'],
    ['a recovery password', '123456-234567-345678-456789-567890-678901-789012-890123', 'SECRET-1'],
    ['a token', 'Authorization: Bearer abcdefghijklmnopqrstuvwxyz012345', 'Authorization: Bearer SECRET-1'],
    ['a password', 'password="two words" Pwd=x1;密码：abc', 'password="SECRET-3" Pwd=SECRET-1;密码：SECRET-2'],
    ['a key', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----', 'SECRET-1'],
    [
      'a connection string',
      'Server=tcp:db1.corp.example,1433;Database=SUSDB;User Id=sa1;Password=p4ss;',
      'Server=tcp:HOST-1.DOMAIN-1,1433;Database=SUSDB;User Id=USER-1;Password=SECRET-1;',
    ],
    ['a URL with a sign-in', 'ftp://lin:geheim1@ftp.corp.example/x', 'ftp://USER-1:SECRET-1@HOST-1.DOMAIN-1/x'],
    [
      'an event',
      '2024-01-15T10:00:00Z | Error | Microsoft-Windows-WindowsUpdateClient | System | 20 | PC-7781.corp.example | #12 | errorCode=0x80070643',
      '2024-01-15T10:00:00Z | Error | Microsoft-Windows-WindowsUpdateClient | System | 20 | HOST-1.DOMAIN-1 | #12 | errorCode=0x80070643',
    ],
  ])('%s', (_what, text, expected) => {
    const [redacted = ''] = redactLines([text]);
    expect(unnumbered(redacted)).toBe(unnumbered(expected));
    expect(new Set(redacted.match(/[A-Z]+-\d+/g)).size).toBe(new Set(expected.match(/[A-Z]+-\d+/g)).size);
  });

  it.each([
    ['en', 'Host Name', 'Registered Owner', 'Registered Organization', 'Domain'],
    ['zh-CN', '主机名', '注册的所有人', '注册的组织', '域'],
    ['de', 'Hostname', 'Registrierter Benutzer', 'Registrierte Organisation', 'Domäne'],
    ['fr', "Nom de l'hôte", 'Propriétaire enregistré', 'Organisation enregistrée', 'Domaine'],
    ['es', 'Nombre de host', 'Propiedad de', 'Organización registrada', 'Dominio'],
    ['it', 'Nome host', 'Proprietario registrato', 'Organizzazione registrata', 'Dominio'],
    ['nl', 'Hostnaam', 'Geregistreerde eigenaar', 'Geregistreerde organisatie', 'Domein'],
    ['ru', 'Имя узла', 'Зарегистрированный владелец', 'Зарегистрированная организация', 'Домен'],
  ])('who a systeminfo in %s names', (_language, host, owner, organisation, domain) => {
    const lines = [`${host}:      PC-7781`, `${owner}:      Lin Chen`, `${organisation}:     Example Bank`, `${domain}:      corp.example`];
    const values = redactLines(lines).map((line) => line.split(':')[1]?.trim());
    expect(values).toEqual(['HOST-1', 'USER-1', 'ORG-1', 'DOMAIN-1']);
  });

  it('a name that one line tells, wherever else in the case it stands', () => {
    const lines = [
      'Host Name:   BJ-LINCHEN-PC',
      'Domain:   corp.example',
      'C:\\Users\\linchen\\x',
      'CBS_bj-linchen-pc_2023.log: session of linchen on BJ-LINCHEN-PC.corp.example, CORP.EXAMPLE\\wu.wei',
      '请看BJ-LINCHEN-PC的日志',
    ];
    expect(redactLines(lines).map(unnumbered).slice(3)).toEqual([
      'CBS_HOST-n_n.log: session of USER-n on HOST-n.DOMAIN-n, DOMAIN-n\\USER-n',
      '请看HOST-n的日志',
    ]);
  });

  it('a computer whose name ends like a code', () => {
    expect(redactLines(['Host Name:   PC-0x0', 'seen on PC-0X0 with 0x80240439'])).toEqual([
      'Host Name:   HOST-1',
      'seen on HOST-1 with 0x80240439',
    ]);
  });

  it('a common word only where the place says that it is a name', () => {
    const lines = ['C:\\Users\\test\\x', 'the test of \\\\server\\share failed on the server', 'Host Name:   DC'];
    expect(redactLines(lines).map(unnumbered)).toEqual([
      'C:\\Users\\USER-n\\x',
      'the test of \\\\HOST-n\\share failed on the server',
      'Host Name:   HOST-n',
    ]);
  });

  it('a patch list, with its columns in their places', () => {
    const lines = [
      'http://support.microsoft.com/?kbid=4465477  SRV12R2U1X64  Security Update  KB4465477  EXAMPLECORP\\Administrator  10/22/2018',
      'http://support.microsoft.com/?kbid=4465664  SRV12R2U1X64  Update           KB4465664  NT AUTHORITY\\SYSTEM         10/22/2018',
    ];
    const redacted = redactLines(lines);
    expect(redacted.map((line) => line.indexOf('KB'))).toEqual(lines.map((line) => line.indexOf('KB')));
    expect(redacted.map((line) => line.indexOf('10/22'))).toEqual(lines.map((line) => line.indexOf('10/22')));
    expect(redacted[0]).toContain('\\Administrator');
    expect(redacted.join()).not.toMatch(/SRV12|EXAMPLECORP/);
  });

  it('telephone numbers in what people write, and none in a log', () => {
    const text = '请联系 13812345678 或 +49 30 1234567，电话：010-12345678';
    expect(unnumbered(redactProse(text))).toBe('请联系 PHONE-n 或 PHONE-n，电话：PHONE-n');
    expect(redactLines([text])).toEqual([text]);
  });

  it('an account of a domain in what people write', () => {
    expect(unnumbered(redactProse('CORP\\lin.chen cannot sign in; CORP\\Administrator can, see HKLM\\software'))).toBe(
      'DOMAIN-n\\USER-n cannot sign in; DOMAIN-n\\Administrator can, see HKLM\\software',
    );
  });

  it.each([
    ['分行周雨霄老师补丁安装失败问题', '分行PERSON-n老师补丁安装失败问题'],
    ['请联系欧阳晓明先生、李雷女士，李雷也可以', '请联系PERSON-n先生、PERSON-n女士，PERSON-n也可以'],
    ['Ms. Lin Chen and Dr Wu reported it', 'Ms. PERSON-n and Dr PERSON-n reported it'],
    ['许先生说项目经理和高级工程师都在', '许先生说项目经理和高级工程师都在'],
  ])('people whom a sentence calls by name: %s', (text, expected) => {
    expect(unnumbered(redactProse(text))).toBe(expected);
  });

  it('neither a time zone for a telephone number, nor what half the net is called for a computer', () => {
    const text = 'Date: Sun, 12 Aug 2012 12:34:56 +0300. The images of https://images.customer.example/x and a wiki.';
    expect(unnumbered(redactProse(text))).toBe(
      'Date: Sun, 12 Aug 2012 12:34:56 +0300. The images of https://HOST-n.DOMAIN-n/x and a wiki.',
    );
  });

  it('a person and a customer that the case knows, in sentences too', () => {
    const names = [
      { kind: 'person', original: '陈琳' },
      { kind: 'organisation', original: 'Example Bank' },
    ] as const;
    expect(redactProse('分行陈琳老师（example bank）报告：KB5005112 安装失败', names)).toBe(
      '分行PERSON-1老师（ORG-1）报告：KB5005112 安装失败',
    );
  });
});

function unnumbered(text: string): string {
  return text.replace(/(?<=[A-Z]-)\d+|(?<=_)\d{4}/g, 'n');
}
