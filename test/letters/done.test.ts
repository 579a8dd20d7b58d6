import { describe, expect, it } from 'vitest';
import { doneOf } from '../../src/letters/done.ts';
import { diagnosis, finding, input, logLines, message } from './sample.ts';

const evidence = logLines.map((text, position) => ({ artifact: 0, line: 40 + position, text }));
const steps = {
  stack: 'First install the newest servicing stack update and restart (newer systems have it in the cumulative update)',
  kb: 'Then install KB5012170 again',
  cache: 'Clear C:\\Windows\\SoftwareDistribution\\Download',
  antivirus: 'Uninstall other antivirus software',
} as const;
const asked = finding(
  {},
  { statement: 'It failed', actions: Object.values(steps).map((text, at) => ({ text, url: null, order: at })) },
  evidence,
);

describe('steps the customer says they have taken', () => {
  it.each<readonly [string, readonly (keyof typeof steps)[]]>([
    ['I installed the servicing stack update but the cumulative update still fails.', ['stack']],
    ['The SSU is installed now.', ['stack']],
    ['We have cleared the SoftwareDistribution folder.', ['cache']],
    ['服务堆栈更新已安装，KB5012170还是装不上。', ['stack']],
    ['安装了KB5012170，请问还要做什么？', ['kb']],
    ['杀毒软件卸载了，还是不行。', ['antivirus']],
    ['Do we have to restart between the two updates?', []],
    ['Have you installed KB5012170 elsewhere?', []],
    ['KB5012170安装了吗？', []],
    ['We could not install KB5012170.', []],
    ['KB5012170 failed again.', []],
    ['Once we have installed KB5012170 I will write again.', []],
    ['还没有卸载杀毒软件。', []],
  ])('%s', (words, done) => {
    const given = input({
      language: 'en',
      message: message(words, 'more-data'),
      diagnosis: diagnosis([asked]),
      previous: diagnosis([asked]),
    });
    expect([...doneOf(given)]).toEqual(done.map((name) => steps[name]));
  });

  it('are remembered from their earlier mails, but not from the report that came before any letter', () => {
    const said = (text: string) => ({ kind: 'message', path: 'message:2', sha256: 'b', who: 'zhou', at: null, text }) as const;
    const report = message('We installed KB5012170 and it fails.', 'report');
    const given = input({
      language: 'en',
      message: message('Here is the new log.', 'more-data'),
      firstMessage: report,
      statements: [said(report.newText), said('We have cleared the SoftwareDistribution folder.')],
      diagnosis: diagnosis([asked]),
      previous: diagnosis([asked]),
    });
    expect([...doneOf(given)]).toEqual([steps.cache]);
  });
});
