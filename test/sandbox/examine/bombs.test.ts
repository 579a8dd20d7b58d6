import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/case/reading.ts';
import { makeCab, makeSeven } from '../archive-fixtures.ts';
import { openBench, type TestBench } from '../bench.ts';
import { makeManyZip, makeZip } from '../zip-fixture.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const megabyte = 1024 ** 2;
const line = '2023-05-06 14:05:21, Info                  CBS    Session: 1_2 initialized by client\r\n';
const limitsOf = (readings: readonly Reading[]): string => readings.flatMap(({ limits }) => limits).join(' ');
const bytesOf = (readings: readonly Reading[]): number => readings.reduce((sum, { bytes }) => sum + bytes, 0);

/** ZIPs in ZIPs, each holding the one before under sixteen names with different contents beside it. */
function nested(levels: number): Buffer {
  const bottom = makeZip([{ name: 'zeros.log', content: Buffer.alloc(30 * megabyte) }]);
  return Array.from({ length: levels }).reduce<Buffer>(
    (inner, _none, level) =>
      makeZip(
        Array.from({ length: 16 }, (_, at) => ({
          name: `${at}.zip`,
          // A comment makes each of them another file.
          content: Buffer.concat([inner.subarray(0, -2), Buffer.from([3, 0]), Buffer.from(`${level}${String(at).padStart(2, '0')}`)]),
        })),
      ),
    bottom,
  );
}

describe('a bomb is stopped by what comes out of it', () => {
  test('four gigabytes of zeros in a gz', async () => {
    const part = gzipSync(Buffer.alloc(64 * megabyte));
    const readings = await bench.examine('bomb.log.gz', Buffer.concat(Array.from({ length: 64 }, () => part)));
    expect(limitsOf(readings)).toMatch(/Cut after \d+ MB: packed more than 250 to 1/);
    expect(bytesOf(readings)).toBeLessThan(256 * megabyte);
  });

  test.each<[string, string, () => Buffer | Promise<Buffer>]>([
    [
      'zeros in a ZIP that declares a hundred bytes',
      'a.zip',
      () => makeZip([{ name: 'a.log', content: Buffer.alloc(64 * megabyte), declaredBytes: 100 }]),
    ],
    ['zeros in a 7z', 'a.7z', () => makeSeven('7z', [{ name: 'a.log', content: Buffer.alloc(64 * megabyte) }])],
    ['zeros in an xz', 'a.xz', () => makeSeven('xz', [{ name: 'a.log', content: Buffer.alloc(64 * megabyte) }])],
    ['zeros in a bzip2', 'a.bz2', () => makeSeven('bzip2', [{ name: 'a.log', content: Buffer.alloc(64 * megabyte) }])],
    ['zeros in a CAB', 'a.cab', () => makeCab([{ name: 'a.log', content: Buffer.alloc(64 * megabyte) }])],
    ['zeros in a gz in a gz', 'a.gz.gz', () => gzipSync(gzipSync(Buffer.alloc(64 * megabyte)))],
  ])('%s', async (_what, name, make) => {
    const readings = await bench.examine(name, await make());
    expect(limitsOf(readings)).toMatch(/Cut after \d+ MB: packed more than/);
    expect(bytesOf(readings)).toBeLessThan(64 * megabyte);
  });

  test('members that lie over each other are refused before any is opened', async () => {
    const kernel = deflateRawSync(Buffer.alloc(megabyte));
    const zip = makeZip(Array.from({ length: 200 }, (_, at) => ({ name: `${at}.log`, content: at === 0 ? kernel : '', offset: 0 })));
    const readings = await bench.examine('overlap.zip', zip);
    expect(readings).toHaveLength(1);
    expect(limitsOf(readings)).toMatch(/lie over each other/);
  });

  test('ZIPs in ZIPs in ZIPs end with the bytes that one small file may become', async () => {
    const bomb = nested(3);
    const readings = await bench.examine('42.zip', bomb);
    expect(bomb.length).toBeLessThan(megabyte);
    expect(limitsOf(readings)).toMatch(/Cut: more than [\d,]+ MB came out of one file/);
    expect(limitsOf(readings)).toMatch(/members behind were not read/);
  });

  test('of a million members the first are read, and the rest is said', async () => {
    const readings = await bench.examine('many.zip', makeManyZip(1_000_000));
    expect(readings.length).toBeLessThan(4_100);
    expect(limitsOf(readings)).toMatch(/Only the first 4,000 members were read/);
  });

  test('an archive that holds itself is looked at once', async () => {
    // What makes a quine harmless is that its own bytes were seen before: a ZIP with its own copy twice shows the same.
    const inner = makeZip([{ name: 'a.log', content: line }]);
    const readings = await bench.examine(
      'r.zip',
      makeZip([
        { name: 'r1.zip', content: inner },
        { name: 'r2.zip', content: inner },
      ]),
    );
    expect(limitsOf(readings)).toBe('The same bytes as r.zip!/r1.zip: looked at there.');
  });
});

test('what takes too long is cut in time, and what was read until then is kept', async () => {
  const short = await openBench({ deadlineMs: 5_000 });
  // The first job loads the program; the second has its time for itself.
  await short.examine('a.log', line);
  const file = join(short.folder, 'endless.log');
  const handle = await open(file, 'w');
  await handle.write(line.repeat(1000));
  // A hole: zeros that no disk holds.
  await handle.truncate(4096 * 1024 * megabyte);
  await handle.close();
  const [reading] = await short.sandbox.examine(file, 'endless.log', [], short.folder);
  expect(reading?.limits.join()).toMatch(/Cut: reading took more than 4 s/);
  expect(reading?.bytes).toBeGreaterThan(megabyte);
  expect(short.faults).toEqual([]);
  await short.close();
});

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
