import { keepAudit } from '../store/audit.ts';
import { showOnCases } from '../store/automatic.ts';
import { resettleMail } from '../store/mail.ts';
import { settleReview } from '../store/review.ts';
import { openReviewById } from './open-review.ts';
import type { ActWorld } from './world.ts';

export type MarkAutomatic = { readonly reviewId: number; readonly engineer: string };

/** An engineer says that a mail in review is automatic: it stays findable and moves no case. */
export async function markAutomatic(world: ActWorld, { reviewId, engineer }: MarkAutomatic): Promise<void> {
  await world.store.db.transaction().execute(async (db) => {
    const review = await openReviewById(db, reviewId);
    await resettleMail(db, { id: review.mailId, state: 'automatic', why: `marked automatic by ${engineer}` });
    await showOnCases(db, [review.mailId]);
    await settleReview(db, { id: reviewId, by: engineer, outcome: 'automatic' });
    await keepAudit(db, { who: engineer, what: 'mark-automatic', detail: { review: reviewId } });
  });
}
