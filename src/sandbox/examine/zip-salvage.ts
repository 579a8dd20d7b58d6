import { type FileHandle, open } from 'node:fs/promises';
import { createInflateRaw, type InflateRaw } from 'node:zlib';
import type { Bench, Found } from './bench.ts';
import { metered, openMeter, takeMember } from './budget.ts';
import { damageSentence, encryptedSentence } from './closed-members.ts';
import { headBytes } from './limits.ts';
import { counted, pieceBytes, through } from './source.ts';
import { zipName } from './zip-name.ts';
import { pieces } from './zip-reader.ts';

/** A local file header (APPNOTE 4.3.7) and where its content begins. `size`: null where it stands behind the content. */
type Local = {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly size: number | null;
  readonly start: number;
};

/** Reads a ZIP that lost its directory, as a broken download does: member after member from the front, as far as it goes. */
export async function salvageZip(found: Found, file: string, bench: Bench, why: string): Promise<readonly string[]> {
  if (/strong encryption/.test(why)) return [encryptedSentence('zip', [], 0)];
  const handle = await open(file, 'r');
  try {
    const { size: fileBytes } = await handle.stat();
    const encrypted: string[] = [];
    let members = 0;
    for (let at = await firstHeader(handle); at !== null; ) {
      const local: Local | null = await localAt(handle, at);
      if (local === null) break;
      members += 1;
      if (local.isEncrypted) encrypted.push(local.name);
      const stop = takeMember(bench.budget);
      if (stop !== null) return [damageSentence('zip', why, true), stop];
      at =
        local.isEncrypted || (local.method !== 0 && local.method !== deflated)
          ? ifKnown(local)
          : await examineLocal(found, { handle, fileBytes, local }, bench);
    }
    return [
      damageSentence('zip', why, members > encrypted.length),
      ...(encrypted.length === 0 ? [] : [encryptedSentence('zip', encrypted, members)]),
    ];
  } finally {
    await handle.close();
  }
}

/** Some bytes may stand in front: a program that unpacks it, what a gateway wrote. */
async function firstHeader(handle: FileHandle): Promise<number | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  const at = buffer.subarray(0, bytesRead).indexOf('PK\x03\x04', 0, 'latin1');
  return at < 0 ? null : at;
}

const deflated = 8;

/** Where the next header may begin, or null where nothing tells. */
function ifKnown({ size, start }: Local): number | null {
  return size === null ? null : start + size;
}

type Place = { readonly handle: FileHandle; readonly fileBytes: number; readonly local: Local };

async function examineLocal(found: Found, { handle, fileBytes, local }: Place, bench: Bench): Promise<number | null> {
  if (local.method === 0 && local.size === null) return null;
  const end = Math.min(fileBytes, ifKnown(local) ?? fileBytes);
  const packed = counted(pieces(handle, local.start, end));
  const engine = local.method === deflated ? createInflateRaw({ chunkSize: pieceBytes }) : null;
  const unpacked = engine === null ? packed.bytes : through(packed.bytes, engine);
  const source = metered(unpacked, openMeter(bench.budget, packed.count));
  const whole = async function* (): AsyncIterable<Buffer> {
    yield* source;
    if (local.size !== null && local.start + local.size > fileBytes) throw new Error('the file ends early');
  };
  await bench.examine({ path: `${found.path}!/${local.name}`, depth: found.depth + 1, source: whole(), file: null });
  return local.size !== null ? local.start + local.size : engine === null ? null : nextHeader(handle, local.start + consumed(engine));
}

/** The bytes that the stream took, up to its own end: what was handed to it behind that is not counted. */
function consumed(engine: InflateRaw): number {
  return engine.bytesWritten;
}

/** Behind content of unknown size stands a descriptor of 12 to 24 bytes (APPNOTE 4.3.9), then the next header. */
async function nextHeader(handle: FileHandle, from: number): Promise<number | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, from);
  const at = buffer.subarray(0, bytesRead).indexOf('PK\x03\x04', 0, 'latin1');
  return at < 0 ? null : from + at;
}

const headerBytes = 30;
const zip64Field = 1;

async function localAt(handle: FileHandle, at: number): Promise<Local | null> {
  const { buffer: head, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, at);
  if (bytesRead < headerBytes || head.toString('latin1', 0, 4) !== 'PK\x03\x04') return null;
  const [nameBytes, extraBytes] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const { buffer: tail } = await handle.read(Buffer.alloc(nameBytes + extraBytes), 0, nameBytes + extraBytes, at + headerBytes);
  const flags = head.readUInt16LE(6);
  const extraFields = fieldsIn(tail.subarray(nameBytes));
  const short = head.readUInt32LE(18);
  // The unpacked size comes first in the ZIP64 field (APPNOTE 4.5.3).
  const long = extraFields.find(({ id, data }) => id === zip64Field && data.length >= 16)?.data.readBigUInt64LE(8);
  const size = short === 0xffffffff && long !== undefined ? Number(long) : short;
  return {
    name: zipName({ fileNameRaw: tail.subarray(0, nameBytes), generalPurposeBitFlag: flags, extraFields }),
    method: head.readUInt16LE(8),
    isEncrypted: (flags & 1) !== 0,
    size: (flags & 8) !== 0 && size === 0 ? null : size,
    start: at + headerBytes + nameBytes + extraBytes,
  };
}

function fieldsIn(extra: Buffer): readonly { readonly id: number; readonly data: Buffer }[] {
  const fields: { id: number; data: Buffer }[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    fields.push({ id: extra.readUInt16LE(at), data: extra.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return fields;
}
