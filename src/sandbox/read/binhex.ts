/** BinHex 4.0 (RFC 1741): a file of an old Mac, written in 64 characters. */
const characters = '!"#$%&\'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr';
const values = new Map([...characters].map((character, value) => [character, value]));
const repeat = 0x90;
/** A file of which more comes out was made to hurt: a run stands for at most 255 bytes. */
const outBytesMax = 64 * 1024 * 1024;

/** The file's own bytes (its data fork), or null where the text is none. */
export function binHexFile(text: string): { readonly name: Buffer; readonly content: Buffer } | null {
  const start = /\(This file must be converted with BinHex[^\n]{0,80}\s*:/.exec(text);
  if (start === null) return null;
  const bytes = withRuns(sixBits(text, start.index + start[0].length));
  // Name, a zero, type and creator, flags, then the lengths of the two forks and a checksum.
  const nameBytes = bytes[0] ?? 0;
  const lengths = 1 + nameBytes + 1 + 10;
  if (bytes.length < lengths + 10) return null;
  const length = bytes.readUInt32BE(lengths);
  const content = bytes.subarray(lengths + 10, lengths + 10 + length);
  return content.length < length ? null : { name: bytes.subarray(1, 1 + nameBytes), content };
}

function sixBits(text: string, start: number): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let at = start; at < text.length && text[at] !== ':'; at += 1) {
    const value = values.get(text[at] ?? '');
    if (value === undefined) continue;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 0xff);
    bits &= (1 << held) - 1;
  }
  return Buffer.from(bytes);
}

/** A byte, the mark and a count stand for that many of it; the mark and zero for the mark itself. */
function withRuns(packed: Buffer): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < packed.length && bytes.length < outBytesMax; at += 1) {
    const byte = packed.readUInt8(at);
    const count = packed[at + 1] ?? 0;
    if (byte !== repeat) bytes.push(byte);
    else if (count === 0) bytes.push(repeat);
    else for (let more = 1, last = bytes.at(-1) ?? 0; more < count; more += 1) bytes.push(last);
    if (byte === repeat) at += 1;
  }
  return Buffer.from(bytes);
}
