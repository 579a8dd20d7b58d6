/** Text in a Windows code page, by its number; strict UTF-8 first, since many writers put it in whatever they declare. */
export function codePageText(bytes: Buffer, codePage: number | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return exactText(bytes, codePage);
  }
}

/** Text in a Windows code page that is told by the writer itself. */
export function exactText(bytes: Buffer, codePage: number | undefined): string {
  return new TextDecoder(labels.get(codePage ?? 0) ?? 'gb18030').decode(bytes);
}

/** Code page identifiers that mails carry (MS-UCODEREF 2.2.1), as the Encoding Standard calls them. */
const labels = new Map<number, string>([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  ...Array.from({ length: 9 }, (_, at): [number, string] => [1250 + at, `windows-${1250 + at}`]),
  [10000, 'macintosh'],
  [20127, 'windows-1252'],
  [20866, 'koi8-r'],
  [28591, 'windows-1252'],
  [50220, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [52936, 'gb18030'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);
