import { Fault } from '../case/fault.ts';
import type { Message } from '../case/message.ts';
import { end } from '../case/said/ends.ts';
import { numberAsTyped } from '../mail/patterns.ts';
import { keepAudit } from '../store/audit.ts';
import type { CaseRow } from '../store/cases.ts';
import { resettleMail } from '../store/mail.ts';
import { messageOfMail } from '../store/message.ts';
import { settleReview } from '../store/review.ts';
import type { Queries } from '../store/tables.ts';
import { expectNumber } from './expect-number.ts';
import { fileMessage } from './file-message.ts';
import { openReviewById } from './open-review.ts';
import type { ActWorld } from './world.ts';

export type FileIntoCase = { readonly reviewId: number; readonly caseNumber: string; readonly engineer: string; readonly opens: boolean };

/**
 * An engineer files a mail in review into a case, or opens the case with it: a person's words, whatever they were taken for.
 * Its sender becomes a recipient only by a further click.
 */
export async function fileIntoCase(world: ActWorld, { reviewId, caseNumber: typed, engineer, opens }: FileIntoCase): Promise<void> {
  const number = numberAsTyped(typed, world.desk.cases.numbers);
  const moved = await world.store.db.transaction().execute(async (db) => {
    await expectNumber(world, db, number, opens);
    const { mailId, message } = await messageInReview(db, reviewId);
    const { caseNumber, moved } = await fileMessage(db, world.desk, { mailId, message, caseNumber: number });
    await resettleMail(db, { id: mailId, state: 'filed', why: end('filed-by-hand', { number: caseNumber, engineer }) });
    await settleReview(db, { id: reviewId, by: engineer, outcome: `${opens ? 'opened' : 'filed'} ${caseNumber}` });
    await keepAudit(db, { who: engineer, what: opens ? 'open-case' : 'file-into-case', caseNumber, detail: { review: reviewId } });
    return moved;
  });
  if (moved !== null) await ring(world, moved);
}

async function ring(world: ActWorld, found: CaseRow): Promise<void> {
  await world.queues.ring('diagnose', found.number, { version: found.version });
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
