import { memberName } from './zip-name.ts';

/** POSIX.1-1988 ustar and GNU tar: everything stands in blocks of this size. */
export const blockBytes = 512;

export type TarHeader = {
  readonly kind: 'file' | 'long-name' | 'other';
  readonly name: Buffer;
  readonly size: number;
  /** The name that a record of kind `long-name` gives the next member, or null. */
  readonly nameIn: (record: Buffer) => string | null;
};

/** A header block, or null where its checksum or size says that it is none. */
export function readHeader(block: Buffer): TarHeader | null {
  const size = numberIn(block.subarray(124, 136));
  if (numberIn(block.subarray(148, 156)) !== checksumOf(block) || size === null) return null;
  const type = block.toString('latin1', 156, 157);
  const isPosix = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isPosix ? textIn(block.subarray(345, 500)) : Buffer.alloc(0);
  const own = textIn(block.subarray(0, 100));
  return {
    kind: type === 'L' || type === 'x' ? 'long-name' : '0\x007'.includes(type) ? 'file' : 'other',
    name: prefix.length === 0 ? own : Buffer.concat([prefix, Buffer.from('/'), own]),
    // Links and devices have no body whatever their size says.
    size: '123456'.includes(type) ? 0 : size,
    nameIn: (record) => (type === 'L' ? memberName(textIn(record)) : paxPath(record)),
  };
}

function checksumOf(block: Buffer): number {
  let sum = 0;
  for (const [at, byte] of block.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte;
  return sum;
}

/** Octal digits, or GNU's base 256 when the first bit is set. */
function numberIn(field: Buffer): number | null {
  if ((field[0] ?? 0) >= 0x80) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = field.toString('latin1').replace(/[\0 ]+/g, '');
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : null;
}

function textIn(field: Buffer): Buffer {
  const end = field.indexOf(0);
  return end < 0 ? field : field.subarray(0, end);
}

/** pax records: `<length> path=<name>\n` (POSIX.1-2001). */
function paxPath(record: Buffer): string | null {
  const found = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(record.toString('latin1'));
  return found?.[1] === undefined ? null : memberName(Buffer.from(found[1], 'latin1'));
}
