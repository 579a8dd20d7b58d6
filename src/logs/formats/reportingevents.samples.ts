import type { Sample } from '../format.ts';

const head = (second: string) => `{${second}1111111-2222-3333-4444-555555555555}\t2024-03-04 08:0${second}:00:123+0800\t1`;

export const reportingeventsSamples: readonly Sample[] = [
  {
    about: 'one installation that worked and one that did not',
    lines: [
      `${head('1')}\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{22222222-2222-3333-4444-555555555555}\t1\t0\tUpdateOrchestrator\tSuccess\tContent Install\tInstallation Successful: KB5034123`,
      `${head('2')}\t182 [AGENT_INSTALLING_FAILED]\t101\t{42222222-2222-3333-4444-555555555555}\t1\t80240022\tUpdateOrchestrator\tFailure\tContent Install\tInstallation Failure: error 0x80240022: KB5034441`,
    ],
    entries: [
      {
        of: 0,
        time: '2024-03-04T08:01:00',
        component: '',
        message:
          '1\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{22222222-2222-3333-4444-555555555555}\t1\t0\tUpdateOrchestrator\tSuccess\tContent Install\tInstallation Successful: KB5034123',
      },
    ],
    facts: [{ name: 'updates.failed', value: [{ kb: 'KB5034441', date: '2024-03-04' }] }],
    operations: [
      { kind: 'install', id: 'KB5034123', outcome: 'succeeded', code: null },
      { kind: 'install', id: 'KB5034441', outcome: 'failed', code: '0x80240022' },
    ],
  },
  {
    about:
      'a search that found updates, a download that began, an installation in Chinese that failed and went in at the next try, another that waits for a restart',
    lines: [
      `${head('1')}\t147 [AGENT_DETECTION_FINISHED]\t101\t{00000000-0000-0000-0000-000000000000}\t0\t0\tUpdateOrchestrator\tSuccess\tSoftware Synchronization\tWindows Update Client successfully detected 2 updates.`,
      `${head('2')}\t167 [AGENT_DOWNLOAD_STARTED]\t101\t{42222222-2222-3333-4444-555555555555}\t1\t0\tUpdateOrchestrator\tSuccess\tContent Download\tDownload started.`,
      `${head('3')}\t182 [AGENT_INSTALLING_FAILED]\t101\t{42222222-2222-3333-4444-555555555555}\t1\t800f0922\tUpdateOrchestrator\tFailure\tContent Install\t安装失败: Windows 无法安装以下更新，错误为 0x800f0922: 2023-04 累积更新 (KB5025229)。`,
      `${head('4')}\t194 [AGENT_INSTALLING_PENDING]\t101\t{52222222-2222-3333-4444-555555555555}\t1\t0\tUpdateOrchestrator\tSuccess\tContent Install\t需要重新启动`,
      `${head('5')}\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{42222222-2222-3333-4444-555555555555}\t1\t0\tUpdateOrchestrator\tSuccess\tContent Install\t安装成功: 2023-04 累积更新 (KB5025229)`,
    ],
    entries: [],
    facts: [
      { name: 'restart.pending', value: true },
      { name: 'clock.utcOffset', value: 480 },
    ],
    operations: [
      { kind: 'scan', id: '', outcome: 'succeeded', code: null },
      { kind: 'install', id: 'KB5025229', outcome: 'failed', code: '0x800f0922' },
      { kind: 'install', id: 'KB5025229', outcome: 'succeeded', code: null },
    ],
  },
];
