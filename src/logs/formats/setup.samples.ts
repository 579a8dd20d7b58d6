import type { Sample } from '../format.ts';

export const setupactSamples: readonly Sample[] = [
  {
    about: 'Setup of a feature update: a plug-in failed, which alone ends nothing',
    lines: [
      '2024-03-04 08:08:29, Info                  MOUPG  SetupHost::Initialize',
      '2024-03-04 08:08:30, Error      [0x08038d] MIG    Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="x.dll"}, hr=0x80070002',
    ],
    entries: [
      { of: 0, time: '2024-03-04T08:08:29', component: 'MOUPG', message: 'SetupHost::Initialize' },
      {
        of: 1,
        time: '2024-03-04T08:08:30',
        component: 'MIG',
        message: 'Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="x.dll"}, hr=0x80070002',
      },
    ],
    operations: [],
  },
  {
    about: 'an upgrade that ended with an error: from what to what, in which phase, told from the first line with its code',
    lines: [
      '2024-03-04 08:08:29, Info                  MOUPG  *************** SetupHost Logging Begin ***************',
      '2024-03-04 08:08:29, Info                  CONX   Host OS version: 10.0.17134.0  (0.0) Platform 0x2, SuiteMask 0x100, ProdType 0x1',
      '2024-03-04 08:08:29, Info                  MOUPG      Host OS Edition         [ Professional ]',
      '2024-03-04 08:08:29, Info                  CONX   Target OS version: 10.0.19041.1253',
      '2024-03-04 08:18:24, Error                 SP     CSetupPlatform::Initialize: Disk provisioning is not available; hr = 0x80070032',
      '2024-03-04 08:18:24, Error                 MOUPG  CDlpTask::ExecuteAction(3300): Result = 0x80070032',
      '2024-03-04 08:18:24, Info                  MOUPG  Setup phase change: [SetupPhaseInstall] -> [SetupPhaseError]',
      '2024-03-04 08:20:07, Info                  MOUPG  SetupHost: Reporting error event -> [0x80070032, 0x50013]',
      '2024-03-04 08:20:07, Error                 MOUPG  CSetupHost::Execute(433): Result = 0x80070032',
    ],
    entries: [],
    facts: [
      { name: 'os.build', value: '17134' },
      { name: 'os.edition', value: 'Professional' },
      { name: 'upgrade.target', value: '19041.1253' },
      { name: 'upgrade.phase', value: 'Install' },
      { name: 'upgrade.error', value: '0x80070032-0x50013' },
    ],
    operations: [{ kind: 'upgrade', id: 'Windows Setup', outcome: 'failed', code: '0x80070032' }],
  },
];

export const setuperrSamples: readonly Sample[] = [
  {
    about: 'errors of Setup',
    lines: ['2024-03-04 08:08:30, Error                 MOUPG  CSetupManager::Execute(1): Result = 0x80070490'],
    entries: [{ of: 0, time: '2024-03-04T08:08:30', component: 'MOUPG', message: 'CSetupManager::Execute(1): Result = 0x80070490' }],
    operations: [{ kind: 'upgrade', id: 'Windows Setup', outcome: 'failed', code: '0x80070490' }],
  },
];
