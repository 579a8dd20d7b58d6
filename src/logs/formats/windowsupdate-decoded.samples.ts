import type { Sample } from '../format.ts';

const operation = { kind: 'scan', id: '7', outcome: 'failed', code: '0x80240439' };

export const windowsUpdateSamples: readonly Sample[] = [
  {
    about: 'year first, with thread columns; the caller repeats the end, its search is still one operation',
    lines: [
      '2024/03/04 09:00:00.1410919 1500  2200  Agent           WU client version 10.0.17763.1911',
      '2024/03/04 09:00:01.0000000 1500  2200  Agent           WSUS server: http://wsus.contoso.example:8530',
      '2024/03/04 09:00:02.0000000 1500  2200  Agent           * START * Finding updates CallerId = <<PROCESS>>: cscript.exe  Id = 7',
      '2024/03/04 09:00:05.6651960 1500  2200 WebServices     *FAILED* [80240439] Web service call',
      '2024/03/04 09:00:05.6672980 1500  2200 Agent           *FAILED* [80240439] Synchronize',
      '2024/03/04 09:00:05.6733083 1500  2200 Agent           * END * Finding updates CallerId = <<PROCESS>>: cscript.exe, Id = 7, Exit code = 0x80240439 (cV = a.1)',
      '2024/03/04 09:00:05.7188475 900   1100  ComApi          Exit code = 0x00000000, Result code = 0x80240439 (cV = a.1)',
    ],
    entries: [
      { of: 0, time: '2024-03-04T09:00:00', component: 'Agent', message: 'WU client version 10.0.17763.1911' },
      { of: 3, time: '2024-03-04T09:00:05', component: 'WebServices', message: '*FAILED* [80240439] Web service call' },
    ],
    facts: [
      { name: 'wsus.url', value: 'http://wsus.contoso.example:8530' },
      { name: 'wu.clientVersion', value: '10.0.17763.1911' },
    ],
    operations: [operation],
  },
  {
    about: 'an excerpt that names its update server only where it is asked',
    lines: [
      '2024/03/04 09:00:02.0000000 1500  2200  Agent           * START * Finding updates CallerId = UpdateOrchestrator  Id = 7',
      '2024/03/04 09:00:03.0000000 1500  2200  ProtocolTalker  ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL = http://wsus.contoso.example:8530/ClientWebService/client.asmx',
      '2024/03/04 09:00:05.6733083 1500  2200  Agent           * END * Finding updates CallerId = UpdateOrchestrator, Id = 7, Exit code = 0x80240439',
      '2024/03/04 09:00:06.0000000 1500  2200  ProtocolTalker  ServiceId = {9482F4B4-E343-43B6-B170-9A65BC822C77}, Server URL = https://fe3cr.delivery.mp.microsoft.example/ClientWebService/client.asmx',
    ],
    entries: [],
    facts: [{ name: 'wsus.url', value: 'http://wsus.contoso.example:8530' }],
    operations: [operation],
  },
  {
    about: 'dates with hyphens, no thread columns',
    lines: [
      '2024-03-04 09:00:05.6651960 ProtocolTalker  *FAILED* [80240439] Sync of Updates',
      '2024-03-04 09:00:05.6733083 Agent           * END * Finding updates CallerId = AutomaticUpdates, Id = 7, Exit code = 0x80240439',
      '2024-03-04 09:00:06.0000000 Agent           WU client version 10.0.19041.1',
      '2024-03-04 09:00:06.1000000 Misc            Nothing of note',
    ],
    entries: [{ of: 0, time: '2024-03-04T09:00:05', component: 'ProtocolTalker', message: '*FAILED* [80240439] Sync of Updates' }],
    operations: [operation],
  },
  {
    about: 'month first',
    lines: [
      '03/14/2024 09:00:05.6733083 1500  2200  Agent           * END * Finding updates CallerId = Update, Id = 8, Exit code = 0x00000000',
    ],
    entries: [
      {
        of: 0,
        time: '2024-03-14T09:00:05',
        component: 'Agent',
        message: '* END * Finding updates CallerId = Update, Id = 8, Exit code = 0x00000000',
      },
    ],
    operations: [{ kind: 'scan', id: '8', outcome: 'succeeded', code: null }],
  },
  {
    about: 'day first: 14/03/2024 can mean nothing else',
    lines: ['14/03/2024 09:00:05.6733083 1500  2200  Shared          * END * Service exit Exit code = 0x240001'],
    entries: [{ of: 0, time: '2024-03-14T09:00:05', component: 'Shared', message: '* END * Service exit Exit code = 0x240001' }],
    operations: [],
  },
  {
    about: 'a paste without times: threads and components in brackets, a feature update that failed',
    lines: [
      '5012 6120 [DownloadManager] Preparing update for install',
      '5012 7344 [Handler] * START * Windows Setup Install',
      '5012 7344 [Handler] Installer completed. Process return code = 0x80070490, result = 0x80070490, callback pending = False',
      '5012 7344 [Handler] Handler: Setup360 returned unknown error 80070490 for state 5, resetting state to Unknown',
      '5012 7344 [Handler] Exit code = 0x80070490',
    ],
    entries: [{ of: 4, time: null, component: 'Handler', message: 'Exit code = 0x80070490' }],
    operations: [{ kind: 'upgrade', id: 'Windows Setup', outcome: 'failed', code: '0x80070490' }],
  },
  {
    about: 'a search that worked among failed lines',
    lines: [
      '2024/03/04 09:00:05.1522840 1500  2200  Metadata        *FAILED* [80240007] Failed to find timestampToken with timestamp[2023-01-02T03:04:05Z]',
      '2024/03/04 09:00:06.6092970 1500  2200  Agent           * END * Finding updates CallerId = Update;ScanForUpdates, Id = 3, Exit code = 0x00000000 (cV = J.2)',
    ],
    entries: [],
    operations: [{ kind: 'scan', id: '3', outcome: 'succeeded', code: null }],
  },
  {
    about: 'the service ended while a search was running',
    lines: [
      '2024/03/04 09:00:05.1522840 1500  2200  Agent           * START * Finding updates CallerId = Update  Id = 4',
      '2024/03/04 09:00:06.6092970 1500  2200  Shared          * END * Service exit Exit code = 0x240001',
    ],
    entries: [],
    operations: [{ kind: 'scan', id: '4', outcome: 'unfinished', code: null }],
  },
  {
    about: 'a search that fewer services than asked answered ended well',
    lines: [
      '2024/03/04 09:00:06.6092970 1500  2200  Agent           * END * Finding updates CallerId = Windows Defender, Id = 5, Exit code = 0x00240010 (cV = J.2)',
    ],
    entries: [],
    operations: [{ kind: 'scan', id: '5', outcome: 'succeeded', code: null }],
  },
  {
    about: 'the history of updates: one failed, one waits for a restart; their titles give the KB',
    lines: [
      '2024/03/04 09:00:01.6092970 1500  2200  ComApi          Deserialized installable update 2024-02 Cumulative Update for Windows 10 (KB5034763), UpdateID = {11111111-2222-4333-8444-555555555555}.1',
      '2024/03/04 09:00:02.6092970 1500  2200  Agent             Title = 2024-02 .NET Framework (KB5034466)',
      '2024/03/04 09:00:02.6092970 1500  2200  Agent             UpdateId = {66666666-2222-4333-8444-555555555555}.200',
      '2024/03/04 09:05:06.6092970 1500  2200  Agent           LogHistory called for Caller=UpdateOrchestrator, idUpdate=11111111-2222-4333-8444-555555555555.1, operation = Install, resultMapped=80242014, resultUnMapped=0',
      '2024/03/04 09:06:06.6092970 1500  2200  Agent           LogHistory called for Caller=UpdateOrchestrator, idUpdate=66666666-2222-4333-8444-555555555555.200, operation = Install, resultMapped=80070643, resultUnMapped=643',
    ],
    entries: [],
    facts: [{ name: 'restart.pending', value: true }],
    operations: [{ kind: 'install', id: 'KB5034466', outcome: 'failed', code: '0x80070643' }],
  },
];
