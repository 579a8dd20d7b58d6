// Finds error codes in the ways Windows writes them and brings each to `0x` and eight lower-case digits.

// One alternation, no nested repetition: linear on any line.
const written = new RegExp(
  [
    '(?<![0-9A-Za-z])0[xX]([8cdeCDE][0-9a-fA-F]{7})(?:[uU]?[lL])?(?![0-9A-Za-z])', // 0x80240439, hr=0X80244007, gle=0x80070002
    String.raw`\[([8cC][0-9a-fA-F]{7})\]`, // *FAILED* [80240439]
    String.raw`(?<![-\w.{])((?:80(?:07|24|0[fFbB9]|04|19|20|3[dD]|[dD]0)|[cC]1(?:90|42))[0-9a-fA-F]{4})(?![-\w.}])`, // unknown error 80070490
    String.raw`(?<![\w.-])-(\d{9,10})(?![\w.])`, // -2145386477
    String.raw`(?<![\w.-])(2147[49]\d{5}|21480\d{5}|21484\d{5}|21485\d{5}|21498\d{5}|21499\d{5})(?![\w.])`, // 2147942402
    String.raw`_FROM_WIN32\((\w{1,60})\)`, // HRESULT_FROM_WIN32(14081), HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)
    String.raw`gle=0x0000([0-9a-fA-F]{4})\b`, // gle=0x00000005
    String.raw`(?:\b[Ee]rror(?: [Cc]ode)?|错误(?:代码|码)?)\s?[:：=]?\s?(\d{1,5})(?![\w.:%,-])`, // error 5, Error: 14107, 系统错误 1058
  ].join('|'),
  'g',
);
/** A line that holds none of these holds no code: one cheap look before the costly one. */
const hint =
  /0[xX][8cdeCDE]|80[0-9a-fA-F]{2}|-[12]\d{8}|\[?[cC]1[49][0-9a-fA-F]{5}|\b214\d{7}|WIN32\(|gle=0x0000|rror[ :=][^[]{0,6}\d|错误/;

/** Every different code of a line, in order. Success (0x00000000) is none. */
export function codesIn(text: string): readonly string[] {
  if (!hint.test(text)) return [];
  const codes: string[] = [];
  for (const found of text.matchAll(written)) {
    const code = isFlag(text, found.index) ? null : codeOf(found);
    if (code !== null && !codes.includes(code)) codes.push(code);
  }
  return codes;
}

/** The canonical form of one written code (`0X80244007`, `80240439`, `-2145386477`), or null where it is none. */
export function canonical(word: string): string | null {
  const hex = /^(?:0[xX])?([0-9a-fA-F]{8})$/.exec(word)?.[1];
  if (hex !== undefined) return plausible(Number.parseInt(hex, 16));
  return /^-\d{9,10}$/.test(word) ? plausible(2 ** 32 + Number(word)) : null;
}

function codeOf(found: RegExpMatchArray): string | null {
  const [, hex, bracket, bare, signed, unsigned, win32, last, said] = found;
  const digits = hex ?? bracket ?? bare;
  if (digits !== undefined) return plausible(Number.parseInt(digits, 16));
  if (signed !== undefined) return plausible(2 ** 32 - Number(signed));
  if (unsigned !== undefined) return aFacilityOfUpdates(Number(unsigned));
  if (last !== undefined) return ofLastError(Number.parseInt(last, 16));
  if (said !== undefined) return isTroubleNumber(Number(said)) ? fromWin32(said) : null;
  return fromWin32(win32 ?? '');
}

/** `Flags: 0x80000034` is none, whatever its digits. */
function isFlag(text: string, at: number): boolean {
  return /(?:flags?|mask|attributes?|options?|标志)\w{0,8}\s?[:=]?\s?$/i.test(text.slice(Math.max(0, at - 24), at));
}

function fromWin32(word: string): string | null {
  const number = /^\d{1,5}$/.test(word) ? Number(word) : (win32Names[word] ?? 0);
  return number > 0 && number <= 0xffff ? plausible(0x80070000 + number) : null;
}

/** What GetLastError gave. These are its everyday answers: a buffer to enlarge, an end of a list, a thing that is there already. */
function ofLastError(number: number): string | null {
  return number === 0 || everydayAnswers.has(number) ? null : plausible(0x80070000 + number);
}

const everydayAnswers = new Set([0x12, 0x7a, 0xb7, 0xcb, 0x103, 0x3e5, 0x3f0]);

/** "error 404" and "error 20" are no Win32 numbers; these are what servicing, BITS and the network say. */
function isTroubleNumber(number: number): boolean {
  return troubleNumbers.has(number) || (number >= 14_001 && number <= 14_112) || (number >= 12_001 && number <= 12_186);
}

const troubleNumbers = new Set([
  ...[2, 3, 5, 8, 13, 14, 31, 32, 33, 53, 55, 64, 67, 87, 110, 112, 123, 126, 127, 145, 161, 193, 206, 216, 225, 267, 303, 487, 577, 605],
  ...[
    995, 1058, 1060, 1066, 1067, 1068, 1069, 1072, 1075, 1117, 1168, 1223, 1290, 1359, 1392, 1450, 1455, 1460, 1603, 1618, 1722, 1726, 3017,
  ],
]);

/** Flags (0x80000000), all-ones, addresses and success are no codes: HRESULTs begin with 8, NTSTATUS with c or d, SetupAPI's with e000. */
function plausible(value: number): string | null {
  if (value <= 0x80000000 || value === 0xc0000000 || value === 0xd0000000) return null;
  const lead = Math.floor(value / 0x10000000);
  if (lead === 0xe ? value > 0xe000ffff : lead !== 0x8 && lead !== 0xc && lead !== 0xd) return null;
  return `0x${value.toString(16).padStart(8, '0')}`;
}

/** A ten-digit decimal is taken for a code only in the facilities Win32, setup and Windows Update. */
function aFacilityOfUpdates(value: number): string | null {
  const facility = Math.floor(value / 0x10000);
  return facility === 0x8007 || facility === 0x800f || facility === 0x8024 ? plausible(value) : null;
}

/** winerror.h, the names servicing logs write instead of numbers. */
const win32Names: Readonly<Record<string, number>> = {
  ERROR_FILE_NOT_FOUND: 2,
  ERROR_PATH_NOT_FOUND: 3,
  ERROR_ACCESS_DENIED: 5,
  ERROR_INVALID_DATA: 13,
  ERROR_OUTOFMEMORY: 14,
  ERROR_GEN_FAILURE: 31,
  ERROR_SHARING_VIOLATION: 32,
  ERROR_INVALID_PARAMETER: 87,
  ERROR_DISK_FULL: 112,
  ERROR_ALREADY_EXISTS: 183,
  ERROR_NOT_FOUND: 1168,
  ERROR_SERVICE_DISABLED: 1058,
  ERROR_TIMEOUT: 1460,
  ERROR_FAIL_REBOOT_REQUIRED: 3017,
  ERROR_SXS_ASSEMBLY_NOT_FOUND: 14003,
  ERROR_SXS_ASSEMBLY_MISSING: 14081,
  ERROR_SXS_COMPONENT_STORE_CORRUPT: 14098,
  ERROR_ADVANCED_INSTALLER_FAILED: 14099,
  ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE: 14107,
  ERROR_SXS_FILE_HASH_MISSING: 14110,
};
