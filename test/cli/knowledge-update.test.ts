import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Answer, typed } from '../support/terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-knowledge-'));
  await cp(join(import.meta.dirname, '../../knowledge'), join(folder, 'knowledge'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...words: string[]): Promise<Answer> =>
  typed(['knowledge', ...words], { environment: { KNOWLEDGE_DIR: join(folder, 'knowledge') } });

it('learns a new release from a file, after saying what would change', async () => {
  const file = join(folder, 'december.tsv');
  await writeFile(file, 'build\tkb\trelease_date\tkind\tproduct\tsource\n17763.9999\tKB5999999\t2027-01-12\tB\tWindows 10 1809\tours\n');
  const table = join(folder, 'knowledge/tables/windows-builds.tsv');
  const before = await readFile(table, 'utf8');
  expect(await run('update', 'builds', file, '--dry-run')).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 rows added, 0 changed'),
  });
  expect(await readFile(table, 'utf8')).toBe(before);
  expect(JSON.parse((await run('update', 'builds', file, '--json')).out)).toMatchObject({ written: true, added: ['17763.9999 KB5999999'] });
  expect((await run('explain', '17763.9999', '--json')).out).toContain('KB5999999');
});

it('says which tables there are when the name is wrong', async () => {
  expect(await run('update', 'buids', 'x.tsv')).toMatchObject({ code: 2, err: expect.stringContaining('builds, supersedence, ssu') });
});
