/** Which of its four ends a mail comes to, and why. */

import { type Clue, withLetters } from '../src/case/clue.ts';
import type { ReviewReason } from '../src/case/mail.ts';
import type { Message } from '../src/case/message.ts';
import { reasonSentence } from '../src/case/review-reason.ts';
import { end } from '../src/case/said/ends.ts';
import { isHeadersOnly, problem } from '../src/case/said/problems.ts';
import { caseList, likelyCases } from '../src/store/case-search.ts';
import { caseByNumber } from '../src/store/cases.ts';
import { type MailRow, sameMailBefore } from '../src/store/mail.ts';
import type { Queries } from '../src/store/tables.ts';
import type { World } from '../src/world.ts';
import { type Automatic, automaticMail, mayBeAPersons } from './intake-automatic.ts';
import { cluesOf } from './intake-clues.ts';
import { isOurLetter, isReallyOurs } from './intake-own.ts';
import { admitted, placeOf } from './intake-place.ts';

type End =
  | { readonly state: 'filed'; readonly caseNumber: string; readonly why: string }
  | ({ readonly state: 'automatic' } & Automatic)
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
  if (message.kind === 'unreadable') {
    const why = message.problems.join('; ') || problem('unreadable');
    return { state: 'unreadable', reason: 'unreadable', why, likely: [], clues };
  }
  if (mail.isCut) return review('too-large', []);
  if (message.kind === 'own' && !(await isReallyOurs(db, message))) return review('own-address', await knownOf(db, namedBy(message)));
  const placed = await placeOf(db, world.desk, withLetters(message, clues));
  const { threaded, number } = placed;
  if (message.kind !== 'message' || (await isOurLetter(db, message))) {
    const isPersons = await mayBeAPersons(db, message, placed);
    if (isPersons) return review('maybe-a-person', await knownOf(db, namedBy(threaded)), threaded);
    return { state: 'automatic', ...(await automaticMail(db, message, twin)), clues };
  }
  if (twin?.state === 'filed') return { state: 'automatic', why: end('twin', { mail: twin.id }), about: null, clues };
  const { admission, judged } = await admitted(db, world.desk, placed);
  if (admission.outcome === 'review') {
    const likely = judged.customer === null ? [] : await casesToOffer(db, { message: threaded, clues, customer: judged.customer.name });
    return review(admission.reason, likely, threaded);
  }
  if (message.problems.some(isHeadersOnly)) return review('headers-only', await knownOf(db, namedBy(threaded)));
  return { state: 'filed', caseNumber: number, why: howFiled(message.case.number, number, admission.outcome === 'opens'), clues };
}

function howFiled(named: string | null, number: string, opens: boolean): string {
  if (opens) return end('opens', { number });
  if (named === null) return end('filed-by-letter', { number });
  return named === number ? end('filed', { number }) : end('filed-merged', { number, named });
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
