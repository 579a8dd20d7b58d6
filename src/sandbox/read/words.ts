import { htmlToText } from '../../mail/html-text.ts';
import type { MailParts } from './parse.ts';

/** The words of a mail as plain text, from its HTML where it has nothing else. */
export function wordsOf(parts: MailParts): string {
  return parts.text.trim() === '' && parts.html !== null ? htmlToText(parts.html) : parts.text;
}
