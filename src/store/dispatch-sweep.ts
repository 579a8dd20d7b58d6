import { sql } from 'kysely';
import { moveCase } from './cases.ts';
import type { DispatchRow, Queries } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** Dispatches that a run may take now: due, or given up by a run that never let the final dot through. */
export async function dueDispatches(db: Queries): Promise<readonly DispatchRow[]> {
  return await db
    .selectFrom('dispatch')
    .selectAll()
    .where(
      sql<boolean>`((state = 'waiting' AND due_at <= clock_timestamp()) OR
        (state = 'sending' AND dot_at IS NULL AND fenced_at < clock_timestamp() - interval '5 minutes'))`,
    )
    .orderBy('dueAt')
    .limit(sweptMax)
    .execute();
}
/** One sweep rings for this many; the next one takes the rest. */
const sweptMax = 500;

const abandonedWhy = 'the process ended after the letter was handed over to the SMTP server; whether it was accepted is unknown';

/**
 * A run that let the final dot through and never came back (five minutes, longer than any answer) leaves an outcome that nobody knows:
 * its case is stuck until a person settles it. Returns how many.
 */
export async function settleAbandoned(db: Queries): Promise<number> {
  return await inTransaction(db, async (transaction) => {
    const abandoned = await transaction
      .updateTable('dispatch')
      .set({ state: 'unknown', response: abandonedWhy })
      .where('state', '=', 'sending')
      .where(sql<boolean>`dot_at < clock_timestamp() - interval '5 minutes'`)
      .returning('caseNumber')
      .execute();
    for (const { caseNumber } of abandoned) await moveCase(transaction, { number: caseNumber, event: 'give-up', stuckWhy: abandonedWhy });
    return abandoned.length;
  });
}
