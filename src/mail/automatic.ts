/** Tells automatic mail from a person's: RFC 3834, RFC 3464, list headers, and the subjects of those that set no header. */
import type { MessageKind, Person } from '../case/message.ts';
import { foldWidth } from './fold-width.ts';
import { headerValues } from './header.ts';
import type { MailReading, ParsedMail } from './parsed.ts';

const bounceSender = /^(?:mailer-daemon|postmaster|mail-?daemon|mdaemon|bounces?)@/i;
const bounceSubject =
  /^(?:系统退信|系統退信|退信(?:通知|提醒)?(?=$|[\s:/(])|邮件退回|邮件投递失败|郵件無法傳遞|未送达|无法投递|投递失败|undeliver(?:able|ed)\b|undelivered mail|delivery status notification|mail delivery (?:failed|failure|subsystem)|delivery (?:failure|has failed)|returned mail|failure notice|message not delivered|non remis)/i;
const replySubject =
  /^(?:自动回复|自動回覆|自动答复|自動回復|自动应答|外出自动回复|(?:automatic|automated) reply|auto-?\s?reply|auto-?response|autoresponder|out[- ]of[- ](?:the[- ])?office|abwesenheitsnotiz|automatische antwort|réponse automatique|respuesta automática)(?=\s?[:(-]|$|\s(?:autoreply|re:|auto))/i;
const awaySubject = /^(?:休假通知|外出通知|不在办公室|不在辦公室|我正在休假|out of (?:the )?office\b|ooo\s?[:-])/i;

/** What sort of mail this is. The first row that fits decides; X-Auto-Response-Suppress and X-Loop say nothing of the mail itself. */
export function kindOf(parsed: ParsedMail, reading: MailReading, from: Person | null): MessageKind {
  if (isUnreadable(parsed)) return 'unreadable';
  const first = (key: string): string => headerValues(parsed.headerLines, key)[0]?.toLowerCase() ?? '';
  const own = new Set(reading.ownAddresses.map((address) => address.toLowerCase()));
  const authors = [...parsed.from, ...(from === null ? [] : [from])];
  if (authors.some((author) => own.has(author.address.toLowerCase()))) return 'own';
  const subject = foldWidth(parsed.subject).trim();
  if (isBounce(parsed, first, subject)) return 'bounce';
  if (isAutoReply(first, subject)) return 'auto-reply';
  return isList(parsed, first) ? 'list' : 'message';
}

function isUnreadable(parsed: ParsedMail): boolean {
  const hasWords = parsed.text.trim() !== '' || (parsed.html ?? '') !== '' || parsed.subject !== '' || parsed.attachments.length > 0;
  return parsed.headerLines.length === 0 && parsed.from.length === 0 && !hasWords;
}

function isBounce(parsed: ParsedMail, first: (key: string) => string, subject: string): boolean {
  const type = first('content-type');
  if (type.startsWith('multipart/report')) return !type.includes('disposition-notification');
  if (parsed.reportText !== null && /^(?:action|status|final-recipient)\s?:/im.test(parsed.reportText.slice(0, 5_000))) return true;
  if (first('x-failed-recipients') !== '') return true;
  const isFromDaemon = parsed.from.some((author) => bounceSender.test(author.address));
  return bounceSubject.test(subject) || (isFromDaemon && hasNullSender(first));
}

function isAutoReply(first: (key: string) => string, subject: string): boolean {
  // RFC 3834 5: any value but "no", which may carry a comment or parameters.
  const submitted = /^[a-z-]*/.exec(first('auto-submitted'))?.[0] ?? '';
  if (submitted !== '' && submitted !== 'no') return true;
  if (first('content-type').startsWith('multipart/report')) return true;
  if (first('x-autoreply') !== '' || first('x-autorespond') !== '' || first('precedence') === 'auto_reply') return true;
  return hasNullSender(first) || replySubject.test(subject) || awaySubject.test(subject);
}

/** RFC 5321 4.5.5: notifications and automatic answers leave with an empty reverse path. */
function hasNullSender(first: (key: string) => string): boolean {
  return /^<\s{0,4}>$/.test(first('return-path'));
}

function isList(parsed: ParsedMail, first: (key: string) => string): boolean {
  if (headerValues(parsed.headerLines, 'list-id').length > 0 || headerValues(parsed.headerLines, 'list-post').length > 0) return true;
  return ['bulk', 'list', 'junk'].includes(first('precedence'));
}
