import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Blobs, openBlobs } from '../../src/blobs/blobs.ts';

let folder: string;
let blobs: Blobs;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casewright-blobs-'));
  blobs = await openBlobs(join(folder, 'deep', 'blobs'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('bytes are kept under the name of their content', () => {
  test('what was put can be read back, byte for byte', async () => {
    const bytes = randomBytes(300_000);
    const kept = await blobs.put(bytes);
    expect(kept).toEqual({ sha256: hashOf(bytes), bytes: bytes.length });
    expect(await blobs.read(kept.sha256)).toEqual(bytes);
    expect(await readFile(blobs.pathOf(kept.sha256))).toEqual(bytes);
    expect(blobs.pathOf(kept.sha256)).toContain(join(kept.sha256.slice(0, 2), kept.sha256.slice(2)));
  });

  test('no bytes at all have a name too', async () => {
    const kept = await blobs.put(new Uint8Array());
    expect(kept.bytes).toBe(0);
    expect(await blobs.read(kept.sha256)).toHaveLength(0);
  });

  test('a stream and a file give the same name as the bytes', async () => {
    const bytes = randomBytes(3_000_000);
    const path = join(folder, 'mail.eml');
    await writeFile(path, bytes);
    const pieces = async function* () {
      for (let from = 0; from < bytes.length; from += 70_001) yield bytes.subarray(from, from + 70_001);
    };
    const names = [await blobs.put(bytes), await blobs.putStream(pieces()), await blobs.putFile(path)];
    expect(new Set(names.map((kept) => kept.sha256)).size).toBe(1);
  });

  test('many writers of the same bytes at once all succeed and leave nothing half written', async () => {
    const bytes = randomBytes(100_000);
    const kept = await Promise.all(Array.from({ length: 20 }, () => blobs.put(bytes)));
    expect(new Set(kept.map((one) => one.sha256)).size).toBe(1);
    expect(await readdir(join(folder, 'deep', 'blobs', 'arriving'))).toEqual([]);
    expect(await blobs.read(hashOf(bytes))).toEqual(bytes);
  });

  test('has says what is there', async () => {
    const { sha256 } = await blobs.put(Buffer.from('here'));
    expect(await blobs.has(sha256)).toBe(true);
    expect(await blobs.has('0'.repeat(64))).toBe(false);
  });
});

describe('what goes wrong leaves nothing behind and says so', () => {
  test('a stream over its limit is a fault and keeps nothing', async () => {
    const endless = async function* () {
      for (;;) yield Buffer.alloc(1000);
    };
    await expect(blobs.putStream(endless(), { bytesMax: 10_000 })).rejects.toMatchObject({ code: 'blob-too-large', isTemporary: false });
    expect(await readdir(join(folder, 'deep', 'blobs', 'arriving'))).toEqual([]);
  });

  test('a stream that breaks keeps nothing', async () => {
    const broken = async function* () {
      yield Buffer.from('half a mail');
      throw new Error('connection lost');
    };
    await expect(blobs.putStream(broken())).rejects.toThrow('connection lost');
    expect(await blobs.has(hashOf(Buffer.from('half a mail')))).toBe(false);
  });

  test('missing bytes are a fault with their name', async () => {
    await expect(blobs.read('0'.repeat(64))).rejects.toMatchObject({ code: 'blob-missing' });
  });

  test.each([['../../etc/passwd'], [''], ['A'.repeat(64)], [`${'0'.repeat(64)}/x`]])('the name %j never becomes a path', (name) => {
    expect(() => blobs.pathOf(name)).toThrow('64 lower-case hex digits');
  });

  test('bytes cut short on the disk are made whole when they come again', async () => {
    const bytes = randomBytes(5000);
    const { sha256 } = await blobs.put(bytes);
    await truncate(blobs.pathOf(sha256), 10);
    await blobs.put(bytes);
    expect(await blobs.read(sha256)).toEqual(bytes);
  });

  test('what a crash left half written is swept away at the next start, what is being written stays', async () => {
    const arriving = join(folder, 'deep', 'blobs', 'arriving');
    await writeFile(join(arriving, 'old'), 'x');
    await writeFile(join(arriving, 'new'), 'x');
    const longAgo = new Date('2020-01-01T00:00:00Z');
    await utimes(join(arriving, 'old'), longAgo, longAgo);
    await openBlobs(join(folder, 'deep', 'blobs'));
    expect(await readdir(arriving)).toEqual(['new']);
  });
});
