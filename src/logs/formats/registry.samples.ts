import type { Sample } from '../format.ts';

const build = { name: 'os.build', value: '17763.2090' } as const;

export const registrySamples: readonly Sample[] = [
  {
    about: 'reg query, the revision in hexadecimal',
    lines: [
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
      '    ProductName    REG_SZ    Windows 10 Enterprise LTSC 2019',
      '    CurrentBuild    REG_SZ    17763',
      '    UBR    REG_DWORD    0x82a',
    ],
    entries: [],
    facts: [build, { name: 'os.name', value: 'Windows 10 Enterprise LTSC 2019' }],
  },
  {
    about: '.reg export with update policies',
    lines: [
      'Windows Registry Editor Version 5.00',
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]',
      '"CurrentBuild"="17763"',
      '"UBR"=dword:0000082a',
      '"EditionID"="EnterpriseS"',
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate]',
      '"WUServer"="http://wsus.contoso.example:8530"',
      '"DisableWindowsUpdateAccess"=dword:00000001',
    ],
    entries: [],
    facts: [
      build,
      { name: 'os.edition', value: 'EnterpriseS' },
      { name: 'wsus.url', value: 'http://wsus.contoso.example:8530' },
      { name: 'wu.accessDisabled', value: true },
    ],
  },
  {
    about: "PowerShell's Get-ItemProperty, the revision in decimal",
    lines: ['ProductName      : Windows 10 Pro', 'CurrentBuild     : 22631', 'UBR              : 2715'],
    entries: [],
    facts: [
      { name: 'os.build', value: '22631.2715' },
      { name: 'os.name', value: 'Windows 11 Pro' },
    ],
  },
  {
    about: 'no revision: no exact build',
    lines: ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', '    CurrentBuild    REG_SZ    17763'],
    entries: [],
    facts: [{ name: 'os.build', value: '17763' }],
  },
  {
    about: "another program's ProductName is no system's; policies and a restart that is awaited",
    lines: [
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\Reader',
      '    ProductName    REG_SZ    Contoso Reader',
      '',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
      '    ProductName    REG_SZ    Windows 10 Pro',
      '    DisplayVersion    REG_SZ    22H2',
      '    CurrentBuild    REG_SZ    19045',
      '    UBR    REG_DWORD    0xb95',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU',
      '    UseWUServer    REG_DWORD    0x1',
      '    NoAutoUpdate    REG_DWORD    0x0',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
    ],
    entries: [],
    facts: [
      { name: 'os.build', value: '19045.2965' },
      { name: 'os.name', value: 'Windows 10 Pro' },
      { name: 'os.release', value: '22H2' },
      { name: 'wu.policies', value: ['UseWUServer=1', 'NoAutoUpdate=0'] },
      { name: 'restart.pending', value: true },
    ],
  },
];
