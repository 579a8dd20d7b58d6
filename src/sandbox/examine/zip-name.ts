import { crc32 } from 'node:zlib';
import { pathLengthMax } from './limits.ts';

/** The parts of a ZIP entry that name it. */
export type NameParts = {
  readonly fileNameRaw: Buffer;
  readonly generalPurposeBitFlag: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
};

const utf8Flag = 0x800;
/** Info-ZIP Unicode Path (APPNOTE 4.6.9): version, CRC of the raw name, the name in UTF-8. */
const unicodePath = 0x7075;

/** A member's name as people read it: the flag or strict UTF-8 decide, else its bytes do. Data, never a path. */
export function zipName(entry: NameParts): string {
  const better = entry.extraFields.find(
    ({ id, data }) => id === unicodePath && data.length > 5 && data.readUInt32LE(1) === crc32(entry.fileNameRaw),
  );
  if (better !== undefined) return shownPath(better.data.subarray(5).toString('utf8'));
  return memberName(entry.fileNameRaw, (entry.generalPurposeBitFlag & utf8Flag) !== 0);
}

/** A name from an archive's raw bytes. */
export function memberName(raw: Buffer, isUtf8 = false): string {
  return shownPath(isUtf8 ? raw.toString('utf8') : decode(raw));
}

function decode(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return looksChinese(raw) ? new TextDecoder('gb18030').decode(raw) : fromCp437(raw);
  }
}

/** Windows in Chinese writes GBK, whose everyday characters are pairs of bytes from A1 on; a lone high byte is a letter of the DOS page. */
function looksChinese(raw: Buffer): boolean {
  let pairs = 0;
  let others = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const [byte = 0, next = 0] = raw.subarray(at, at + 2);
    if (byte < 0x80) continue;
    if (byte >= 0xa1 && next >= 0xa1) pairs += 1;
    else others += 1;
    if (next >= 0xa1) at += 1;
  }
  return pairs >= others;
}

/** The upper half of code page 437, the DOS page that APPNOTE D.1 names. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function fromCp437(raw: Buffer): string {
  return raw.toString('latin1').replace(/[\x80-\xff]/g, (letter) => cp437[letter.charCodeAt(0) - 0x80] ?? letter);
}

function shownPath(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')
    .slice(0, pathLengthMax);
}
