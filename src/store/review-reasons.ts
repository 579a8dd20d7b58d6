import { sql } from 'kysely';
import type { ReviewReason } from '../case/mail.ts';
import { notifyChange } from './change.ts';
import type { Queries } from './tables.ts';

/** How many mails wait for each reason, most first. */
export async function reasonCounts(db: Queries): Promise<readonly { readonly reason: ReviewReason; readonly count: number }[]> {
  const rows = await db
    .selectFrom('review')
    .select((select) => ['reason', select.fn.countAll<number>().as('count')])
    .where('settledAt', 'is', null)
    .groupBy('reason')
    .orderBy('count', 'desc')
    .orderBy('reason')
    .execute();
  return rows.map(({ reason, count }) => ({ reason, count: Number(count) }));
}

/** Settles every open review for a reason, whoever wrote the mails; returns them, oldest first. */
export async function settleReason(
  db: Queries,
  reason: ReviewReason,
  { by, outcome }: { readonly by: string; readonly outcome: string },
): Promise<readonly { readonly id: number; readonly mailId: number }[]> {
  const rows = await db
    .updateTable('review')
    .set({ settledAt: sql<Date>`clock_timestamp()`, settledBy: by, outcome })
    .where('reason', '=', reason)
    .where('settledAt', 'is', null)
    .returning(['id', 'mailId'])
    .execute();
  await notifyChange(db);
  return rows.sort((one, other) => one.id - other.id);
}
