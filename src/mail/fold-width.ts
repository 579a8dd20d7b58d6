/** Dashes that word processors put for a hyphen. */
const dashes = /[\u2010-\u2015\u2212\uff0d\ufe63]/g;

/**
 * The text with full-width forms as half-width ones, so that one pattern reads both. Every character stays one
 * character: a place in the folded text is the same place in the text as written.
 */
export function foldWidth(text: string): string {
  return text
    .replace(dashes, '-')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[【〔〖]/g, '[')
    .replace(/[】〕〗]/g, ']')
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f]/g, ' ');
}

/** Upper case for ASCII letters alone: other letters may change their length. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
