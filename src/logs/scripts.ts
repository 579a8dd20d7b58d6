// Which script the bytes beyond ASCII spell, by where they stand: a short log is too little for a statistical detector.
import { codePage850 } from './code-page-850.ts';

/** Below this many bytes nothing is told. */
const bytesMin = 2;

/** An encoding of the old ones, or null where the bytes are those of Chinese text in GBK or of nothing told here. */
export function encodingByScript(sample: Uint8Array): string | null {
  const seen = count(sample);
  if (seen.high < bytesMin) return null;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  if (share(seen.kana, seen.pairs) > 0.3) return 'shift_jis';
  if (share(seen.alone, seen.high) > 0.7) return seen.console > seen.letters ? codePage850 : 'windows-1252';
  if (share(seen.lower1251, seen.high) > 0.65 && share(seen.all1251, seen.high) > 0.95) return 'windows-1251';
  if (share(seen.lower866, seen.high) > 0.5 && share(seen.all866, seen.high) > 0.95) return 'ibm866';
  if (share(seen.asciiTrails, seen.pairs) > 0.15 && share(seen.big5Leads, seen.pairs) > 0.8) return 'big5';
  if (seen.pairs >= 12 && share(seen.hangulLeads, seen.pairs) > 0.9) return 'euc-kr';
  return null;
}

/**
 * Bytes one by one and, walked from each lead to its trail, in pairs. `alone`: between two ASCII characters, as an accented letter stands;
 * `console`: of those, the letters of code page 850; `letters`: of those, the ones of Windows-1252.
 */
function count(sample: Uint8Array) {
  const seen = { high: 0, alone: 0, console: 0, letters: 0, lower1251: 0, all1251: 0, lower866: 0, all866: 0, ...countPairs(sample) };
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80) continue;
    seen.high++;
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80) {
      seen.alone++;
      if (byte <= 0xa5) seen.console++;
      if (byte >= 0xc0) seen.letters++;
    }
    if (byte >= 0xe0) seen.lower1251++;
    if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) seen.all1251++;
    if ((byte >= 0xa0 && byte <= 0xaf) || (byte >= 0xe0 && byte <= 0xef)) seen.lower866++;
    if (byte <= 0xaf || (byte >= 0xe0 && byte <= 0xf1)) seen.all866++;
  }
  return seen;
}

function countPairs(sample: Uint8Array) {
  const seen = { pairs: 0, kana: 0, asciiTrails: 0, big5Leads: 0, hangulLeads: 0 };
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    const trail = sample[at + 1] ?? 0;
    if (lead < 0x81 || trail < 0x40) continue;
    seen.pairs++;
    at++;
    if ((lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96)) seen.kana++;
    if (trail < 0x80) seen.asciiTrails++;
    if (lead >= 0xa1 && lead <= 0xc9) seen.big5Leads++;
    // Chinese spreads its common characters from B0 to D7, Korean from B0 to C8 only.
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) seen.hangulLeads++;
  }
  return seen;
}
