import type { Container } from '../../case/said/containers.ts';
import { type SevenFormat, sevenFormat } from './seven-kinds.ts';
import { blockBytes, readHeader } from './tar-header.ts';

/** What a file is by its first bytes; its name only breaks ties. */
export type Kind =
  | { readonly is: 'zip' | 'gzip' | 'zstd' | 'tar' | 'mail' | 'outlook' | 'winmail' | 'plain' }
  /** Read through 7-Zip. */
  | { readonly is: 'seven'; readonly format: SevenFormat }
  /** A container we know and do not open. */
  | { readonly is: 'closed'; readonly container: Container };

const marks: readonly { readonly magic: string; readonly kind: Kind }[] = [
  { magic: '504b0304', kind: { is: 'zip' } },
  { magic: '504b0506', kind: { is: 'zip' } },
  { magic: '504b0708', kind: { is: 'zip' } },
  // RFC 1952: two magic bytes and the only method there is.
  { magic: '1f8b08', kind: { is: 'gzip' } },
  { magic: '28b52ffd', kind: { is: 'zstd' } },
  { magic: 'd0cf11e0a1b11ae1', kind: { is: 'outlook' } },
  { magic: '789f3e22', kind: { is: 'winmail' } },
  { magic: '04224d18', kind: { is: 'closed', container: 'lz4' } },
  { magic: '4d5357494d000000', kind: { is: 'closed', container: 'wim' } },
  { magic: '7668647866696c65', kind: { is: 'closed', container: 'vhdx' } },
  { magic: '636f6e6563746978', kind: { is: 'closed', container: 'vhd' } },
];

export function kindOf(head: Buffer, name: string): Kind {
  const start = head.toString('hex', 0, 8);
  const marked = marks.find(({ magic }) => start.startsWith(magic));
  if (marked !== undefined) return marked.kind;
  const format = sevenFormat(head);
  if (format !== null) return { is: 'seven', format };
  if (isTar(head, name)) return { is: 'tar' };
  if (isDiscImage(head)) return { is: 'closed', container: 'iso' };
  if (isProgram(head)) return { is: 'closed', container: 'exe' };
  if (/\.(zip|zipx)$/i.test(name) && head.length > 0) return { is: 'zip' };
  if (isMail(head.subarray(0, mailHeadBytes), name)) return { is: 'mail' };
  return { is: 'plain' };
}

/** The oldest tars have no mark: there the header's checksum and the file's name have to agree. */
function isTar(head: Buffer, name: string): boolean {
  if (head.length < blockBytes) return false;
  if (head.toString('latin1', 257, 262) === 'ustar') return true;
  return /\.tar$/i.test(name) && head[0] !== 0 && readHeader(head.subarray(0, blockBytes)) !== null;
}

/** ECMA-119 8.1: the volume descriptors begin at sector 16. */
function isDiscImage(head: Buffer): boolean {
  return head.toString('latin1', 32_769, 32_774) === 'CD001';
}

/** A self-extracting archive is a program first: it is never run, and not opened. */
function isProgram(head: Buffer): boolean {
  if (head.length < 0x40 || head.toString('latin1', 0, 2) !== 'MZ') return false;
  const at = head.readUInt32LE(0x3c);
  return head.toString('latin1', at, at + 4) === 'PE\0\0';
}

const mailHeadBytes = 4_096;
const mailFields = /^(from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type):/gim;

function isMail(head: Buffer, name: string): boolean {
  const text = head.toString('latin1');
  if (!/^(from [^\n]{1,200}\n)?[a-z][a-z0-9-]{0,60}:[ \t\r\n]/i.test(text)) return false;
  const block = text.slice(0, Math.max(0, text.search(/\r?\n\r?\n/)) || text.length);
  const found = new Set((block.match(mailFields) ?? []).map((field) => field.toLowerCase()));
  return found.size >= (/\.(eml|mht|mhtml)$/i.test(name) ? 1 : 4);
}
