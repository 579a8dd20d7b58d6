import type { Container } from '../../case/said/containers.ts';

/** The formats that are read through 7-Zip: their first bytes, what 7-Zip calls them, and what we do. */
export type SevenFormat = {
  readonly magic: string;
  /** For `7zz -t`: nothing else is tried, whatever the bytes pretend. */
  readonly type: string;
  readonly container: Container;
  /** Holds one file without a name of its own. */
  readonly isSingle: boolean;
};

export const sevenFormats: readonly SevenFormat[] = [
  { magic: '377abcaf271c', type: '7z', container: '7z', isSingle: false },
  { magic: '526172211a0700', type: 'Rar', container: 'rar', isSingle: false },
  { magic: '526172211a070100', type: 'Rar5', container: 'rar', isSingle: false },
  { magic: '4d53434600000000', type: 'Cab', container: 'cab', isSingle: false },
  { magic: 'fd377a585a00', type: 'xz', container: 'xz', isSingle: true },
  { magic: '425a68', type: 'bzip2', container: 'bzip2', isSingle: true },
  { magic: '1f9d', type: 'Z', container: 'compress', isSingle: true },
  { magic: '60ea', type: 'Arj', container: 'arj', isSingle: false },
];

export const zipBySeven: SevenFormat = { magic: '504b', type: 'zip', container: 'zip', isSingle: false };
const lzma: SevenFormat = { magic: '5d0000', type: 'lzma', container: 'lzma', isSingle: true };
const lzh: SevenFormat = { magic: '', type: 'Lzh', container: 'lzh', isSingle: false };

/** Short marks are words of a text too: there more than the mark has to agree. */
export function sevenFormat(head: Buffer): SevenFormat | null {
  const start = head.toString('hex', 0, 8);
  const found = sevenFormats.find(({ magic }) => start.startsWith(magic)) ?? null;
  if (found === null) return isLzma(head) ? lzma : isLzh(head) ? lzh : null;
  if (found.type === 'bzip2') return isBzip2(head) ? found : null;
  // ARJ: the header's size, never more than 2,600 (its technote).
  if (found.type === 'Arj') return head.length > 4 && head.readUInt16LE(2) >= 30 && head.readUInt16LE(2) <= 2_600 ? found : null;
  // .Z: the bits of the longest code, 9 to 16.
  if (found.type === 'Z') return head.length > 3 && ((head[2] ?? 0) & 0x1f) >= 9 && ((head[2] ?? 0) & 0x1f) <= 16 ? found : null;
  return found;
}

/** "BZh" starts words too: bzip2 goes on with a block size digit and the mark of a block, or of the end. */
function isBzip2(head: Buffer): boolean {
  return /^[1-9]$/.test(head.toString('latin1', 3, 4)) && ['314159265359', '177245385090'].includes(head.toString('hex', 4, 10));
}

/** LZMA alone: properties, a dictionary size of one or two bits, an unpacked size that is unknown or below 2^40. */
function isLzma(head: Buffer): boolean {
  if (head.length < 14 || head.toString('hex', 0, 3) !== lzma.magic) return false;
  const size = head.toString('hex', 5, 13);
  return head[13] === 0 && (size === 'ffffffffffffffff' || size.endsWith('000000'));
}

function isLzh(head: Buffer): boolean {
  return /^-l[hz][0-7ds]-$/.test(head.toString('latin1', 2, 7));
}
