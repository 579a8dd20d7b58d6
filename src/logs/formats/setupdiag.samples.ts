import type { Sample } from '../format.ts';

const failed = { kind: 'upgrade', id: 'Windows Setup', outcome: 'failed', code: '0xc1900101' };

export const setupdiagSamples: readonly Sample[] = [
  {
    about: 'a rollback',
    lines: [
      'Error: SetupDiag reports rollback failure found.',
      'Last Phase = Post First Boot',
      'Last Operation = Ensure suspended services are stopped',
      'Error = 0xC1900101-0x40017',
    ],
    entries: [],
    facts: [
      { name: 'upgrade.phase', value: 'Post First Boot' },
      { name: 'upgrade.operation', value: 'Ensure suspended services are stopped' },
      { name: 'upgrade.error', value: '0xC1900101-0x40017' },
    ],
    operations: [failed],
  },
  {
    about: 'XML, on one line',
    lines: [
      '<?xml version="1.0" encoding="utf-16"?>',
      '<SetupDiag xmlns="http://docs.microsoft.com/example"><Version>1.6.0.0</Version><ProfileName>FindRollbackFailure</ProfileName><ProfileGuid>11111111-2222-3333-4444-555555555555</ProfileGuid><SystemInfo><MachineName>SH-WANG-PC</MachineName><HostOSArchitecture>x64</HostOSArchitecture><HostOSBuildString>17763.1.amd64fre.rs5_release.180914-1434</HostOSBuildString><HostOSEdition>EnterpriseS</HostOSEdition></SystemInfo><FailureDetails>Err = 0xC1900101-0x20017, LastOperation = Boot, LastPhase = Safe OS</FailureDetails></SetupDiag>',
    ],
    entries: [],
    facts: [
      { name: 'os.build', value: '17763' },
      { name: 'os.edition', value: 'EnterpriseS' },
      { name: 'upgrade.phase', value: 'Safe OS' },
      { name: 'upgrade.operation', value: 'Boot' },
    ],
    operations: [failed],
  },
  {
    about: 'JSON',
    lines: [
      '{"Version":"1.6.0.0","ProfileName":"FindRollbackFailure","ProfileGuid":"11111111-2222-3333-4444-555555555555",',
      '"SystemInfo":{"MachineName":"SH-WANG-PC","HostOSArchitecture":"x64"},',
      '"FailureDetails":"Err = 0xC1900101, LastOperation = Finalize, LastPhase = Downlevel"}',
    ],
    entries: [],
    facts: [
      { name: 'upgrade.phase', value: 'Downlevel' },
      { name: 'upgrade.operation', value: 'Finalize' },
    ],
    operations: [failed],
  },
  {
    about: 'the tool knows no reason, and says what it saw of the machine',
    lines: [
      'SetupDiag was unable to match to any known failure signatures.',
      'System Information:',
      '\tMachine Name = DEMO-PC-017',
      '\tHostOSArchitecture = x64',
      '\tHostOSBuildString = 15063.0.amd64fre.rs2_release.170317-1834',
      '\tTargetOSBuildString = 10.0.17134.1 (rs4_release.180410-1804)',
      '\tHostOSEdition = Professional',
    ],
    entries: [],
    facts: [
      { name: 'os.build', value: '15063' },
      { name: 'upgrade.target', value: '17134.1' },
      { name: 'os.edition', value: 'Professional' },
      { name: 'os.architecture', value: 'x64' },
    ],
  },
];
