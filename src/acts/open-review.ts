import { Fault } from '../case/fault.ts';
import { lockReview, type ReviewRow } from '../store/review.ts';
import type { Queries } from '../store/tables.ts';

/** The review of this id, still open, and locked: of two engineers who settle it at once the second is told. Throws `Fault('review-settled')`. */
export async function openReviewById(db: Queries, id: number): Promise<ReviewRow> {
  const review = await lockReview(db, id);
  if (review === null || review.settledAt !== null)
    throw new Fault('review-settled', 'expected a mail in review, but somebody has settled it');
  return review;
}
