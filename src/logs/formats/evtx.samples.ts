import type { Sample } from '../format.ts';

export const evtxSamples: readonly Sample[] = [
  {
    about: 'the kernel tells the build, the update agent what went in and what did not',
    lines: [
      '2024-03-04T00:00:01Z | Information | System | Microsoft-Windows-Kernel-General | 12 | SH-WANG-PC | #1 | MajorVersion=10; MinorVersion=0; BuildVersion=17763; QfeVersion=2090; ServiceVersion=0; BootMode=0',
      '2024-03-04T00:10:01Z | Information | System | Microsoft-Windows-WindowsUpdateClient | 19 | SH-WANG-PC | #2 | updateTitle=Servicing Stack Update (KB5005112); updateGuid={11111111-2222-3333-4444-555555555555}',
      '2024-03-04T00:20:01Z | Error | System | Microsoft-Windows-WindowsUpdateClient | 20 | SH-WANG-PC | #3 | errorCode=0x800f0922; updateTitle=2023-04 Cumulative Update (KB5025229)',
      '2024-03-04T00:30:01Z | Error | Microsoft-Windows-WindowsUpdateClient/Operational | Microsoft-Windows-WindowsUpdateClient | 25 | SH-WANG-PC | #4 | errorCode=0x80240439',
    ],
    entries: [
      {
        of: 3,
        time: '2024-03-04T00:30:01',
        component: 'Microsoft-Windows-WindowsUpdateClient',
        message: '25: errorCode=0x80240439',
      },
    ],
    facts: [
      { name: 'os.build', value: '17763.2090' },
      { name: 'updates.failed', value: [{ kb: 'KB5025229', date: '2024-03-04' }] },
    ],
    operations: [
      { kind: 'install', id: 'KB5005112', outcome: 'succeeded', code: null },
      { kind: 'install', id: 'KB5025229', outcome: 'failed', code: '0x800f0922' },
      { kind: 'scan', id: '', outcome: 'failed', code: '0x80240439' },
    ],
  },
  {
    about: 'the Setup log: a package that could not be installed, and a restart that is still to come',
    lines: [
      '2024-03-04T00:20:01Z | Error | Setup | Microsoft-Windows-Servicing | 3 | SH-WANG-PC | #1 | PackageIdentifier=KB5025229; IntendedPackageState=5112; IntendedPackageStateTextized=Installed; ErrorCode=0x800f0922; Client=UpdateAgentLCU',
      '2024-03-04T00:30:01Z | Information | Setup | Microsoft-Windows-Servicing | 4 | SH-WANG-PC | #2 | PackageIdentifier=KB5005112; IntendedPackageStateTextized=Installed; ErrorCode=0x0; Client=WindowsUpdateAgent',
    ],
    entries: [],
    facts: [{ name: 'restart.pending', value: true }],
    operations: [{ kind: 'install', id: 'KB5025229', outcome: 'failed', code: '0x800f0922' }],
  },
];
