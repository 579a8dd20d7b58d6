import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bench } from '../../bench/replies.ts';

it('says so where no replies were given', async () => {
  expect((await bench([])).said).toContain('no corpus given');
});

it('counts what is the same and names what is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'replies-'));
  const [emails, trimmed] = [join(folder, 'emails'), join(folder, 'trimmed')];
  await Promise.all([mkdir(emails), mkdir(trimmed)]);
  const write = async (name: string, mail: string, theirs: string) =>
    await Promise.all([writeFile(join(emails, name), mail), writeFile(join(trimmed, name), theirs)]);
  await write('a.txt', 'It fails.\n\n-----Original Message-----\nold', 'It fails.\n');
  await write('b.txt', 'It fails.\n> asked\nYes.', 'It fails.\n');
  const { said, hasFailed } = await bench([emails, trimmed]);
  await rm(folder, { recursive: true });
  expect(said).toMatch(/ours keeps more words\s+b\.txt/);
  expect(said).toMatch(/1 {2}same/);
  expect(hasFailed).toBe(true);
});

it('holds every mail that begins alike against the same words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'replies-'));
  const [emails, words] = [join(folder, 'emails'), join(folder, 'words.txt')];
  await mkdir(emails);
  await writeFile(words, 'It fails.\nEach time.\n');
  await writeFile(join(emails, 'a.txt'), 'It fails.\nEach time.\n\n-----Original Message-----\nold');
  await writeFile(join(emails, 'b.txt'), 'Another mail');
  const { said, hasFailed } = await bench([emails, words]);
  await rm(folder, { recursive: true });
  expect(said).toMatch(/1 {2}mails/);
  expect(hasFailed).toBe(false);
});
