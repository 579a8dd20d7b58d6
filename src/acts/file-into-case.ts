import { Fault } from '../case/fault.ts';
import type { Message } from '../case/message.ts';
import { end } from '../case/said/ends.ts';
import { numberAsTyped } from '../mail/patterns.ts';
import { keepAudit } from '../store/audit.ts';
import { type CaseRow, caseByNumber } from '../store/cases.ts';
import { resettleMail } from '../store/mail.ts';
import { messageOfMail } from '../store/message.ts';
import { settleReview } from '../store/review.ts';
import type { Queries } from '../store/tables.ts';
import { fileMessage } from './file-message.ts';
import { openReviewById } from './open-review.ts';
import type { ActWorld } from './world.ts';

export type FileIntoCase = { readonly reviewId: number; readonly caseNumber: string; readonly engineer: string; readonly opens: boolean };

/**
 * An engineer files a mail in review into a case, or opens the case with it: a person's words, whatever they were taken for.
 * Its sender becomes a recipient only by a further click.
 */
export async function fileIntoCase(world: ActWorld, { reviewId, caseNumber, engineer, opens }: FileIntoCase): Promise<void> {
  const number = numberAsTyped(caseNumber, world.desk.cases.numbers);
  const moved = await world.store.db.transaction().execute(async (db) => {
    await expectNumber(world, db, number, opens);
    const { mailId, message } = await messageInReview(db, reviewId);
    const filed = await fileMessage(db, world.desk, { mailId, message, caseNumber: number });
    await resettleMail(db, { id: mailId, state: 'filed', why: end('filed-by-hand', { number, engineer }) });
    await settleReview(db, { id: reviewId, by: engineer, outcome: `${opens ? 'opened' : 'filed'} ${number}` });
    await keepAudit(db, { who: engineer, what: opens ? 'open-case' : 'file-into-case', caseNumber: number, detail: { review: reviewId } });
    return filed;
  });
  if (moved !== null) await ring(world, moved);
}

async function ring(world: ActWorld, found: CaseRow): Promise<void> {
  await world.queues.ring('diagnose', found.number, { version: found.version });
}

async function expectNumber(world: ActWorld, db: Queries, number: string, opens: boolean): Promise<void> {
  const known = await caseByNumber(db, number);
  if (!opens && known === null)
    throw new Fault('case-unknown', `expected the number of a case, but there is no case ${number}`, { values: { number } });
  if (!opens) return;
  if (known !== null)
    throw new Fault('case-known', `expected a number that is new here, but case ${number} exists: file the mail into it`, {
      values: { number },
    });
  const isWellFormed = world.desk.cases.numbers.some((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(number));
  if (!isWellFormed)
    throw new Fault('number-malformed', `expected a case number like ${world.desk.cases.numbers.join(' or ')}, but came "${number}"`, {
      values: { number },
    });
}

async function messageInReview(db: Queries, reviewId: number): Promise<{ readonly mailId: number; readonly message: Message }> {
  const review = await openReviewById(db, reviewId);
  const kept = await messageOfMail(db, review.mailId);
  if (kept === null)
    throw new Fault(
      'mail-unread',
      'expected a mail that could be read, but this one could not: replay it after a fix, or mark it automatic',
    );
  return { mailId: review.mailId, message: { ...kept.body, kind: 'message' } };
}
