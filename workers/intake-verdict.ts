/** Which of its four ends a mail comes to, and why. */

import { admit } from '../src/case/admission.ts';
import type { ReviewReason } from '../src/case/mail.ts';
import type { Message } from '../src/case/message.ts';
import { reasonSentence } from '../src/case/review-reason.ts';
import { isHeadersOnly, problem } from '../src/case/said/problems.ts';
import { judgeSender } from '../src/mail/sender.ts';
import { caseList, likelyCases } from '../src/store/case-search.ts';
import { caseByNumber } from '../src/store/cases.ts';
import { letterOfIds } from '../src/store/dispatch.ts';
import { type MailRow, sameMailBefore } from '../src/store/mail.ts';
import { participantsOf } from '../src/store/participant.ts';
import type { Queries } from '../src/store/tables.ts';
import type { World } from '../src/world.ts';

export type Verdict =
  | { readonly state: 'filed'; readonly caseNumber: string; readonly why: string }
  | { readonly state: 'automatic'; readonly why: string }
  | { readonly state: 'review' | 'unreadable'; readonly reason: ReviewReason; readonly why: string; readonly likely: readonly string[] };
export type VerdictWorld = Pick<World, 'desk' | 'settings'>;
type Question = { readonly mail: MailRow; readonly message: Message; readonly digest: string };

/** Judges in the transaction that keeps the verdict: what it looked at does not change meanwhile. */
export async function verdictOn(db: Queries, world: VerdictWorld, { mail, message, digest }: Question): Promise<Verdict> {
  const review = (reason: ReviewReason, likely: readonly string[], named = message): Verdict => ({
    state: 'review',
    reason,
    why: reasonSentence(reason, { message: named, bytes: mail.bytes, bytesMax: world.settings.mail.bytesMax }, world.desk.language),
    likely,
  });
  if (message.kind === 'unreadable') return unreadable(message.problems.join('; ') || problem('unreadable'));
  if (mail.isCut) return review('too-large', []);
  if (message.kind === 'own' && !(await isReallyOurs(db, message))) return review('own-address', await knownOf(db, message));
  if (message.kind !== 'message') return { state: 'automatic', why: `${message.kind}: moves no case` };
  const twin = await sameMailBefore(db, { id: mail.id, digest });
  if (twin?.state === 'filed') return { state: 'automatic', why: `the same mail as ${twin.id}, which was filed` };
  const threaded = await withThread(db, message);
  // A number that no case has takes the same work as one that a case has: nobody learns from the time an answer takes.
  const named = threaded.case.number;
  const known = named === null ? null : await caseByNumber(db, named);
  const participants = named === null ? [] : (await participantsOf(db, named)).map((person) => person.address);
  const judged = judgeSender(
    threaded,
    world.desk,
    known === null ? null : { number: known.number, customer: known.customer, participants },
  );
  const admission = admit({ sender: judged.sender, number: judged.number, authentication: message.authentication.verdict });
  if (admission.outcome === 'review') {
    const likely = judged.customer === null ? [] : await casesToOffer(db, threaded, judged.customer.name);
    return review(admission.reason, likely, threaded);
  }
  if (message.problems.some(isHeadersOnly)) return review('headers-only', await knownOf(db, threaded));
  const number = threaded.case.number ?? '';
  if (admission.outcome === 'opens') return { state: 'filed', caseNumber: number, why: `opens ${number}` };
  const clue = message.case.number === null ? ': it answers a letter of that case' : '';
  return { state: 'filed', caseNumber: number, why: `filed into ${number}${clue}` };
}

/** Anyone can write our address into From: a letter of ours is known by its Message-ID, another mail of ours by what our boundary found out. */
async function isReallyOurs(db: Queries, { messageId, authentication }: Message): Promise<boolean> {
  if (authentication.verdict !== 'none') return authentication.verdict === 'pass';
  return messageId !== null && (await letterOfIds(db, [messageId])) !== null;
}

/** The letter that a mail answers names its case as the subject does: alone where no number is written, against it where they differ. */
async function withThread(db: Queries, message: Message): Promise<Message> {
  const ids = [...(message.inReplyTo === null ? [] : [message.inReplyTo]), ...message.references.toReversed()];
  const letter = ids.length === 0 ? null : await letterOfIds(db, ids);
  const { number, others } = message.case;
  if (letter === null || letter.caseNumber === number) return message;
  if (number === null) return { ...message, case: { ...message.case, number: letter.caseNumber } };
  return { ...message, case: { ...message.case, others: [...new Set([...others, letter.caseNumber])] } };
}

/** The customer's cases that the mail names; else those that share words with the subject, or that moved last. */
async function casesToOffer(db: Queries, message: Message, customer: string): Promise<readonly string[]> {
  const likely = await likelyCases(db, message.subject, customer);
  const others = likely.length > 0 ? likely : (await caseList(db, { customer, limit: casesOfferedMax })).map((found) => found.number);
  const named = await knownOf(db, message, customer);
  return [...new Set([...named, ...others])];
}
const casesOfferedMax = 3;

async function knownOf(db: Queries, message: Message, customer?: string): Promise<readonly string[]> {
  const numbers = [...(message.case.number === null ? [] : [message.case.number]), ...message.case.others];
  const found = await Promise.all(numbers.map((number) => caseByNumber(db, number)));
  return found.flatMap((row) => (row === null || (customer !== undefined && row.customer !== customer) ? [] : [row.number]));
}

function unreadable(why: string): Verdict {
  return { state: 'unreadable', reason: 'unreadable', why, likely: [] };
}
