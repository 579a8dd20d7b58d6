import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCab } from '../sandbox/archive-fixtures.ts';
import { makeMsg, makeTnef } from '../sandbox/outlook-fixtures.ts';
import { gbkName, makeZip } from '../sandbox/zip-fixture.ts';
import { typed } from '../support/terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-test-diagnose-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const log = '2023-05-06 14:05:21, Info                  CBS    Session: 1_2 initialized by client\r\n'.repeat(20);
const cab = makeCab([{ name: gbkName, content: log }], 'LZX');
const zip = makeZip([{ name: 'b.cab', content: cab }]);
const letter = { subject: 's', body: 'See the log.', files: [{ name: 'a.zip', content: zip }] };

async function diagnosed(path: string): Promise<readonly string[]> {
  const { code, out } = await typed(['diagnose', '--json', path]);
  expect(code).toBe(0);
  const { artifacts }: { artifacts: readonly { path: string }[] } = JSON.parse(out);
  return artifacts.map((artifact) => artifact.path);
}

it.each([
  ['a ZIP', 'a.zip', zip, ['a.zip!/b.cab!/更新日志/系统.log']],
  ['an Outlook message', 'a.msg', makeMsg(letter), ['a.msg!/a.zip!/b.cab!/更新日志/系统.log', 'a.msg!/body.txt']],
  ['a winmail.dat', 'winmail.dat', makeTnef(letter), ['winmail.dat!/a.zip!/b.cab!/更新日志/系统.log', 'winmail.dat!/body.txt']],
])('diagnose reads the log in a CAB in a ZIP in %s', async (_what, name, bytes, paths) => {
  await writeFile(join(folder, name), bytes);
  expect(await diagnosed(join(folder, name))).toEqual(paths);
});

it('diagnose reads the archives of a folder', async () => {
  await mkdir(join(folder, 'logs', 'a'), { recursive: true });
  await writeFile(join(folder, 'logs', 'a', 'a.zip'), zip);
  await writeFile(join(folder, 'logs', 'CBS.log'), log.repeat(2));
  expect(await diagnosed(join(folder, 'logs'))).toEqual(['CBS.log', 'a/a.zip!/b.cab!/更新日志/系统.log']);
});
