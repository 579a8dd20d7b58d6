/**
 * Reads an error code in any of its spellings and returns it as `0x80240439`, lower case; null where the word is none of them.
 * `0x80240439` · bare `80240439` · `[80240439]` · decimal 2149844025 · signed decimal -2145123271 · a Win32 number 14081 · `gle=0x…` ·
 * `HRESULT = 0x…` · `HRESULT_FROM_WIN32(14081)` · setup's `0xC1900101 - 0x20017`, whose second part names the phase
 */
export function readCode(word: string): string | null {
  const bare = bareOf(word.trim());
  if (/^0x[0-9a-f]{1,8}$/i.test(bare)) return spell(Number.parseInt(bare, 16));
  if (/^[89a-f][0-9a-f]{7}$/i.test(bare)) return spell(Number.parseInt(bare, 16));
  if (!/^-?\d{1,10}$/.test(bare)) return null;
  const number = Number(bare);
  if (number < 0) return number >= -0x8000_0000 ? spell(number + 0x1_0000_0000) : null;
  if (number > 0xffff_ffff) return null;
  return spell(number > 0 && number <= 0xffff ? win32Facility + number : number);
}

function bareOf(word: string): string {
  const [, extended] = /^(0x[0-9a-f]{8})\s*-\s*0x[0-9a-f]{1,8}$/i.exec(word) ?? [];
  if (extended !== undefined) return extended;
  const win32 = /_FROM_WIN32\((\d{1,5})\)\]?$/i.exec(word)?.[1];
  return (
    win32 ??
    word
      .replace(/^.*[=:]\s*/, '')
      .replace(/\s+-\s+\w+\]?$/, '')
      .replace(/^\[|\]$/g, '')
      .replace(/^(?:error|错误)(?:\s*code)?\s*/i, '')
  );
}

/** HRESULT_FROM_WIN32 puts the number of a Win32 error into facility 7 (winerror.h). */
const win32Facility = 0x8007_0000;

function spell(number: number): string {
  return `0x${number.toString(16).padStart(8, '0')}`;
}
