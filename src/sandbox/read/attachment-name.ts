/** Longer than any file system takes. */
const nameLengthMax = 255;

/** What people call the attachment: its own name without folders and control characters, or one made of its place and type. */
export function attachmentName(given: string | null, type: string, position: number): string {
  const last = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  // Control characters and the marks that turn the direction of writing (`exe.txt` shown as `txt.exe`) have no place in a name.
  const clean = last.replace(/[\p{Cc}\p{Cf}\ufffe\uffff]/gu, '').trim();
  if (clean !== '' && clean !== '.' && clean !== '..') return clean.slice(0, nameLengthMax);
  return `attachment-${position + 1}${endings.get(type) ?? ''}`;
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
