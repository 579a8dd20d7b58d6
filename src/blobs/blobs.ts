/** In charge of bytes that must never be lost: content-addressed files in a folder, durable before their name is known. */
import { createHash, type Hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../case/fault.ts';

/** What was kept: the name of the bytes (64 lower-case hex digits) and how many they are. */
export type Kept = { readonly sha256: string; readonly bytes: number };
/** `bytesMax`: where a stream is cut off with `Fault('blob-too-large')`; nothing is kept of it. */
export type StreamLimits = { readonly bytesMax?: number };

export type Blobs = {
  readonly put: (bytes: Uint8Array) => Promise<Kept>;
  readonly putStream: (source: AsyncIterable<Uint8Array>, limits?: StreamLimits) => Promise<Kept>;
  readonly putFile: (path: string) => Promise<Kept>;
  readonly read: (sha256: string) => Promise<Buffer>;
  /** Where the bytes lie, whether or not they are there. Throws where the name is not a sha256: a name from outside never becomes a path. */
  readonly pathOf: (sha256: string) => string;
  readonly has: (sha256: string) => Promise<boolean>;
};

/** Opens the folder, making it where it is missing, and sweeps away what a crash left half written. */
export async function openBlobs(folder: string): Promise<Blobs> {
  const root = resolve(folder);
  const arriving = join(root, 'arriving');
  await mkdir(arriving, { recursive: true });
  await sweep(arriving);
  const pathOf = (sha256: string): string => join(root, ...shelfOf(sha256));
  const putStream = (source: AsyncIterable<Uint8Array>, limits: StreamLimits = {}) => keep({ root, arriving, pathOf }, source, limits);
  return {
    put: (bytes) => putStream(inPieces(bytes)),
    putStream,
    putFile: (path) => putStream(createReadStream(path, { highWaterMark: 256 * 1024 })),
    read: (sha256) => readWhole(pathOf(sha256), sha256),
    pathOf,
    has: (sha256) => isThere(pathOf(sha256)),
  };
}

type Shelves = { readonly root: string; readonly arriving: string; readonly pathOf: (sha256: string) => string };

/** Temporary name, fsync, rename, fsync of the folder: after this returns, a power cut does not take the bytes away. */
async function keep(shelves: Shelves, source: AsyncIterable<Uint8Array>, limits: StreamLimits): Promise<Kept> {
  const temporary = join(shelves.arriving, randomUUID());
  const file = await open(temporary, 'wx', 0o640);
  try {
    const kept = await write(file, source, limits).finally(() => file.close());
    await shelve(shelves, temporary, kept);
    return kept;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function shelve({ root, pathOf }: Shelves, temporary: string, { sha256, bytes }: Kept): Promise<void> {
  const path = pathOf(sha256);
  const shelf = dirname(path);
  if (await hasSize(path, bytes)) await rm(temporary, { force: true });
  else {
    await rename(temporary, path).catch(async (error: unknown) => {
      if (!isMissing(error)) throw error;
      await mkdirDurably(root, shelf);
      await rename(temporary, path);
    });
  }
  // Also where the bytes were there before: the run that renamed them may not have reached its own fsync.
  await syncFolder(shelf);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function write(file: FileHandle, source: AsyncIterable<Uint8Array>, limits: StreamLimits): Promise<Kept> {
  const bytesMax = limits.bytesMax ?? Number.POSITIVE_INFINITY;
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of source) {
    bytes += piece.length;
    if (bytes > bytesMax) throw new Fault('blob-too-large', `expected at most ${bytesMax} bytes, but more came`);
    hash.update(piece);
    await writeAll(file, piece);
  }
  await file.sync();
  return { sha256: hash.digest('hex'), bytes };
}

/** A write may take fewer bytes than it was given (POSIX write). */
async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  let written = 0;
  while (written < piece.length) written += (await file.write(piece, written)).bytesWritten;
}

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** `ab/cdef…`: 256 folders keep each one small. */
function shelfOf(sha256: string): readonly [string, string] {
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new Fault('not-a-sha256', `expected 64 lower-case hex digits, but came ${JSON.stringify(sha256.slice(0, 80))}`);
  return [sha256.slice(0, 2), sha256.slice(2)];
}

async function readWhole(path: string, sha256: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Fault('blob-missing', `expected the bytes ${sha256} in the blob folder, but they cannot be read`, { cause });
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A file of the right name and another size was cut short by a disk: the fresh bytes take its place. */
async function hasSize(path: string, bytes: number): Promise<boolean> {
  return stat(path).then(
    (found) => found.size === bytes,
    () => false,
  );
}

async function mkdirDurably(root: string, folder: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(root);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; NTFS journals the rename by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Older than this, a half-written file belongs to no running program: no mail takes a day to write. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;

async function sweep(arriving: string): Promise<void> {
  for (const name of await readdir(arriving)) {
    const path = join(arriving, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < Date.now() - abandonedAfterMs) await rm(path, { force: true });
  }
}
