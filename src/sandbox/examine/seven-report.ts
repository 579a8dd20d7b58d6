import { memberName } from './zip-name.ts';

/** What a line of 7-Zip's report tells. */
export type Said =
  | { readonly kind: 'member' | 'folder'; readonly name: string }
  /** About the member that was named last. */
  | { readonly kind: 'member-error'; readonly words: string }
  | { readonly kind: 'archive-error'; readonly words: string }
  | { readonly kind: 'other' };

export function sayingOf(line: Buffer): Said {
  const mark = line.toString('latin1', 0, 2);
  // `T`: it goes past this one without giving it, since it cannot be decrypted.
  if (mark === '- ' || mark === 'T ') {
    const name = memberName(line.subarray(2));
    return { kind: name.endsWith('/') ? 'folder' : 'member', name };
  }
  const text = line.toString('utf8');
  const member = /^ERROR: (.+?) : /.exec(text)?.[1];
  if (member !== undefined) return { kind: 'member-error', words: member };
  return archiveErrors.test(text) ? { kind: 'archive-error', words: text.replace(/^ERROR(: | = )/, '') } : { kind: 'other' };
}

/** Bytes behind an archive are a warning only: gateways put them there. */
const archiveErrors =
  /^(ERROR = |ERROR: Can't allocate|Headers Error|Unexpected end of |Unavailable |Unsupported |Missing volume|Is not archive|Cannot open |Data Error|CRC Failed|Wrong password|Can't allocate|E_|Unknown error)/;

/** What is wrong with a member: it is closed for good, or its content breaks off. */
export type Trouble = 'encrypted' | 'strange' | 'checksum' | 'damaged';

export function troubleOf(words: string): Trouble {
  if (/encrypted|password/i.test(words)) return 'encrypted';
  if (/unsupported method/i.test(words)) return 'strange';
  return /^crc/i.test(words) ? 'checksum' : 'damaged';
}
