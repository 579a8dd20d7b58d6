import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, typed } from '../support/terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-test-report-'));
  await writeFile(join(folder, 'WindowsUpdate.log'), failedScan);
  await writeFile(join(folder, 'version.txt'), version);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const failedScan = `2024/03/12 09:15:18.0039848 4952  15808  Agent           * START * Finding updates CallerId = UpdateOrchestrator  Id = 7
2024/03/12 09:15:21.6651960 4952  21156  WebServices     *FAILED* [80248007] Web service call <b onclick="x()">
2024/03/12 09:15:21.6733083 4952  21156  Agent           * END * Finding updates CallerId = UpdateOrchestrator, Id = 7, Exit code = 0x80248007
`;
const version = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion
    CurrentBuild    REG_SZ    17763
    UBR    REG_DWORD    0x82a
`;

const diagnose = (...words: readonly string[]): Promise<Answer> => typed(['diagnose', ...words]);

it('the report is the same to the byte whatever the order of the files, and says where it is', async () => {
  const [one, other] = [join(folder, 'one.html'), join(folder, 'other.html')];
  const logs = [join(folder, 'WindowsUpdate.log'), join(folder, 'version.txt')];
  expect(await diagnose(...logs, '--html', one)).toMatchObject({ code: 0, err: expect.stringContaining(one) });
  await diagnose(...logs.toReversed(), '--html', other);
  const html = await readFile(one, 'utf8');
  expect(html).toBe(await readFile(other, 'utf8'));
  expect(html).toContain('The local update database lacks what is needed (0x80248007)');
  expect(html).not.toContain('<b onclick');
});

it('the report speaks the language that was asked for, beside the JSON', async () => {
  const file = join(folder, 'zh.html');
  const { out } = await diagnose(join(folder, 'WindowsUpdate.log'), '--lang', 'zh-CN', '--json', '--html', file);
  expect(JSON.parse(out).findings[0].title).toBe('本地更新数据库缺少所需信息（0x80248007）');
  expect(await readFile(file, 'utf8')).toContain('本地更新数据库缺少所需信息（0x80248007）');
});

it('a report that cannot be written is one sentence, and exit 1', async () => {
  const { code, err } = await diagnose(join(folder, 'version.txt'), '--html', join(folder, 'no', 'such', 'folder.html'));
  expect([code, err]).toEqual([1, expect.stringContaining('expected to write the report to')]);
});
