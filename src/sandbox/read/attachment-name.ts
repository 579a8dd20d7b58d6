/** Longer than any file system takes. */
const nameLengthMax = 255;

/** What people call the attachment: its own name without folders and control characters, or one made of its place and type. */
export function attachmentName(given: string | null, type: string, position: number): string {
  const last = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  // Control characters and the marks that turn the direction of writing (`exe.txt` shown as `txt.exe`) have no place in a name.
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\ufffe\uffff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (clean !== '' && clean !== '.' && clean !== '..') return cut(clean);
  return `attachment-${position + 1}${endings.get(type) ?? ''}`;
}

/** The ending stays: it says how the file is opened. */
function cut(name: string): string {
  if (name.length <= nameLengthMax) return name;
  const ending = /\.[^.]{1,16}$/u.exec(name)?.[0] ?? '';
  return name.slice(0, nameLengthMax - ending.length) + ending;
}

/**
 * Whether a name is written to look like another: marks that turn the direction of writing, or blanks that push the real ending out
 * of sight.
 */
export function isDisguised(given: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]|\s{8}\.[^.\s]{1,10}$/u.test(given);
}

const endings = new Map([
  ['message/rfc822', '.eml'],
  ['text/calendar', '.ics'],
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['text/csv', '.csv'],
  ['text/rfc822-headers', '.txt'],
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/gif', '.gif'],
  ['application/zip', '.zip'],
  ['application/x-zip-compressed', '.zip'],
  ['application/gzip', '.gz'],
  ['application/pdf', '.pdf'],
  ['application/pgp-signature', '.asc'],
]);
