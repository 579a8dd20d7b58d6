import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bench } from '../../bench/replies.ts';

it('says so where no replies were given', async () => {
  expect(await bench([])).toContain('no corpus given');
});

it('counts what is the same and names what is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'replies-'));
  const [emails, trimmed] = [join(folder, 'emails'), join(folder, 'trimmed')];
  await Promise.all([mkdir(emails), mkdir(trimmed)]);
  const write = async (name: string, mail: string, theirs: string) =>
    await Promise.all([writeFile(join(emails, name), mail), writeFile(join(trimmed, name), theirs)]);
  await write('a.txt', 'It fails.\n\n-----Original Message-----\nold', 'It fails.\n');
  await write('b.txt', 'It fails.\n> asked\nYes.', 'It fails.\n');
  const report = await bench([emails, trimmed]);
  await rm(folder, { recursive: true });
  expect(report).toMatch(/ours keeps more words\s+b\.txt/);
  expect(report).toMatch(/1 {2}same/);
});
