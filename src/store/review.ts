import { sql } from 'kysely';
import type { ReviewReason } from '../case/mail.ts';
import { notifyChange } from './change.ts';
import type { Queries, ReviewRow } from './tables.ts';

export type { ReviewRow } from './tables.ts';

type NewReview = { readonly mailId: number; readonly reason: ReviewReason; readonly why: string; readonly likelyCases: readonly string[] };

/** Puts a mail before a person, with the reason; one that is there already gets the new reason. Returns the review's id. */
export async function openReview(db: Queries, { mailId, reason, why, likelyCases }: NewReview): Promise<number> {
  const { id } = await db
    .insertInto('review')
    .values({ mailId, reason, why, likelyCases: [...likelyCases] })
    .onConflict((conflict) =>
      conflict
        .column('mailId')
        .where('settledAt', 'is', null)
        .doUpdateSet({ reason, why, likelyCases: [...likelyCases] }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await notifyChange(db);
  return id;
}

/** The mails a person must look at, oldest first. */
export async function openReviews(db: Queries): Promise<readonly ReviewRow[]> {
  return await db.selectFrom('review').selectAll().where('settledAt', 'is', null).orderBy('id').execute();
}

/** The review, kept from being settled by anybody else until the transaction ends. */
export async function lockReview(db: Queries, id: number): Promise<ReviewRow | null> {
  return (await db.selectFrom('review').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

export async function reviewById(db: Queries, id: number): Promise<ReviewRow | null> {
  return (await db.selectFrom('review').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Records who settled a review, and how (`filed CAS-…`, `opened CAS-…`, `automatic`, `replayed`); false where somebody was first. */
export async function settleReview(
  db: Queries,
  { id, by, outcome }: { readonly id: number; readonly by: string; readonly outcome: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('review')
    .set({ settledAt: sql<Date>`clock_timestamp()`, settledBy: by, outcome })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .executeTakeFirst();
  await notifyChange(db);
  return numUpdatedRows > 0n;
}
