import type { Sample } from '../format.ts';

const line = (component: string, second: number, message: string, type = 1) =>
  `<![LOG[${message}]LOG]!><time="08:53:${String(second).padStart(2, '0')}.263-480" date="03-14-2024" component="${component}" context="" type="${type}" thread="100" file="example.cpp:1461">`;
const guid = '11111111-2222-3333-4444-555555555555';

export const ccmSamples: readonly Sample[] = [
  {
    about: 'WUAHandler.log: a search that failed, against this update server; "searching completed" is no success',
    lines: [
      line(
        'WUAHandler',
        25,
        'Existing WUA Managed server was already set (http://wsus.contoso.example:8530), skipping Group Policy registration.',
      ),
      line('WUAHandler', 28, 'Async searching completed.'),
      line('WUAHandler', 29, 'OnSearchComplete - Failed to end search job. Error = 0x80240439.', 3),
      line('WUAHandler', 29, 'Scan failed with error = 0x80240439.', 3),
    ],
    entries: [
      {
        of: 2,
        time: '2024-03-14T08:53:29',
        component: 'WUAHandler',
        message: 'OnSearchComplete - Failed to end search job. Error = 0x80240439.',
      },
    ],
    facts: [
      { name: 'wsus.url', value: 'http://wsus.contoso.example:8530' },
      { name: 'clock.utcOffset', value: 480 },
    ],
    operations: [{ kind: 'scan', id: 'WUAHandler', outcome: 'failed', code: '0x80240439' }],
  },
  {
    about: 'UpdatesDeployment and WUAHandler: one update that failed, known by its KB; one that waits for a restart',
    lines: [
      line(
        'UpdatesDeploymentAgent',
        1,
        `Update (Site_1/SUM_${guid}) Name (2023-04 Cumulative Update) ArticleID (5025229) added to the targeted list`,
      ),
      line('WUAHandler', 2, 'Successfully completed scan.'),
      line('WUAHandler', 40, `Update 1 (${guid}) finished installing (0x800f0922), Reboot Required? No`, 3),
      line('WUAHandler', 41, 'Update 2 (99999999-2222-3333-4444-555555555555) finished installing (0x00000000), Reboot Required? Yes'),
    ],
    entries: [],
    facts: [
      { name: 'updates.failed', value: [{ kb: 'KB5025229', date: '2024-03-14' }] },
      { name: 'restart.pending', value: true },
      { name: 'clock.utcOffset', value: 480 },
    ],
    operations: [
      { kind: 'scan', id: 'WUAHandler', outcome: 'succeeded', code: null },
      { kind: 'install', id: 'KB5025229', outcome: 'failed', code: '0x800f0922' },
      { kind: 'install', id: '99999999-2222-3333-4444-555555555555', outcome: 'succeeded', code: null },
    ],
  },
  {
    about: 'wsyncmgr.log of a site server, in the older manner: its synchronisation failed, the next went well',
    lines: [
      'Sync failed: The operation has timed out. Source: Example  $$<SMS_WSUS_SYNC_MANAGER><03-14-2024 08:53:25.263-480><thread=100 (0x64)>',
      'Sync succeeded. Setting sync alert to canceled state on site LAB  $$<SMS_WSUS_SYNC_MANAGER><03-14-2024 09:53:25.263-480><thread=100 (0x64)>',
    ],
    entries: [
      {
        of: 0,
        time: '2024-03-14T08:53:25',
        component: 'SMS_WSUS_SYNC_MANAGER',
        message: 'Sync failed: The operation has timed out. Source: Example',
      },
    ],
    operations: [
      { kind: 'sync', id: 'SMS_WSUS_SYNC_MANAGER', outcome: 'failed', code: null },
      { kind: 'sync', id: 'SMS_WSUS_SYNC_MANAGER', outcome: 'succeeded', code: null },
    ],
  },
  {
    about: 'two updates that failed with one code, one after the other, and one of them that went in at the next try',
    lines: [
      line(
        'UpdatesDeploymentAgent',
        1,
        `Update (Site_1/SUM_${guid}) Name (2023-04 Cumulative Update) ArticleID (5025229) added to the targeted list`,
      ),
      line(
        'UpdatesDeploymentAgent',
        2,
        'Update (Site_1/SUM_99999999-2222-3333-4444-555555555555) Name (.NET) ArticleID (5025221) added to the targeted list',
      ),
      line('WUAHandler', 40, `Update 1 (${guid}) finished installing (0x80070643), Reboot Required? No`, 3),
      line('WUAHandler', 41, 'Update 2 (99999999-2222-3333-4444-555555555555) finished installing (0x80070643), Reboot Required? No', 3),
      line('WUAHandler', 55, `Update 1 (${guid}) finished installing (0x00000000), Reboot Required? No`),
    ],
    entries: [],
    facts: [{ name: 'updates.failed', value: [{ kb: 'KB5025221', date: '2024-03-14' }] }],
    operations: [
      { kind: 'install', id: 'KB5025229', outcome: 'failed', code: '0x80070643' },
      { kind: 'install', id: 'KB5025221', outcome: 'failed', code: '0x80070643' },
      { kind: 'install', id: 'KB5025229', outcome: 'succeeded', code: null },
    ],
  },
  {
    about: 'lines copied out of the log viewer',
    lines: ['Scan failed with error = 0x8024401c.\tWUAHandler\t3/14/2024 8:53:25 AM\t100 (0x0064)'],
    entries: [{ of: 0, time: '2024-03-14T08:53:25', component: 'WUAHandler', message: 'Scan failed with error = 0x8024401c.' }],
    operations: [{ kind: 'scan', id: 'WUAHandler', outcome: 'failed', code: '0x8024401c' }],
  },
];
