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
    about: 'a repair that lacked its source: what is fixed is not corrupt any more',
    lines: [
      '2024-03-04 15:01:41, Info                  CBS    Starting repair',
      '(p)\tCSI Payload Corrupt\t\t\t(n)\t\t\tamd64_example-component_31bf3856ad364e35_10.0.19045.3636_none_0123456789abcdef\\Example.dll',
      '(p)\tCSI Manifest Corrupt\t\t(w)\t(Fixed)\twow64_example-other_31bf3856ad364e35_10.0.19045.1_none_fedcba9876543210',
      'Operation: Detect and Repair',
      'Operation result: 0x800f081f',
    ],
    entries: [{ of: 4, time: null, component: '', message: 'Operation result: 0x800f081f' }],
    facts: [
      {
        name: 'corruptComponents',
        value: ['amd64_example-component_31bf3856ad364e35_10.0.19045.3636_none_0123456789abcdef\\Example.dll'],
      },
    ],
    operations: [{ kind: 'repair', id: '', outcome: 'failed', code: '0x800f081f' }],
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
