import { execFileSync } from 'node:child_process';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepMail, mailById } from '../../src/store/mail.ts';
import { openReviews } from '../../src/store/review.ts';
import { attemptsMax, intake } from '../../workers/intake.ts';
import { openBench as openReader, type TestBench } from '../sandbox/bench.ts';
import { childrenHere, openFiles } from '../sandbox/children.ts';
import { type Bench, openBench } from './world.ts';

let bench: Bench;
let reader: TestBench;
let pipe: FileHandle | null = null;
beforeEach(async () => {
  [bench, reader] = await Promise.all([openBench(), openReader({ processes: 2, memoryMaxMb: 48 })]);
});
afterEach(async () => {
  await pipe?.close();
  pipe = null;
  await Promise.all([bench.close(), reader.close()]);
});

let uid = 0;
async function arrivedAs(bytes: string): Promise<{ readonly id: string; readonly path: string }> {
  uid += 1;
  const { sha256 } = await bench.world.blobs.put(Buffer.from(bytes));
  const key = { mailbox: 'desk@desk.example/INBOX', uidValidity: 13n, uid };
  const { id } = await keepMail(bench.db, { ...key, sha256, bytes: bytes.length, isCut: false });
  return { id: String(id), path: bench.world.blobs.pathOf(sha256) };
}
const mail = (name: string, body = 'Hello'): string =>
  `From: ${name}@lake.example\r\nTo: desk@desk.example\r\nSubject: CAS-10001-A1B2C3\r\nMessage-ID: <${name}@lake.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
const read = (id: string): Promise<void> => intake({ ...bench.world, sandbox: reader.sandbox }, id);
const stateOf = async (id: string): Promise<string | undefined> => (await mailById(bench.db, Number(id)))?.state;

describe('a mail that takes its reader with it, with a real reader', () => {
  it.runIf(process.platform === 'linux')('killed at each attempt: three, then review; the others flow on meanwhile', async () => {
    const poison = await arrivedAs(mail('poison'));
    // The bytes never come to an end, so that there is a moment in which to kill who reads them.
    await rm(poison.path);
    execFileSync('mkfifo', [poison.path]);
    pipe = await open(poison.path, 'r+');
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const reading = read(poison.id).then(
        () => 'given up',
        () => 'again',
      );
      const killed = await vi.waitFor(
        () => {
          const [pid] = childrenHere().filter((child) => openFiles(child).includes(poison.path));
          expect(pid).toBeDefined();
          return pid ?? 0;
        },
        { timeout: 30_000 },
      );
      const good = await arrivedAs(mail(`good-${attempt}`));
      await read(good.id);
      expect(await stateOf(good.id)).toBe('filed');
      process.kill(killed, 'SIGKILL');
      expect(await reading).toBe(attempt < attemptsMax ? 'again' : 'given up');
    }
    expect(await stateOf(poison.id)).toBe('unreadable');
    expect(await openReviews(bench.db)).toMatchObject([
      { mailId: Number(poison.id), reason: 'unreadable', why: 'expected this to be read, but its process ended (SIGKILL)' },
    ]);
  });

  it('by the memory it needs: the same end, and the next mail is read', async () => {
    const poison = await arrivedAs(mail('hungry', `补${'a\n'.repeat(4_000_000)}`));
    for (let attempt = 1; attempt < attemptsMax; attempt += 1) await expect(read(poison.id)).rejects.toMatchObject({ isTemporary: true });
    await read(poison.id);
    expect(await openReviews(bench.db)).toMatchObject([{ reason: 'unreadable', why: expect.stringContaining('48 MB of memory') }]);
    const good = await arrivedAs(mail('good'));
    await read(good.id);
    expect([await stateOf(poison.id), await stateOf(good.id)]).toEqual(['unreadable', 'filed']);
  });
});
