import { isUtf8 } from 'node:buffer';
import { charsetOf, decodeText } from './charset.ts';

/** Enough of a mail to hold the headers of its first part of words. */
const searchedBytes = 64 * 1024;

/** The charset that the words of a mail are declared in: programs that write raw letters into headers mean the same one. */
export function declaredIn(mail: readonly Buffer[]): string | null {
  const beginning = mail.map((piece) => piece.toString('latin1', 0, searchedBytes)).join('');
  return /\bcharset\s*=\s*"?([A-Za-z0-9._:+-]{1,40})/i.exec(beginning)?.[1] ?? null;
}

/** Raw letters of a header: UTF-8 where they are (RFC 6532), else the declared charset where they fit it, else a guess. */
export function decodeRaw(bytes: Buffer, declared: string | null): string {
  if (declared === null || isUtf8(bytes)) return decodeText(bytes, null).text;
  const { name, problem } = charsetOf(bytes, declared);
  const text = new TextDecoder(name).decode(bytes);
  return problem !== null || text.includes('\ufffd') ? decodeText(bytes, null).text : text;
}
