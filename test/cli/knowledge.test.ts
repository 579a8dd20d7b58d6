import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBlobs } from '../../src/blobs/blobs.ts';
import { backtestCases } from '../../src/cli/knowledge/backtest.ts';
import { backtestPage } from '../../src/cli/pages/backtest.ts';
import { deskForEverySender } from '../../src/config/desk.ts';
import { openSandbox } from '../../src/sandbox/sandbox.ts';
import { keepAttachments } from '../../src/store/attachment.ts';
import { ourKnowledge } from '../diagnosis/fixture.ts';
import { filedMessage, openedCase } from '../store/sample.ts';
import { quietLog, testStore } from '../support/store.ts';
import { type Answer, keptTerminal, typed } from '../support/terminal.ts';

const run = (language: 'zh-CN' | 'en', ...words: string[]): Promise<Answer> => typed(['knowledge', ...words], { language });

it.each([
  ['en', '0x80240439', ['WU_E_PT_INVALID_FORMAT', 'Meaning', 'wu-invalid-format']],
  ['zh-CN', '80240439', ['WU_E_PT_INVALID_FORMAT', '含义', '数据格式不合规']],
  ['en', '-2145386477', ['0x80200013', 'BG_E_INSUFFICIENT_RANGE_SUPPORT']],
  ['zh-CN', 'KB5025229', ['17763.4252', '须先安装', 'KB5005112', 'KB5026362']],
  ['en', '17763.2090', ['KB5004308', 'about 22.3 months on 2023-05-30', 'KB5005112']],
] as const)('in %s explains %s to a person', async (language, word, told) => {
  const { code, out } = await run(language, 'explain', word, '--at', '2023-05-30');
  expect(code).toBe(0);
  for (const words of told) expect(out).toContain(words);
});

it('gives one document for one word and an array for several', async () => {
  expect(JSON.parse((await run('en', 'explain', '14081', '--json')).out)).toMatchObject({ kind: 'code', code: '0x80073701' });
  expect(JSON.parse((await run('en', 'explain', '14081', 'KB5005112', '--json')).out)).toMatchObject([{ kind: 'code' }, { kind: 'kb' }]);
});

it('fails on a word that it does not know, and says what it could be', async () => {
  expect(await run('en', 'explain', 'hello')).toMatchObject({ code: 1, out: expect.stringContaining('an error code') });
});

it('runs the examples of a rule, and says which rules there are when the name is wrong', async () => {
  expect(await run('en', 'test', 'os-behind')).toMatchObject({ code: 0, out: expect.stringContaining('1 rules,') });
  expect(await run('en', 'test', 'no-such-rule')).toMatchObject({ code: 2, err: expect.stringContaining('expected the id of a rule') });
});

it('counts which common codes have a rule', async () => {
  const { codes } = JSON.parse((await run('en', 'coverage', '--json')).out);
  expect(codes).toHaveLength(200);
  expect((await run('zh-CN', 'coverage')).out).toContain('最常见的 200 个更新错误码');
});

const log = `2023/05/06 14:05:18.0039848 4952  15808  Agent           * START * Finding updates CallerId = <<PROCESS>>: a.exe  Id = 12
2023/05/06 14:05:21.6733083 4952  21156  Agent           * END * Finding updates CallerId = <<PROCESS>>: a.exe, Id = 12, Exit code = 0x80240439 (cV = Ab1.1.0.0.2)
`;

it('tells what a rule would have said of past cases, from the bytes as they arrived', async () => {
  await using store = await testStore();
  const folder = await mkdtemp(join(tmpdir(), 'casewright-backtest-test-'));
  const sandbox = openSandbox({ processes: 1, jobsPerProcess: 50, memoryMaxMb: 256, deadlineMs: 60_000, log: quietLog });
  try {
    const blobs = await openBlobs(folder);
    const kept = await blobs.put(Buffer.from(log));
    for (const number of ['CAS-10001-A1B2C3', 'CAS-10002-A1B2C3']) await openedCase(store.db, number);
    const messageId = await filedMessage(store.db, {}, 'CAS-10001-A1B2C3');
    const attachment = {
      name: 'WindowsUpdate.log',
      type: 'text/plain',
      bytes: kept.bytes,
      sha256: kept.sha256,
      inline: false,
      within: null,
    };
    await keepAttachments(store.db, { messageId, attachments: [attachment] });
    const ground = { db: store.db, blobs, sandbox, knowledge: await ourKnowledge(), desk: deskForEverySender() };
    const cases = await backtestCases(ground, 'wu-invalid-format');
    expect(cases.map(({ case: number, before, now }) => [number, before, now])).toEqual([
      ['CAS-10001-A1B2C3', 'absent', 'found'],
      ['CAS-10002-A1B2C3', 'absent', 'absent'],
    ]);
    const page = backtestPage('wu-invalid-format', cases, keptTerminal());
    expect(page).toContain('new');
    expect(page).toContain('WindowsUpdate.log:2');
    expect(page).toContain('2 cases: found in 1');
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
});
