import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesUnder } from '../../src/sandbox/walk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-walk-'));
  await mkdir(join(folder, 'b', 'c'), { recursive: true });
  for (const name of ['z.log', 'a.log', 'b/系统.log', 'b/c/CBS.log']) await writeFile(join(folder, name), name);
  await symlink(folder, join(folder, 'b', 'loop'));
  await symlink(join(folder, 'a.log'), join(folder, 'again.log'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder gives its files in name order and follows no link', async () => {
  expect((await filesUnder(folder)).map(({ name }) => name)).toEqual(['a.log', 'b/c/CBS.log', 'b/系统.log', 'z.log']);
});

test('a file gives itself, also by a link that a person names', async () => {
  expect(await filesUnder(join(folder, 'a.log'))).toEqual([{ file: join(folder, 'a.log'), name: 'a.log' }]);
  expect(await filesUnder(join(folder, 'again.log'))).toEqual([{ file: join(folder, 'again.log'), name: 'again.log' }]);
  expect(await filesUnder(join(folder, 'b', 'loop'))).toHaveLength(4);
});

test('nothing there is a fault that says so', async () => {
  await expect(filesUnder(join(folder, 'missing'))).rejects.toMatchObject({ code: 'file-missing' });
});
