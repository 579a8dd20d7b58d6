import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { pieceBytes } from './source.ts';

export type OpenZip = { readonly zip: ZipFile; readonly close: () => Promise<void> };

/** Opens a ZIP for reading by its central directory. Throws yauzl's error where it is none. */
export async function openZip(file: string): Promise<OpenZip> {
  const handle = await open(file, 'r');
  try {
    const size = await zipEnd(handle, (await handle.stat()).size);
    const reader = new BoundedReader(handle, size);
    const zip = await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
    return { zip, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** End of central directory record without its comment, and the longest comment (APPNOTE 4.3.16). */
const endRecordBytes = 22;
const commentBytesMax = 0xffff;
/** Bytes that a mail gateway or a broken download may have put behind the archive; yauzl allows none. */
const junkBytesMax = 64 * 1024;

/** Where the archive ends: behind the last end record whose comment lies inside the file. */
async function zipEnd(handle: FileHandle, size: number): Promise<number> {
  const length = Math.min(size, endRecordBytes + commentBytesMax + junkBytesMax);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  for (
    let at = buffer.lastIndexOf('PK\x05\x06', -1, 'latin1');
    at >= 0;
    at = at === 0 ? -1 : buffer.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  ) {
    if (at + endRecordBytes > length) continue;
    const end = at + endRecordBytes + buffer.readUInt16LE(at + 20);
    if (end <= length) return size - length + end;
  }
  return size;
}

/** The member's bytes as they lie in the archive. */
export function packedBytes(zip: ZipFile, entry: Entry): Promise<Readable> {
  return zip.openReadStreamPromise(entry, { decodeFileData: false });
}

/** yauzl hands offsets from the archive to fs.read as they come, which throws in the middle of its callbacks when one is past 2^53: here each is looked at first. */
class BoundedReader extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;

  constructor(handle: FileHandle, size: number) {
    super();
    this.#handle = handle;
    this.#size = size;
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void): void {
    if (!this.#isInside(position, position + length)) {
      setImmediate(() => done(new Error(`an offset points past the end of the file: ${position}`)));
      return;
    }
    this.#handle.read(buffer, offset, length, position).then(
      ({ bytesRead }) => done(bytesRead < length ? new Error('the file ends early') : null),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    if (!this.#isInside(start, end)) return Readable.from([]);
    return Readable.from(pieces(this.#handle, start, end), { objectMode: false, highWaterMark: pieceBytes });
  }

  #isInside(start: number, end: number): boolean {
    return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start && end <= this.#size;
  }
}

/** Bytes of a file from one place to another. */
export async function* pieces(handle: FileHandle, start: number, end: number): AsyncIterable<Buffer> {
  for (let at = start; at < end; ) {
    const { bytesRead, buffer } = await handle.read(
      Buffer.allocUnsafe(Math.min(pieceBytes, end - at)),
      0,
      Math.min(pieceBytes, end - at),
      at,
    );
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
