/** In charge of what a mail means: from a parser's pieces to a Message, without I/O, and whatever the mail holds. */
import { letterOfStage } from '../case/letter.ts';
import type { Attachment, Message, Person } from '../case/message.ts';
import { problem } from '../case/said/problems.ts';
import { withoutArmor } from './armor.ts';
import { authenticationOf } from './authentication.ts';
import { asksForSilence } from './automatic/silence.ts';
import { kindOf } from './automatic.ts';
import { readBody } from './body.ts';
import { referTo } from './case-reference.ts';
import { cleanMail } from './clean.ts';
import { authorOf, doubtOfAgent } from './from.ts';
import { header, headerValues } from './header.ts';
import { complainsIn } from './intent/complaining.ts';
import { intentOf } from './intent/intent.ts';
import { languageOf } from './language.ts';
import { linksOf } from './links/links-of-mail.ts';
import { letterHeader, type MailReading, type ParsedMail } from './parsed.ts';
import { finderOf } from './patterns.ts';
import { reportOf } from './report/report.ts';
import { readSubject, type SubjectParts } from './subject.ts';

/** Reads a mail. Throws only `Fault('pattern-invalid')`, for the desk's own mistake. */
export function understand(raw: ParsedMail, reading: MailReading): Message {
  const parsed = withoutArmor(cleanMail(raw));
  const { from, doubt } = authorOf(raw, parsed);
  const authentication = authenticationOf(raw, reading, from);
  const senderDoubt = doubt ?? doubtOfAgent(raw, from, authentication);
  const findNumbers = finderOf(reading.numbers);
  const findTokens = finderOf(reading.tokens);
  const subject = readSubject(parsed.subject, findNumbers, findTokens);
  const body = readBody(parsed, { authorName: from?.name ?? '', ownAddresses: reading.ownAddresses, isForward: subject.isForward });
  const links = linksOf(parsed);
  const attachmentNames = parsed.attachments.map((attachment) => attachment.name);
  const { kind, doubt: kindDoubt } = kindOf({ parsed, from, newText: body.newText }, reading);
  const report = reportOf(parsed, kind, reading);
  return {
    kind,
    case: referTo(subject, { ...body, attachmentNames, nested: parsed.nested }, findNumbers, findTokens),
    ...headers(parsed, from),
    ...body,
    language: languageOf([body.newText, subject.title ?? '', parsed.subject, body.quotedText, attachmentNames.join(' '), from?.name ?? '']),
    intent: intentOf({
      newText: body.newText,
      quotedText: body.quotedText,
      title: subject.title,
      isFirst: isFirst(parsed, subject, body.quotedText),
      hasFiles: links.length > 0 || parsed.attachments.some(mayBeData),
      answers: letterOfStage(subject.stage ?? ''),
    }),
    authentication,
    senderDoubt,
    attachments: parsed.attachments,
    links,
    problems: [...parsed.problems, ...problemsWith(parsed, from, senderDoubt)],
    ...(kindDoubt === null ? {} : { kindDoubt }),
    ...(kind === 'message' && complainsIn(body.newText) ? { complains: true } : {}),
    ...letterOf(parsed),
    ...(asksForSilence(parsed.headerLines) ? { asksForSilence: true } : {}),
    ...(report === null ? {} : { report }),
  };
}

function letterOf({ headerLines }: ParsedMail): Pick<Message, 'letterId'> {
  const letterId = header(headerLines, letterHeader.toLowerCase());
  return letterId === '' ? {} : { letterId };
}

function problemsWith(parsed: ParsedMail, from: Person | null, doubt: string | null): readonly string[] {
  if (doubt !== null) return [doubt];
  if (from !== null) return [];
  const isEmpty = parsed.from.length > 0 || headerValues(parsed.headerLines, 'from').length > 0;
  return [problem(isEmpty ? 'from-without-address' : 'no-from')];
}

/** Base64 of at least the 22 bytes that name a conversation. */
const threadIndexShape = /^[A-Za-z0-9+/]{30,2000}={0,2}$/;

function headers(parsed: ParsedMail, from: Person | null) {
  const { to, cc, replyTo, subject, date, messageId, inReplyTo, references } = parsed;
  const index = headerValues(parsed.headerLines, 'thread-index')[0]?.replace(/\s/g, '') ?? '';
  const threadIndex = threadIndexShape.test(index) ? index : null;
  return { from, to, cc, replyTo, subject, date, messageId, inReplyTo, references, threadIndex };
}

/** A mail passed on starts a thread with us, whatever it carries; a reply has a prefix, a stage, an id it answers, or a quote. */
function isFirst(parsed: ParsedMail, subject: SubjectParts, quotedText: string): boolean {
  if (subject.isReply || subject.stage !== null) return false;
  if (subject.isForward) return true;
  return parsed.inReplyTo === null && parsed.references.length === 0 && quotedText === '';
}

/** Pictures in the text (Apple Mail puts logs inline too), visiting cards, calendar entries and cryptographic signatures are no data. */
function mayBeData(attachment: Attachment): boolean {
  if (attachment.inline && attachment.type.startsWith('image/')) return false;
  return (
    !/\.(?:vcf|ics|p7s|p7m|asc|sig)$/i.test(attachment.name) && !/^(?:image\d{3}|logo)\S{0,20}\.(?:png|gif|jpe?g)$/i.test(attachment.name)
  );
}
