import type { Sample } from '../format.ts';

export const legacySamples: readonly Sample[] = [
  {
    about: 'tabs, the code stands before END',
    lines: [
      '2016-02-03\t08:12:53:980\t 880\t1160\tAgent\t** START **  Agent: Finding updates [CallerId = AutomaticUpdates]',
      "2016-02-03\t08:12:54:073\t 880\t1160\tWS\tWARNING: Soap fault detail: errorCode='InvalidParameters'",
      '2016-02-03\t08:12:54:073\t 880\t1160\tPT\tWARNING: PTError: 0x80244007',
      '2016-02-03\t08:12:54:100\t 880\t1160\tAgent\t  * WARNING: Exit code = 0x80244007',
      '2016-02-03\t08:12:54:100\t 880\t1160\tAgent\t*********',
      '2016-02-03\t08:12:54:100\t 880\t1160\tAgent\t**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]',
      '2016-02-03\t08:12:54:100\t 880\t1160\tAgent\tWARNING: WU client failed Searching for update with error 0x80244007',
    ],
    entries: [
      { of: 2, time: '2016-02-03T08:12:54', component: 'PT', message: 'WARNING: PTError: 0x80244007' },
      { of: 3, time: '2016-02-03T08:12:54', component: 'Agent', message: '* WARNING: Exit code = 0x80244007' },
    ],
    operations: [{ kind: 'scan', id: 'AutomaticUpdates', outcome: 'failed', code: '0x80244007' }],
  },
  {
    about: 'tabs pasted as spaces, updates switched off by policy',
    lines: [
      '2024-03-05 10:20:30:045 912 1f4c Agent * WSUS server: <NULL>',
      '2024-03-05 10:20:30:045 912 1f4c Agent * Windows Update access disabled: Yes',
    ],
    entries: [{ of: 1, time: '2024-03-05T10:20:30', component: 'Agent', message: '* Windows Update access disabled: Yes' }],
    facts: [{ name: 'wu.accessDisabled', value: true }],
    operations: [],
  },
  {
    about: 'a few lines without an end: the synchronisation that failed is what they were sent for',
    lines: [
      '2016-02-03 08:12:54:073 880 1160 WS FATAL: OnCallFailure failed with hr=0X80244007',
      '2016-02-03 08:12:54:073 880 1160 PT WARNING: SyncUpdates_WithRecovery failed.: 0x80244007',
    ],
    entries: [],
    operations: [{ kind: 'scan', id: '', outcome: 'failed', code: '0x80244007' }],
  },
  {
    about: 'two lines as articles quote them',
    lines: [
      '   Agent -- WARNING: WU client failed Searching for update with error 0x80240439',
      '   Agent -- WARNING: Exit code = 0x80240439',
    ],
    entries: [{ of: 1, time: null, component: 'Agent', message: 'WARNING: Exit code = 0x80240439' }],
    operations: [{ kind: 'scan', id: '', outcome: 'failed', code: '0x80240439' }],
  },
  {
    about: 'a few lines of a search whose request was not answered, and no end of it',
    lines: [
      '2024-03-04	09:00:19:500	 848	604	Agent	  * ServiceID = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7} Managed',
      '2024-03-04	09:00:43:109	 848	604	Misc	WARNING: SendRequest failed with hr = 80072ee2. Proxy List used: <(null)> Bypass List used : <(null)> Auth Schemes used : <>',
      '2024-03-04	09:00:43:109	 848	604	Misc	WARNING: WinHttp: SendRequestUsingProxy failed for <http://wsus.contoso.example:8530/selfupdate/wuident.cab>. error 0x80072ee2',
    ],
    entries: [],
    operations: [{ kind: 'scan', id: '', outcome: 'failed', code: '0x80072ee2' }],
  },
];
