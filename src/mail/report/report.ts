/** In charge of reports about a letter: who did not receive it, why, and which letter it was. Nothing here says that the letter is ours. */
import type { Delivery, DeliveryReport } from '../../case/delivery.ts';
import type { MessageKind } from '../../case/message.ts';
import { header } from '../header.ts';
import { htmlToText } from '../html-text.ts';
import type { MailReading, ParsedMail } from '../parsed.ts';
import { addressIn } from './address.ts';
import { causeOf } from './cause.ts';
import { isChallenge } from './challenge.ts';
import { type FieldGroup, fieldGroups } from './fields.ts';
import { letterIdsOf } from './letter-ids.ts';
import { noticeIn } from './notice.ts';
import { exacter, reportedDeliveries } from './status-report.ts';
import { toldDeliveries } from './told.ts';

/** The report that an automatic mail is, or null: an answering machine reports nothing. */
export function reportOf(parsed: ParsedMail, kind: MessageKind, reading: MailReading): DeliveryReport | null {
  if (kind !== 'bounce' && kind !== 'auto-reply') return null;
  const words = wordsOf(parsed);
  const groups = groupsIn(parsed.reportText, words);
  const deliveries = deliveriesOf(parsed, kind, { groups, words, reading });
  return deliveries.length === 0 && kind === 'auto-reply' ? null : { deliveries, letterIds: letterIdsOf(parsed, groups, words) };
}

/** Some gateways put the fields of a report into the words (`Technical report: …`). */
function groupsIn(reportText: string | null, words: string): readonly FieldGroup[] {
  if (reportText !== null) return fieldGroups(reportText);
  const hasFields = /^(?:final|original)-recipient\s?:/im.test(words) && /^(?:action|status)\s?:/im.test(words);
  return hasFields ? fieldGroups(words) : [];
}

type Pieces = { readonly groups: readonly FieldGroup[]; readonly words: string; readonly reading: MailReading };

/** The machine-readable part decides; what it leaves out, the prose beside it tells. */
function deliveriesOf(parsed: ParsedMail, kind: MessageKind, { groups, words, reading }: Pieces): readonly Delivery[] {
  const reported = reportedDeliveries(groups);
  const author = parsed.from[0];
  if (reported.length === 0 && author !== undefined && isChallenge(words)) return [heldBack(author.address)];
  if (kind === 'auto-reply' || isComplaint(parsed)) return reported;
  if (reported.length > 0 && reported.every(({ diagnostic, recipient }) => diagnostic !== '' && recipient !== '')) return reported;
  const told = toldDeliveries({
    subject: parsed.subject,
    notice: noticeIn(words),
    others: [...reading.ownAddresses, ...parsed.from.map((person) => person.address)],
    writers: parsed.to.map((person) => person.address),
    named: failedRecipients(parsed),
  });
  return reported.length === 0 ? told : reported.map((delivery) => completed(delivery, told));
}

/** Nothing arrives until somebody here answers: for a person that is a failure. */
function heldBack(recipient: string): Delivery {
  return { recipient, action: 'failed', status: null, isTemporary: true, cause: 'wants-confirmation', diagnostic: '' };
}

function completed(delivery: Delivery, told: readonly Delivery[]): Delivery {
  const same = told.find(({ recipient }) => recipient === delivery.recipient.toLowerCase()) ?? (told.length === 1 ? told[0] : undefined);
  if (same === undefined) return delivery;
  const diagnostic = delivery.diagnostic || same.diagnostic;
  const status = delivery.diagnostic === '' ? exacter(delivery.status, same.status, same.diagnostic) : delivery.status;
  const cause = causeOf(status, diagnostic);
  return { ...delivery, recipient: delivery.recipient || same.recipient, status, cause, diagnostic };
}

/** RFC 5965: a reader's complaint is about a letter that arrived. */
function isComplaint(parsed: ParsedMail): boolean {
  return /report-type\s{0,4}=\s{0,4}"?feedback-report/i.test(header(parsed.headerLines, 'content-type'));
}

function failedRecipients(parsed: ParsedMail): readonly string[] {
  return header(parsed.headerLines, 'x-failed-recipients')
    .split(',')
    .flatMap((one) => addressIn(one) ?? []);
}

function wordsOf({ text, html }: ParsedMail): string {
  return text.trim() === '' && html !== null ? htmlToText(html) : text;
}
