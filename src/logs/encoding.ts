// Which encoding a sample of bytes is in: BOM, NUL pattern, strict UTF-8, jschardet as a hint, gb18030 last.
import { detect } from 'jschardet';
import { encodingByScript } from './scripts.ts';

/** `ascii`: not decided yet, nothing beyond ASCII came. `binary`: no text. Else a name TextDecoder knows, or code page 850. */
export type EncodingChoice = 'ascii' | 'binary' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | (string & {});

/** `isFirst`: the sample is the artifact's beginning, so a BOM or the NULs of UTF-16 may stand in it. */
export function chooseEncoding(sample: Uint8Array, isFirst: boolean): EncodingChoice {
  if (isFirst) {
    if (startsWith(sample, 0xef, 0xbb, 0xbf)) return 'utf-8';
    if (startsWith(sample, 0xff, 0xfe)) return 'utf-16le';
    if (startsWith(sample, 0xfe, 0xff)) return 'utf-16be';
    const wide = wideByNuls(sample);
    if (wide !== null) return wide;
    if (isBinary(sample)) return 'binary';
  }
  if (!sample.some((byte) => byte >= 0x80)) return 'ascii';
  if (isUtf8(sample)) return 'utf-8';
  return amongOldOnes(sample);
}

function startsWith(sample: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => sample[index] === byte);
}

/** UTF-16 without a BOM: the ASCII in it has a NUL at every other byte, always on the same side. */
function wideByNuls(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const nuls = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const pairs = sample.length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** Text holds hardly any control characters; a block of NULs at the end of a crashed log is forgiven. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  let nuls = 0;
  for (const byte of sample) {
    if (byte === 0) nuls++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27 && byte !== 26) controls++;
  }
  return controls > sample.length * 0.02 || nuls > sample.length * 0.3;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return isBrokenUtf8(sample);
  }
}

/** Mostly good UTF-8 with a few broken bytes (a tail cut in the middle of a character) is still UTF-8. */
function isBrokenUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample, { stream: true });
  const broken = text.split('\uFFFD').length - 1;
  const beyond = [...text].reduce((count, character) => count + (character > '\u007F' && character !== '\uFFFD' ? 1 : 0), 0);
  return beyond >= 20 && broken * 50 <= beyond;
}

/** Chinese is what this desk reads: gb18030 unless it cannot be, or the detector is sure of another from enough text. */
function amongOldOnes(sample: Uint8Array): string {
  const beyond = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const told = encodingByScript(sample);
  if (told !== null) return told;
  const isChinese = commonHanziShare(sample) > 0.7;
  if (isChinese && beyond < hintBytesMin) return 'gb18030';
  const hint = hintOf(sample);
  if (hint !== null && hint.encoding !== 'gb18030' && !(isChinese && hint.confidence < 0.99)) return hint.encoding;
  return 'gb18030';
}

/** Below this many bytes beyond ASCII the detector is wrong more often than right. */
const hintBytesMin = 200;

/** The share of bytes beyond ASCII that pair up in GB 2312's symbols and first-level hanzi (A1-A3, B0-D7). */
function commonHanziShare(sample: Uint8Array): number {
  let common = 0;
  let beyond = 0;
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    const isPair = (sample[at + 1] ?? 0) >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
    beyond += 1;
    if (isPair) common += 1;
    at += (sample[at + 1] ?? 0) >= 0x40 ? 1 : 0;
  }
  return beyond === 0 ? 0 : common / beyond;
}

function hintOf(sample: Uint8Array): { readonly encoding: string; readonly confidence: number } | null {
  const guess = detect(Buffer.from(sample));
  if (guess.encoding === null || guess.confidence < 0.5) return null;
  try {
    const name = new TextDecoder(guess.encoding).encoding;
    return { encoding: name === 'gbk' || name === 'utf-8' ? 'gb18030' : name, confidence: guess.confidence };
  } catch {
    return null;
  }
}
