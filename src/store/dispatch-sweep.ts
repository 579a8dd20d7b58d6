import { sql } from 'kysely';
import { voidApproval } from './approval.ts';
import { moveCase } from './cases.ts';
import { staleApproved } from './draft.ts';
import type { DispatchRow, Queries } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** A run may take it: due, or given up by a run that did not let the final dot through within five minutes, and can no more. */
export const isOpen = sql<boolean>`(
  (dispatch.state = 'waiting' AND dispatch.due_at <= clock_timestamp()) OR
  (dispatch.state = 'sending' AND dispatch.dot_at IS NULL AND dispatch.fenced_at < clock_timestamp() - interval '5 minutes'))`;

/** The case still waits for this letter: no words came since the yes, and nobody took the case up again. */
export const isStillMeant = sql<boolean>`EXISTS (
  SELECT 1 FROM cases, approval JOIN draft ON draft.id = approval.draft_id
  WHERE cases.number = dispatch.case_number AND cases.status IN ('approved', 'stuck')
    AND approval.id = dispatch.approval_id AND draft.state = 'approved')`;

export async function dueDispatches(db: Queries): Promise<readonly DispatchRow[]> {
  return await db.selectFrom('dispatch').selectAll().where(isOpen).orderBy('dueAt').limit(sweptMax).execute();
}
/** One sweep rings for this many; the next one takes the rest. */
const sweptMax = 500;

/** Letters that left a while ago and whose copy nobody filed or tried to: their process died in between. */
export async function uncopiedDispatches(db: Queries): Promise<readonly DispatchRow[]> {
  return await db
    .selectFrom('dispatch')
    .selectAll()
    .where('state', '=', 'sent')
    .where('copyState', '=', 'none')
    .where(sql<boolean>`settled_at BETWEEN clock_timestamp() - interval '1 day' AND clock_timestamp() - interval '5 minutes'`)
    .orderBy('settledAt')
    .limit(sweptMax)
    .execute();
}

/**
 * Takes back every letter that could leave but is meant no more: words came while an attempt that failed was under way, or while its
 * process died. Returns how many.
 */
export async function voidOvertaken(db: Queries): Promise<number> {
  return await inTransaction(db, async (transaction) => {
    const overtaken = await transaction
      .updateTable('dispatch')
      .set({ state: 'voided', response: overtakenWhy, settledAt: sql<Date>`clock_timestamp()` })
      .where(isOpen)
      .where(sql<boolean>`NOT ${isStillMeant}`)
      .returning('approvalId')
      .execute();
    for (const { approvalId } of overtaken)
      await staleApproved(transaction, await voidApproval(transaction, approvalId, overtakenWhy), overtakenWhy);
    return overtaken.length;
  });
}
const overtakenWhy = 'the case moved on before the letter could be sent';

const abandonedWhy = 'the process ended after the letter was handed over to the SMTP server; whether it was accepted is unknown';

/**
 * A run that let the final dot through and did not come back within five minutes leaves an outcome that nobody knows: its case is stuck until
 * a person settles it, or the answer comes after all (RFC 5321 4.5.3.2.6 grants it ten). Returns how many.
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
