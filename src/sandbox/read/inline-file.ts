/** Files that old programs wrote into the words themselves: uuencode (POSIX) and yEnc. */
import { decodeText } from './charset.ts';
import type { EnclosedFile } from './enclosed.ts';

export type Unlaced = {
  readonly words: Buffer;
  readonly files: readonly EnclosedFile[] /** Names of those that are not whole. */;
  readonly broken: readonly string[];
};

/** As many as a person writes into one mail. */
const filesMax = 100;
const begins = /^(?:begin [0-7]{3,4} ([^\r\n]{1,255})|=ybegin ([^\r\n]{1,500}))\r?\n/gm;

/** The words without the files, and the files. What only looks like one stays where it is. */
export function unlace(bytes: Buffer): Unlaced {
  if (!bytes.includes('\nend') && !bytes.includes('\n=yend')) return { words: bytes, files: [], broken: [] };
  const text = bytes.toString('latin1');
  const pieces: string[] = [];
  const files: EnclosedFile[] = [];
  const broken: string[] = [];
  let kept = 0;
  begins.lastIndex = 0;
  // A beginning behind the last end begins nothing: a text of beginnings alone is not searched once for each of them.
  const [uuEnd, yEnd] = [text.lastIndexOf('\nend'), text.lastIndexOf('\n=yend')];
  for (let found = begins.exec(text); found !== null && files.length < filesMax; found = begins.exec(text)) {
    const [line, uuName, yWords] = found;
    const start = found.index + line.length;
    if (start > (yWords === undefined ? uuEnd : yEnd) + 1) continue;
    const file = yWords === undefined ? uuFile(text, start) : yFile(text, start, yWords);
    if (file === null) continue;
    const given = Buffer.from(uuName ?? file.name, 'latin1');
    const name = decodeText(given, null).text.trim();
    files.push({ name, content: file.content, type: 'application/octet-stream', inline: false });
    if (!file.isWhole) broken.push(name);
    pieces.push(text.slice(kept, found.index));
    kept = file.end;
    begins.lastIndex = kept;
  }
  pieces.push(text.slice(kept));
  return { words: Buffer.from(pieces.join(''), 'latin1'), files, broken };
}

type Found = { readonly name: string; readonly content: Buffer; readonly end: number; readonly isWhole: boolean };

function uuFile(text: string, start: number): Found | null {
  const pieces: Buffer[] = [];
  for (let at = start; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end).trimEnd();
    at = end;
    if (line === 'end') return { name: '', content: Buffer.concat(pieces), end, isWhole: true };
    const bytes = uuLine(line);
    if (bytes === null) return null;
    pieces.push(bytes);
  }
  return null;
}

/** One line: its first character tells how many bytes it stands for, then four characters for each three of them. Blanks at its end get lost. */
export function uuLine(line: string): Buffer | null {
  const count = ((line.charCodeAt(0) || 0x60) - 0x20) & 0x3f;
  const wanted = Math.ceil(count / 3) * 4;
  if (!/^[ -`]*$/.test(line) || line.length > wanted + 3) return null;
  const padded = line.slice(1).padEnd(wanted, ' ');
  const bytes = Buffer.alloc((wanted / 4) * 3);
  for (let group = 0; group < wanted / 4; group += 1) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((place) => (padded.charCodeAt(group * 4 + place) - 0x20) & 0x3f);
    bytes.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, group * 3, 3);
  }
  return bytes.subarray(0, count);
}

/** yEnc: every byte is moved by 42, and by 64 more behind a `=` where it would mean something to a mail program. */
function yFile(text: string, start: number, words: string): Found | null {
  const name = /\bname=(.{1,255})$/.exec(words)?.[1];
  const size = Number(/\bsize=(\d{1,12})\b/.exec(words)?.[1] ?? Number.NaN);
  const stop = name === undefined ? -1 : text.indexOf('\n=yend', start - 1);
  if (name === undefined || stop < 0) return null;
  const part = /^=ypart [^\r\n]*\r?\n/.exec(text.slice(start, start + 200))?.[0] ?? '';
  const coded = text.slice(start + part.length, Math.max(start + part.length, stop));
  const bytes: number[] = [];
  let shift = 42;
  for (let at = 0; at < coded.length; at += 1) {
    const code = coded.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) continue;
    if (code === 0x3d && shift === 42) shift = 106;
    else {
      bytes.push((code - shift) & 0xff);
      shift = 42;
    }
  }
  return { name, content: Buffer.from(bytes), end: lineEnd(text, stop + 1), isWhole: bytes.length === size };
}

/** Behind the line break that ends this line. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
