import { describe, expect, test } from 'vitest';
import { readText } from './read-text.ts';

describe('a text of no known format', () => {
  test('that holds events copied in English or Chinese tells what went in and what did not, on which computer', () => {
    const reading = readText(
      [
        'Source:        Microsoft-Windows-WindowsUpdateClient',
        'Computer:      SH-WANG-PC',
        'Installation Successful: Windows successfully installed the following update: Servicing Stack Update (KB5005112)',
        '错误,2024/3/4 14:05:21,Microsoft-Windows-WindowsUpdateClient,20,"安装失败: Windows 无法安装以下更新，错误为 0x800F0922: 2023-04 累积更新 (KB5025229)。"',
      ].join('\r\n'),
    );
    expect(reading.clues).toMatchObject([{ kind: 'host-name', value: 'SH-WANG-PC' }]);
    expect(reading.operations).toMatchObject([
      { kind: 'install', id: 'KB5005112', outcome: 'succeeded', code: null },
      { kind: 'install', id: 'KB5025229', outcome: 'failed', code: '0x800f0922' },
    ]);
  });

  test('that is a compatibility report names what blocks the upgrade, and nothing that does not', () => {
    const [item, free] = ['Setup_InsufficientDiskSpace', 'Setup_HostIsUEFICompliant'].map(
      (type, index) =>
        `<HardwareItem HardwareType="${type}"><CompatibilityInfo BlockingType="${index === 0 ? 'Hard' : 'None'}"/></HardwareItem>`,
    );
    expect(readText(`<CompatReport><Hardware>${item}${free}</Hardware></CompatReport>\n`).observations).toMatchObject([
      { name: 'upgrade.blockers', value: ['Setup_InsufficientDiskSpace (Hard)'] },
    ]);
    expect(readText(`<CompatReport><Hardware>${free}</Hardware></CompatReport>\n`).observations).toEqual([]);
  });
});

describe('who owns and uses a computer', () => {
  const rows = (labels: readonly string[]): string =>
    [
      'BJ-PC-1',
      'Microsoft Windows 10 Pro',
      '10.0.17763 N/A Build 17763',
      'Microsoft Corporation',
      'Member Workstation',
      'Multiprocessor Free',
      'Lin Chen',
      'Example Bank',
      '00328-00251-17473-AA996',
      'x64-based PC',
      'corp.example',
      '\\\\BJDC01',
    ]
      .map((value, at) => `${labels[at] ?? `Row ${at}`}:    ${value}`)
      .join('\r\n');

  test.each([
    ['English', ['Host Name', 'OS Name', 'OS Version']],
    ['no language we know', []],
  ])('is told by a systeminfo in %s', (_language, labels) => {
    expect(readText(rows(labels)).clues.map(({ kind, value }) => [kind, value])).toEqual([
      ['host-name', 'BJ-PC-1'],
      ['user', 'Lin Chen'],
      ['organisation', 'Example Bank'],
      ['product-id', '00328-00251-17473-AA996'],
      ['domain', 'corp.example'],
    ]);
  });

  test('is told by the registry', () => {
    const lines = [
      'BuildLab    REG_SZ    17763',
      'RegisteredOwner    REG_SZ    Lin Chen',
      'RegisteredOrganization    REG_SZ    Example Bank',
    ];
    const text = ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', ...lines.map((line) => `    ${line}`)].join(
      '\r\n',
    );
    expect(readText(text).clues).toMatchObject([
      { kind: 'user', value: 'Lin Chen' },
      { kind: 'organisation', value: 'Example Bank' },
    ]);
  });

  test('is told by the folders of any log, each user once', () => {
    const line = (name: string): string =>
      `2023-05-22 07:27:32, Info  DISM  Scratch directory set to 'C:\\Users\\${name}\\AppData\\Local\\Temp'.`;
    expect(readText([line('linchen'), line('wu wei'), line('linchen')].join('\n')).clues).toMatchObject([
      { kind: 'user', value: 'linchen' },
      { kind: 'user', value: 'wu wei' },
    ]);
  });
});

test.each([
  'Version 1809 (OS Build 17763.2090)',
  '版本 1809 (OS 内部版本 17763.2090)',
  'Version 1809 (Betriebssystembuild 17763.2090)',
  "Version 1809 (build du système d'exploitation 17763.2090)",
  'Versión 1809 (compilación del sistema operativo 17763.2090)',
  'Версия 1809 (сборка ОС 17763.2090)',
  '版本 1809 (OS 組建 17763.2090)',
  'バージョン 1809 (OS ビルド 17763.2090)',
  'Microsoft Windows [版本 10.0.17763.2090]',
  'Microsoft Windows [Version 10.0.17763.2090]',
  '映像版本: 10.0.17763.2090',
])('"%s" states the build exactly', (line) => {
  expect(readText(`${line}\n`).observations).toMatchObject([{ name: 'os.build', value: '17763.2090', claim: 'exact' }]);
});
