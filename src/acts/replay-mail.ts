import { keepAudit } from '../store/audit.ts';
import { reopenMail } from '../store/mail.ts';
import { settleReview } from '../store/review.ts';
import { openReviewById } from './open-review.ts';
import type { ActWorld } from './world.ts';

export type ReplayMail = { readonly reviewId: number; readonly engineer: string };

/** Reads a mail in review again from its stored bytes, after a fix of the desk or of the product. */
export async function replayMail(world: ActWorld, { reviewId, engineer }: ReplayMail): Promise<void> {
  const mailId = await world.store.db.transaction().execute(async (db) => {
    const review = await openReviewById(db, reviewId);
    await settleReview(db, { id: reviewId, by: engineer, outcome: 'replayed' });
    await reopenMail(db, review.mailId);
    await keepAudit(db, { who: engineer, what: 'replay-mail', detail: { review: reviewId, mail: review.mailId } });
    return review.mailId;
  });
  await world.queues.ring('intake', String(mailId), { version: `replay-${reviewId}` });
}
