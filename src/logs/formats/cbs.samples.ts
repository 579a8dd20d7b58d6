import type { Sample } from '../format.ts';

export const cbsSamples: readonly Sample[] = [
  {
    about: 'a servicing stack that is too old',
    lines: [
      '2024-03-04 15:01:40, Info                  CBS    Loaded Servicing Stack v10.0.17763.1697 with Core: C:\\Windows\\winsxs\\cbscore.dll',
      '2024-03-04 15:01:53, Error                 CBS    Package "Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4252.1.7" requires Servicing Stack v10.0.17763.2090 but current Servicing Stack is v10.0.17763.1697. [HRESULT = 0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED]',
    ],
    entries: [
      {
        of: 0,
        time: '2024-03-04T15:01:40',
        component: 'CBS',
        message: 'Loaded Servicing Stack v10.0.17763.1697 with Core: C:\\Windows\\winsxs\\cbscore.dll',
      },
    ],
    facts: [
      { name: 'servicingStack.version', value: '10.0.17763.1697' },
      { name: 'servicingStack.required', value: '10.0.17763.2090' },
    ],
    operations: [
      { kind: 'install', id: 'Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.4252.1.7', outcome: 'failed', code: '0x800f0823' },
    ],
  },
  {
    about: 'a session that installed its package, and the rollup that was there before',
    lines: [
      '2024-03-04 15:01:41, Info                  CBS    Read out cached package applicability for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.2090.1.5, ApplicableState: 112, CurrentState:112',
      '2024-03-04 15:01:42, Info                  CBS    Failed to initialize onesettings. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
      '2024-03-04 15:02:42, Info                  CBS    Exec: Processing complete.  Session: 30000001_1, Package: Package_for_KB5005112~31bf3856ad364e35~amd64~~17763.2090.1.0 [HRESULT = 0x00000000 - S_OK]',
    ],
    entries: [],
    facts: [{ name: 'os.build', value: '17763.2090' }],
    operations: [{ kind: 'install', id: 'KB5005112', outcome: 'succeeded', code: null }],
  },
  {
    about: 'a cut log in which only the end of the session says that it failed, and one that was stopped',
    lines: [
      '2024-03-04 15:01:41, Error                 CSI    00000011 (F) STATUS_SXS_COMPONENT_STORE_CORRUPT #2215# from Windows::Rtl[gle=0x80073712]',
      '2024-03-04 15:01:42, Info                  CBS    Session: 31030211_1 finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
      '2024-03-04 16:01:42, Info                  CBS    Session: 31030212_1 finalized. Reboot required: no [HRESULT = 0x800f0820 - CBS_E_CANCEL]',
    ],
    entries: [],
    facts: [],
    operations: [{ kind: 'install', id: '', outcome: 'failed', code: '0x80073712' }],
  },
  {
    about: 'a repair that lacked its source: what is fixed is not corrupt any more',
    lines: [
      '2024-03-04 15:01:41, Info                  CBS    Starting repair',
      '(p)\tCSI Payload Corrupt\t\t\t(n)\t\t\tamd64_example-component_31bf3856ad364e35_10.0.19045.3636_none_0123456789abcdef\\Example.dll',
      '(p)\tCSI Manifest Corrupt\t\t(w)\t(Fixed)\twow64_example-other_31bf3856ad364e35_10.0.19045.1_none_fedcba9876543210',
      'Operation: Detect and Repair',
      'Operation result: 0x800f081f',
      'Total Detected Corruption:\t2',
      'Total Repaired Corruption:\t1',
    ],
    entries: [{ of: 4, time: null, component: '', message: 'Operation result: 0x800f081f' }],
    facts: [
      { name: 'corruption.detected', value: 2 },
      { name: 'corruption.repaired', value: 1 },
      {
        name: 'corruptComponents',
        value: ['amd64_example-component_31bf3856ad364e35_10.0.19045.3636_none_0123456789abcdef\\Example.dll'],
      },
    ],
    operations: [{ kind: 'repair', id: '', outcome: 'failed', code: '0x800f081f' }],
  },
  {
    about: 'a system file check: what it repaired from its backup is damaged no more, whatever its last sentence says of the rest',
    lines: [
      "2024-03-04 15:01:41, Info                  CSI    00000072 [SR] Cannot repair member file [l:10]'good.dll' of Example-Component, version 10.0.19045.3636, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch",
      "2024-03-04 15:01:41, Info                  CSI    00000073 [SR] Cannot repair member file [l:9]'left.dll' of Example-Component, version 10.0.19045.3636, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch",
      "2024-03-04 15:01:42, Info                  CSI    00000074 [SR] Repaired file \\SystemRoot\\WinSxS\\amd64_example_31bf3856ad364e35_10.0.19045.3636_none_0123456789abcdef\\\\[l:10]'good.dll' by copying from backup",
      '2024-03-04 15:01:43, Info                  CSI    0000026d [SR] Repair complete',
      '2024-03-04 15:01:43, Info                  CSI    00000275 [SR] Verify and Repair Transaction completed. All files and registry keys listed in this transaction  have been successfully repaired',
    ],
    entries: [],
    facts: [{ name: 'corruptComponents', value: ['Example-Component 10.0.19045.3636\\left.dll'] }],
    operations: [{ kind: 'repair', id: 'sfc', outcome: 'failed', code: null }],
  },
  {
    about:
      'findstr over several logs: the file stands before each line; a repair that ended well leaves nothing corrupt, a restart is awaited',
    lines: [
      'C:\\Windows\\Logs\\CBS\\CbsPersist_1.log:2024-03-04 15:01:41, Info                  CBS    (p)\tCSI Payload Corrupt\t\t\t(n)\t\t\tamd64_example\\Example.dll',
      'C:\\Windows\\Logs\\CBS\\CBS.log:2024-03-04 16:01:41, Info                  CBS    Operation: Detect and Repair ',
      'C:\\Windows\\Logs\\CBS\\CBS.log:2024-03-04 16:01:41, Info                  CBS    Operation result: 0x0',
      'C:\\Windows\\Logs\\CBS\\CBS.log:2024-03-04 16:01:42, Info                  CBS    Session: 1_2 finalized. Reboot required: yes [HRESULT = 0x00000000 - S_OK]',
      'C:\\Windows\\Logs\\CBS\\CBS.log:2024-03-04 16:01:43, Info                  CBS    Free disk space check on C:. Available: 812MB, Required size (Lang neutral): 0MB',
    ],
    entries: [{ of: 1, time: '2024-03-04T16:01:41', component: 'CBS', message: 'Operation: Detect and Repair' }],
    facts: [
      { name: 'restart.pending', value: true },
      { name: 'disk.freeMB', value: 812 },
    ],
    operations: [{ kind: 'repair', id: '', outcome: 'succeeded', code: null }],
  },
  {
    about: 'a paste without times',
    lines: [
      'Info CBS INSTALL index: 7, phase: 2, result 2, inf: example.inf',
      'Info CBS Doqe: Failed installing driver updates [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    ],
    entries: [{ of: 0, time: null, component: 'CBS', message: 'INSTALL index: 7, phase: 2, result 2, inf: example.inf' }],
    operations: [{ kind: 'install', id: '', outcome: 'failed', code: '0x80070002' }],
  },
];
