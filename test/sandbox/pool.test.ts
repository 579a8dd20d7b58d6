import { execFileSync } from 'node:child_process';
import { type FileHandle, mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openBench, reading, type TestBench } from './bench.ts';
import { childrenHere, openFiles } from './children.ts';

let bench: TestBench;
afterEach(async () => {
  await Promise.all(held.splice(0).map((handle) => handle.close()));
  await bench.close();
});

const log = '2023-05-06 14:05:21, Info                  CBS    Session: 1_2 initialized by client\r\n';
/** A pipe that somebody holds open and nobody writes to. */
const endlessFile = async (): Promise<{ file: string; scratch: string }> => {
  const file = join(bench.folder, 'pipe');
  const scratch = join(bench.folder, 'pipe-scratch');
  await mkdir(scratch);
  execFileSync('mkfifo', [file]);
  held.push(await open(file, 'r+'));
  return { file, scratch };
};
const held: FileHandle[] = [];
/** A busy machine needs seconds to start a process. */
const eventually = (claim: () => void): Promise<void> => vi.waitFor(claim, { timeout: 30_000 });
/** A mail whose text needs more memory than a small child has. */
const hugeMail = `From: a@customer.example\r\nTo: b@desk.example\r\nSubject: s\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${'<p>补丁安装失败</p>'.repeat(330_000)}`;

/** Four million short lines: each costs the reader many times what it costs the writer. */
const hungryMail = `From: a@customer.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n补${'a\n'.repeat(4_000_000)}`;

describe('what happens to one job happens to no other', () => {
  test('a job over its deadline is a fault, and the next job is served by a fresh child', async () => {
    bench = await openBench({ deadlineMs: 1 });
    await expect(bench.examine('a.log', log)).rejects.toMatchObject({ code: 'sandbox-deadline', isTemporary: false });
    await bench.close();
    bench = await openBench();
    expect(await bench.examine('a.log', log)).toHaveLength(1);
  });

  test('a mail that needs more memory than a child has is a fault, and small ones before and after it are read', async () => {
    bench = await openBench({ memoryMaxMb: 24 });
    expect(await bench.examine('a.log', log)).toHaveLength(1);
    await expect(bench.examine('huge.eml', hugeMail)).rejects.toMatchObject({ code: 'sandbox-died', isTemporary: false });
    expect(await bench.examine('a.log', log)).toHaveLength(1);
    expect(bench.faults).toEqual(['sandbox-died']);
  });

  test('a mail that eats memory or never comes to an end is a fault of that mail alone', async () => {
    bench = await openBench({ memoryMaxMb: 48, deadlineMs: 15_000 });
    await expect(bench.read(hungryMail)).rejects.toMatchObject({ code: 'sandbox-died', message: expect.stringContaining('48 MB') });
    // Against this pattern the subject takes longer than the world has.
    const endless = { ...reading, numbers: ['(a+)+b'] };
    const file = join(bench.folder, 'endless.eml');
    await writeFile(file, `From: a@customer.example\r\nSubject: ${'a'.repeat(60)}\r\n\r\nx`);
    await expect(bench.sandbox.read(file, endless, bench.folder)).rejects.toMatchObject({ code: 'sandbox-deadline' });
    expect((await bench.read('From: a@customer.example\r\nSubject: small\r\n\r\nx')).message.subject).toBe('small');
    expect(bench.faults).toEqual(['sandbox-died', 'sandbox-deadline']);
  });

  test.runIf(process.platform === 'linux')('a child killed in the middle of a job fails that job only', async () => {
    bench = await openBench({ processes: 1 });
    const { file, scratch } = await endlessFile();
    const both = Promise.allSettled([bench.sandbox.examine(file, 'endless.log', [], scratch), bench.examine('a.log', log)]);
    await eventually(() => expect(openFiles(childrenHere()[0])).toContain(file));
    for (const pid of childrenHere()) process.kill(pid, 'SIGKILL');
    expect(await both).toMatchObject([
      { reason: { code: 'sandbox-died', isTemporary: false } },
      { status: 'fulfilled', value: [{ path: 'a.log' }] },
    ]);
  });

  test.runIf(process.platform === 'linux')('a file that never ends meets the deadline', async () => {
    bench = await openBench({ processes: 1, deadlineMs: 4_000 });
    const { file, scratch } = await endlessFile();
    const both = Promise.allSettled([bench.sandbox.examine(file, 'endless.log', [], scratch), bench.examine('a.log', log)]);
    expect(await both).toMatchObject([
      { reason: { code: 'sandbox-deadline', isTemporary: false } },
      { status: 'fulfilled', value: [{ path: 'a.log' }] },
    ]);
  });

  test.runIf(process.platform === 'linux')('a child that died while it was idle is replaced, and nobody notices', async () => {
    bench = await openBench({ processes: 1 });
    await bench.examine('a.log', log);
    const [pid] = childrenHere();
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await eventually(() => expect(childrenHere()).not.toContain(pid));
    expect(await bench.examine('a.log', log)).toHaveLength(1);
    expect(bench.faults).toEqual([]);
  });

  test('many jobs at once all get their own answer', async () => {
    bench = await openBench({ processes: 2, jobsPerProcess: 5 });
    const names = Array.from({ length: 40 }, (_, at) => `log-${at}.log`);
    const readings = await Promise.all(names.map((name) => bench.examine(name, `${name} ${log}`)));
    expect(readings.map(([reading]) => reading?.path)).toEqual(names);
  });
});

describe('children do not live for ever', () => {
  test.runIf(process.platform === 'linux')('a child is replaced after its number of jobs', async () => {
    bench = await openBench({ jobsPerProcess: 2 });
    const first = childrenHere();
    await bench.examine('a.log', log);
    expect(childrenHere()).toEqual(first);
    await bench.examine('a.log', log);
    await eventually(() => {
      expect(childrenHere()).toHaveLength(1);
      expect(childrenHere()).not.toEqual(first);
    });
  });

  test('closing fails what waits, temporarily, and leaves no child', async () => {
    bench = await openBench({ processes: 1 });
    const jobs = [bench.examine('a.log', log.repeat(400_000)), bench.examine('b.log', log)];
    const settled = Promise.allSettled(jobs);
    await bench.sandbox.close();
    for (const job of await settled)
      expect(job).toMatchObject({ status: 'rejected', reason: { code: 'sandbox-closed', isTemporary: true } });
    await eventually(() => expect(childrenHere()).toEqual([]));
    await expect(bench.examine('c.log', log)).rejects.toMatchObject({ code: 'sandbox-closed' });
  });
});

test('a file that is not there is a fault with a sentence', async () => {
  bench = await openBench();
  const scratch = join(bench.folder, 'scratch');
  await mkdir(scratch);
  const readings = await bench.sandbox.examine(join(bench.folder, 'missing.log'), 'missing.log', [], scratch);
  expect(readings[0]?.limits.join()).toMatch(/ENOENT/);
});

test('a link beside a log leads a child nowhere', async () => {
  bench = await openBench();
  const scratch = join(bench.folder, 'linked');
  await mkdir(scratch);
  await writeFile(join(bench.folder, 'a.log'), log);
  await symlink(join(bench.folder, 'a.log'), join(bench.folder, 'link.log'));
  expect(await bench.sandbox.examine(join(bench.folder, 'link.log'), 'link.log', [], scratch)).toHaveLength(1);
});
