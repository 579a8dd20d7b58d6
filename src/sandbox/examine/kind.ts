import { blockBytes, readHeader } from './tar-header.ts';

/** What a file is by its first bytes; its name only breaks ties. */
export type Kind =
  | { readonly is: 'zip' | 'gzip' | 'tar' | 'mail' | 'plain' }
  /** A container we know and cannot open: what it is called, for the sentence. */
  | { readonly is: 'closed'; readonly called: string };

const closed: readonly { readonly magic: string; readonly called: string }[] = [
  { magic: '377abcaf271c', called: 'A 7z archive' },
  { magic: '526172211a07', called: 'A RAR archive' },
  { magic: '4d534346', called: 'A CAB archive' },
  { magic: 'fd377a585a00', called: 'An xz archive' },
  { magic: '28b52ffd', called: 'A Zstandard archive' },
  { magic: '425a68', called: 'A bzip2 archive' },
  { magic: '04224d18', called: 'An LZ4 archive' },
  { magic: '4d5357494d000000', called: 'A Windows image (WIM)' },
  { magic: '1f9d', called: 'A compress (.Z) archive' },
  { magic: '789f3e22', called: 'A winmail.dat (TNEF) container' },
  { magic: 'd0cf11e0a1b11ae1', called: 'An Outlook message or old Office document' },
];
const zipMarks = ['504b0304', '504b0506', '504b0708'];

export function kindOf(head: Buffer, name: string): Kind {
  const start = head.toString('hex', 0, 8);
  if (zipMarks.some((mark) => start.startsWith(mark))) return { is: 'zip' };
  // RFC 1952: two magic bytes and the only method there is.
  if (start.startsWith('1f8b08')) return { is: 'gzip' };
  const known = closed.find(({ magic }) => start.startsWith(magic));
  // "BZh" starts words too: bzip2 goes on with a block size digit.
  if (known !== undefined && (known.magic !== '425a68' || /^[1-9]$/.test(head.toString('latin1', 3, 4))))
    return { is: 'closed', called: known.called };
  if (isTar(head, name)) return { is: 'tar' };
  if (/\.(zip|zipx)$/i.test(name) && head.length > 0) return { is: 'zip' };
  if (isMail(head, name)) return { is: 'mail' };
  return { is: 'plain' };
}

/** The oldest tars have no mark: there the header's checksum and the file's name have to agree. */
function isTar(head: Buffer, name: string): boolean {
  if (head.length < blockBytes) return false;
  if (head.toString('latin1', 257, 262) === 'ustar') return true;
  return /\.tar$/i.test(name) && head[0] !== 0 && readHeader(head.subarray(0, blockBytes)) !== null;
}

const mailFields = /^(from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type):/gim;

function isMail(head: Buffer, name: string): boolean {
  const text = head.toString('latin1');
  if (!/^(from [^\n]{1,200}\n)?[a-z][a-z0-9-]{0,60}:[ \t\r\n]/i.test(text)) return false;
  const block = text.slice(0, Math.max(0, text.search(/\r?\n\r?\n/)) || text.length);
  const found = new Set((block.match(mailFields) ?? []).map((field) => field.toLowerCase()));
  return found.size >= (/\.(eml|mht|mhtml)$/i.test(name) ? 1 : 4);
}
