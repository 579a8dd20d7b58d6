/** Bytes as text whatever their label says: labels in mail are often missing, wrong or unknown. */
import { problem } from '../../case/said/problems.ts';

export type Decoded = {
  readonly text: string /** What is worth telling: the label that nobody knows, and what was read instead. */;
  readonly problem: string | null;
};

/** Names that mean the Chinese national encodings; GB 18030 reads all of them. */
const chinese = /^(gb.*|.*gbk|cp936|ms936|windows936|csgb2312|chinese|xcncp936)$/;
/** Labels written by programs that did not know: what the bytes say counts. */
const vague = /^(|usascii|ascii|ansi.*|utf8|unicode11utf8|default|unknown.*|8bit|7bit|none|binary)$/;
const western = /^(iso88591|latin1|l1|windows1252|cp1252|iso885915|xcp1252)$/;

/** Decodes text under a MIME charset label. */
export function decodeText(bytes: Uint8Array, label: string | null): Decoded {
  const charset = charsetOf(bytes, label);
  return { text: new TextDecoder(charset.name).decode(bytes), problem: charset.problem };
}

/** The WHATWG name under which these bytes are to be read. */
export function charsetOf(bytes: Uint8Array, label: string | null): { readonly name: string; readonly problem: string | null } {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { name: marked, problem: null };
  const plain = (label ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const counts = countHigh(bytes);
  if (vague.test(plain)) return { name: counts.high === 0 ? 'utf-8' : guess(bytes, counts), problem: null };
  if (chinese.test(plain)) return { name: isReallyUtf8(bytes, counts) ? 'utf-8' : 'gb18030', problem: null };
  if (western.test(plain)) return { name: westernOr(bytes, counts), problem: null };
  const known = knownName(label ?? '');
  if (known !== null) return { name: known, problem: null };
  const name = guess(bytes, counts);
  return { name, problem: problem('charset', { charset: JSON.stringify((label ?? '').slice(0, 40)), encoding: name }) };
}

type Counts = { /** Bytes from 0x80. */ readonly high: number /** Those that stand beside another. */; readonly paired: number };

/** Enough to judge a language by; counting more of a long text tells nothing new. */
const judgedBytes = 64 * 1024;

function countHigh(bytes: Uint8Array): Counts {
  let high = 0;
  let paired = 0;
  const end = Math.min(bytes.length, judgedBytes);
  for (let at = 0; at < end; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) paired += 1;
  }
  return { high, paired };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-8 where it is flawless or nearly so, Chinese where the high bytes come in pairs, else Western. */
function guess(bytes: Uint8Array, { high, paired }: Counts): string {
  if (isValid(bytes, 'utf-8')) return 'utf-8';
  if (isMostlyUtf8(bytes)) return 'utf-8';
  const looksChinese = paired * 4 >= high * 3;
  if (looksChinese && damage(bytes, 'gb18030') * 50 <= high) return 'gb18030';
  return 'windows-1252';
}

/** Chinese bytes that are flawless UTF-8 by accident are short (the well-known two characters 联通); long ones are mislabelled UTF-8. */
function isReallyUtf8(bytes: Uint8Array, { high }: Counts): boolean {
  if (high === 0 || !isValid(bytes, 'utf-8')) return false;
  return high >= 24 || !isValid(bytes, 'gb18030');
}

/** Labelled Western by habit: multi-byte UTF-8 or unbroken pairs are not Western words. */
function westernOr(bytes: Uint8Array, { high, paired }: Counts): string {
  if (high === 0) return 'windows-1252';
  if (isValid(bytes, 'utf-8')) return 'utf-8';
  return high >= 8 && paired === high && isValid(bytes, 'gb18030') ? 'gb18030' : 'windows-1252';
}

function isValid(bytes: Uint8Array, name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A text cut in the middle of a character, or with a stray byte, is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, judgedBytes));
  let good = 0;
  let bad = 0;
  for (const character of text) {
    if (character === '\ufffd') bad += 1;
    else if (character > '\u007f') good += 1;
  }
  return good > bad * 20;
}

function damage(bytes: Uint8Array, name: string): number {
  return new TextDecoder(name).decode(bytes.subarray(0, judgedBytes)).split('\ufffd').length - 1;
}

function knownName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}
