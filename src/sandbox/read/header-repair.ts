import { isUtf8 } from 'node:buffer';
import { charsetOf, decodeText } from './charset.ts';
import { declaredIn, decodeRaw } from './declared-charset.ts';
import { fieldsOf, headerEnd } from './header-block.ts';
import { withPlainNames } from './parameter-name.ts';

/**
 * The mail with its headers made readable for a parser that believes labels: raw 8-bit fields become UTF-8
 * (RFC 6532), encoded words get the label their bytes deserve. The body is not touched.
 */
export function repairHeaders(mail: Buffer): { readonly head: Buffer; readonly body: Buffer } {
  const end = headerEnd(mail);
  return { head: repairBlock(mail.subarray(0, end), declaredIn([mail])), body: mail.subarray(end) };
}

/** Every field of a header block, repaired, and the empty line that ends it. `declared`: the charset that the mail's words are in. */
export function repairBlock(block: Buffer, declared: string | null): Buffer {
  const lines = fieldsOf(block).flatMap(({ key, bytes }) => [repairField(key, bytes, declared), lineBreak]);
  return Buffer.concat([...lines, lineBreak]);
}

const lineBreak = Buffer.from('\r\n');

function repairField(key: string, bytes: Buffer, declared: string | null): Buffer {
  const text = isAscii(bytes) ? bytes.toString('latin1') : decodeRaw(bytes, declared);
  if (key === 'content-transfer-encoding') return Buffer.from(withoutSemicolon(text), 'utf8');
  const named = key === 'content-type' || key === 'content-disposition' ? withPlainNames(separated(text)) : text;
  return Buffer.from(relabel(named), 'utf8');
}

/** Some programs forget the `;` before the first parameter (RFC 2045 5.1): without its boundary, a mail's files would be in none of its parts. */
function separated(text: string): string {
  return text.replace(/^([a-z-]{1,20}:\s{0,8}[\w.+-]{1,60}(?:\/[\w.+-]{1,80})?)(\s{1,8}[a-z-]{1,40}\*?\s{0,2}=)/i, '$1;$2');
}

/** Some programs end the encoding as they end a parameter. */
function withoutSemicolon(field: string): string {
  const bare = field.trimEnd();
  return bare.endsWith(';') ? bare.slice(0, -1).trimEnd() : field;
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** RFC 2047 encoded words; its 75 characters are often exceeded, so only the label is bounded. */
const encodedWord = /=\?([^?\s*]{1,60})(\*[^?\s]{0,40})?\?([bq])\?([^?]*)\?=/gi;

function relabel(text: string): string {
  if (!text.includes('=?')) return text;
  return text.replace(encodedWord, (_word, label: string, _language: string | undefined, how: string, encoded: string) => {
    const isQ = how.toLowerCase() === 'q';
    if (isQ && !isAsciiText(encoded)) return half(encoded, label);
    const bytes = !isQ ? Buffer.from(encoded, 'base64') : fromQ(encoded);
    return `=?${labelOf(bytes, label)}?${how}?${encoded}?=`;
  });
}

/** An encoded word with raw letters in it is no encoded word: what it means is written out, on one line whatever it encodes. */
function half(encoded: string, label: string): string {
  const pieces = encoded.split(/([^\0-\x7f]+)/).map((piece, place) => (place % 2 === 1 ? piece : decodeText(fromQ(piece), label).text));
  return pieces.join('').replace(/[\r\n\0]+/g, ' ');
}

function isAsciiText(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function labelOf(bytes: Buffer, label: string): string {
  if (/^utf-?8$/i.test(label) && isUtf8Piece(bytes)) return 'utf-8';
  return charsetOf(bytes, label).name;
}

/** RFC 2047 forbids it, but many programs split a character between two encoded words. */
function isUtf8Piece(bytes: Buffer): boolean {
  let start = 0;
  while (start < 3 && isContinuation(bytes[start])) start += 1;
  let end = bytes.length;
  while (end > start && bytes.length - end < 3 && isContinuation(bytes[end - 1])) end -= 1;
  const lead = bytes[end - 1] ?? 0;
  const whole = lead >= 0xc0 ? bytes.subarray(start, end - 1) : bytes.subarray(start);
  return isUtf8(whole) || isUtf8(bytes.subarray(start));
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

function fromQ(encoded: string): Buffer {
  const spaced = encoded.replaceAll('_', ' ');
  return Buffer.from(
    spaced.replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** The parser takes 1 MiB, counting at least 64 bytes a line: what stands first in a header block is what a mail program shows. */
const headBytesMax = 512 * 1024;
const headFieldsMax = 4_000;
/** A field this long holds no address or subject that a person wrote. */
const headFieldBytesMax = 64 * 1024;

/** A header block that the parser takes whatever it holds: without the fields that announce a body, and cut at its limits. */
export function headersOnly(block: Buffer): Buffer {
  const declared = declaredIn([block]);
  const lines: Buffer[] = [];
  let room = headBytesMax;
  for (const { key, bytes } of fieldsOf(block).slice(0, headFieldsMax)) {
    if (key.startsWith('content-') || bytes.length > headFieldBytesMax || bytes.length > room) continue;
    room -= bytes.length;
    lines.push(repairField(key, bytes, declared), lineBreak);
  }
  return Buffer.concat([...lines, lineBreak]);
}
