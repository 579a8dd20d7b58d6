import { sql } from 'kysely';
import { family } from './case-family.ts';
import { notifyChange } from './change.ts';
import type { ApprovalRow, Queries } from './tables.ts';
import { inTransaction } from './transaction.ts';

export type { ApprovalRow } from './tables.ts';

export type NewApproval = {
  readonly draftId: number;
  /** The engineer's address. */
  readonly engineer: string;
  readonly verdict: 'yes' | 'no';
  /** A no says why. */
  readonly why: string;
  /** Of the final MIME; a no has none. */
  readonly mimeSha256: string | null;
};

/** Keeps an engineer's word on a draft, and returns its id. */
export async function keepApproval(db: Queries, { draftId, engineer, verdict, why, mimeSha256 }: NewApproval): Promise<number> {
  const { id } = await db
    .insertInto('approval')
    .values({ draftId, engineer, verdict, why, mimeSha256 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function approvalById(db: Queries, id: number): Promise<ApprovalRow | null> {
  return (await db.selectFrom('approval').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Every word on the drafts of a case, oldest first. */
export async function approvalsOfCase(db: Queries, caseNumber: string): Promise<readonly ApprovalRow[]> {
  return await db
    .selectFrom('approval')
    .innerJoin('draft', 'draft.id', 'approval.draftId')
    .selectAll('approval')
    .where('draft.caseNumber', 'in', family(caseNumber))
    .orderBy('approval.id')
    .execute();
}

/** Takes back every yes of a case whose letter has not begun to leave, with its dispatch. Returns how many. */
export async function voidApprovals(db: Queries, caseNumber: string, why: string): Promise<number> {
  return await inTransaction(db, async (transaction) => {
    const voided = await transaction
      .updateTable('dispatch')
      .set({ state: 'voided', response: why, settledAt: now })
      .where('caseNumber', '=', caseNumber)
      .where('state', '=', 'waiting')
      .returning('approvalId')
      .execute();
    for (const { approvalId } of voided) await voidApproval(transaction, approvalId, why);
    return voided.length;
  });
}

/** Takes one yes back while its letter has not begun to leave: its draft waits again. False: too late. */
export async function undoApproval(
  db: Queries,
  { approvalId, why }: { readonly approvalId: number; readonly why: string },
): Promise<boolean> {
  return await inTransaction(db, async (transaction) => {
    const voided = await transaction
      .updateTable('dispatch')
      .set({ state: 'voided', response: why, settledAt: now })
      .where('approvalId', '=', approvalId)
      .where('state', '=', 'waiting')
      .returning('caseNumber')
      .executeTakeFirst();
    if (voided === undefined) return false;
    const draftId = await voidApproval(transaction, approvalId, why);
    await transaction.updateTable('draft').set({ state: 'waiting' }).where('id', '=', draftId).where('state', '=', 'approved').execute();
    await notifyChange(transaction, { caseNumber: voided.caseNumber });
    return true;
  });
}

const now = sql<Date>`clock_timestamp()`;

/** Takes one yes back, and returns the draft's id. */
export async function voidApproval(db: Queries, id: number, why: string): Promise<number> {
  const row = await db
    .updateTable('approval')
    .set({ voidedAt: now, voidedWhy: why })
    .where('id', '=', id)
    .returning('draftId')
    .executeTakeFirstOrThrow();
  return row.draftId;
}
