/** Tells automatic mail from a person's: RFC 3834, RFC 3464, list headers, and what those write that set no header. */
import type { KindDoubt, MessageKind, Person } from '../case/message.ts';
import { bounceSign } from './automatic/bounce-sign.ts';
import { replySign } from './automatic/reply-sign.ts';
import { foldWidth } from './fold-width.ts';
import { header } from './header.ts';
import type { MailReading, ParsedMail } from './parsed.ts';

export type KindQuestion = {
  readonly parsed: ParsedMail;
  readonly from: Person | null /** The writer's own words. */;
  readonly newText: string;
};
/** `doubt`: what alone speaks for this kind, where a person may have written the mail all the same. */
export type Kind = { readonly kind: MessageKind; readonly doubt: KindDoubt | null };

/** What sort of mail this is. The first row that fits decides; X-Auto-Response-Suppress and X-Loop say nothing of the mail itself. */
export function kindOf({ parsed, from, newText }: KindQuestion, reading: MailReading): Kind {
  if (isUnreadable(parsed)) return { kind: 'unreadable', doubt: null };
  const own = new Set(reading.ownAddresses.map((address) => address.toLowerCase()));
  const authors = [...parsed.from, ...(from === null ? [] : [from])];
  if (authors.some((author) => own.has(author.address.toLowerCase()))) return { kind: 'own', doubt: null };
  const subject = foldWidth(parsed.subject).trim();
  const bounce = bounceSign(parsed, subject);
  const reply = replySign(parsed, subject, newText);
  if (bounce === 'sure') return { kind: 'bounce', doubt: null };
  if (reply === 'sure') return { kind: 'auto-reply', doubt: null };
  if (bounce !== null) return { kind: 'bounce', doubt: bounce };
  if (reply !== null) return { kind: 'auto-reply', doubt: reply };
  return { kind: isList(parsed) ? 'list' : 'message', doubt: null };
}

function isUnreadable(parsed: ParsedMail): boolean {
  const hasWords = parsed.text.trim() !== '' || (parsed.html ?? '') !== '' || parsed.subject !== '' || parsed.attachments.length > 0;
  return parsed.headerLines.length === 0 && parsed.from.length === 0 && !hasWords;
}

/** RFC 2919, RFC 2369; Precedence as lists of old wrote it. */
function isList({ headerLines }: ParsedMail): boolean {
  const isMarked = headerLines.some(({ key }) => key === 'list-id' || key === 'list-post' || key === 'list-unsubscribe');
  return isMarked || ['bulk', 'list', 'junk'].includes(header(headerLines, 'precedence').toLowerCase());
}
