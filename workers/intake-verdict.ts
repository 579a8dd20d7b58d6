/** Which of its four ends a mail comes to, and why. */

import { admit } from '../src/case/admission.ts';
import { type Clue, withLetters } from '../src/case/clue.ts';
import type { ReviewReason } from '../src/case/mail.ts';
import type { Message } from '../src/case/message.ts';
import { reasonSentence } from '../src/case/review-reason.ts';
import { end } from '../src/case/said/ends.ts';
import { isHeadersOnly, problem } from '../src/case/said/problems.ts';
import { judgeSender } from '../src/mail/sender.ts';
import { caseList, likelyCases } from '../src/store/case-search.ts';
import { caseByNumber } from '../src/store/cases.ts';
import { casesOfLetters } from '../src/store/clue.ts';
import { type MailRow, sameMailBefore } from '../src/store/mail.ts';
import { participantsOf } from '../src/store/participant.ts';
import type { Queries } from '../src/store/tables.ts';
import type { World } from '../src/world.ts';
import { cluesOf } from './intake-clues.ts';

type End =
  | { readonly state: 'filed'; readonly caseNumber: string; readonly why: string }
  | { readonly state: 'automatic'; readonly why: string }
  | { readonly state: 'review' | 'unreadable'; readonly reason: ReviewReason; readonly why: string; readonly likely: readonly string[] };
export type Verdict = End & { readonly clues: readonly Clue[] };
export type VerdictWorld = Pick<World, 'desk' | 'settings'>;
type Question = { readonly mail: MailRow; readonly message: Message; readonly digest: string };

/** Judges in the transaction that keeps the verdict: what it looked at does not change meanwhile. */
export async function verdictOn(db: Queries, world: VerdictWorld, { mail, message, digest }: Question): Promise<Verdict> {
  const twin = await sameMailBefore(db, { id: mail.id, digest });
  const clues = await cluesOf(db, message, twin?.id ?? null);
  const review = (reason: ReviewReason, likely: readonly string[], named = message): Verdict => ({
    state: 'review',
    reason,
    why: reasonSentence(reason, { message: named, bytes: mail.bytes, bytesMax: world.settings.mail.bytesMax }, world.desk.language),
    likely,
    clues,
  });
  const automatic = (why: string): Verdict => ({ state: 'automatic', why, clues });
  if (message.kind === 'unreadable') {
    const why = message.problems.join('; ') || problem('unreadable');
    return { state: 'unreadable', reason: 'unreadable', why, likely: [], clues };
  }
  if (mail.isCut) return review('too-large', []);
  if (message.kind === 'own' && !(await isReallyOurs(db, message))) return review('own-address', await knownOf(db, namedBy(message)));
  if (message.kind !== 'message') return automatic(`${message.kind}: moves no case`);
  if (twin?.state === 'filed') return automatic(end('twin', { mail: twin.id }));
  const threaded = withLetters(message, clues);
  // A number that no case has takes the same work as one that a case has: nobody learns from the time an answer takes.
  const number = threaded.case.number ?? '';
  const known = await caseByNumber(db, number);
  const participants = (await participantsOf(db, number)).map((person) => person.address);
  const judged = judgeSender(
    threaded,
    world.desk,
    known === null ? null : { number: known.number, customer: known.customer, participants },
  );
  const admission = admit({ sender: judged.sender, number: judged.number, authentication: message.authentication.verdict });
  if (admission.outcome === 'review') {
    const likely = judged.customer === null ? [] : await casesToOffer(db, { message: threaded, clues, customer: judged.customer.name });
    return review(admission.reason, likely, threaded);
  }
  if (message.problems.some(isHeadersOnly)) return review('headers-only', await knownOf(db, namedBy(threaded)));
  const how = admission.outcome === 'opens' ? 'opens' : message.case.number === null ? 'filed-by-letter' : 'filed';
  return { state: 'filed', caseNumber: number, why: end(how, { number }), clues };
}

/** Anyone can write our address into From: a letter of ours is known by its Message-ID, another mail of ours by what our boundary found out. */
async function isReallyOurs(db: Queries, { messageId, authentication }: Message): Promise<boolean> {
  if (authentication.verdict !== 'none') return authentication.verdict === 'pass';
  return messageId !== null && (await casesOfLetters(db, [messageId])).length > 0;
}

function namedBy({ case: { number, others } }: Message): readonly string[] {
  return number === null ? others : [number, ...others];
}

type Offer = { readonly message: Message; readonly clues: readonly Clue[]; readonly customer: string };

/** The customer's cases that the mail names or its clues lead to; else those that share words with the subject, or that moved last. */
async function casesToOffer(db: Queries, { message, clues, customer }: Offer): Promise<readonly string[]> {
  const likely = await likelyCases(db, message.subject, customer);
  const others = likely.length > 0 ? likely : (await caseList(db, { customer, limit: casesOfferedMax })).map((found) => found.number);
  const led = clues.flatMap(({ caseNumber }) => (caseNumber === null ? [] : [caseNumber]));
  return [...new Set([...(await knownOf(db, [...namedBy(message), ...led], customer)), ...others])];
}
const casesOfferedMax = 3;

async function knownOf(db: Queries, numbers: readonly string[], customer?: string): Promise<readonly string[]> {
  const found = await Promise.all([...new Set(numbers)].map((number) => caseByNumber(db, number)));
  return found.flatMap((row) => (row === null || (customer !== undefined && row.customer !== customer) ? [] : [row.number]));
}
