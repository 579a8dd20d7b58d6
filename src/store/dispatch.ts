import { sql } from 'kysely';
import { family } from './case-family.ts';
import { notifyChange } from './change.ts';
import { isOpen, isStillMeant } from './dispatch-sweep.ts';
import type { DispatchRow, Queries } from './tables.ts';

export { dueDispatches, settleAbandoned, uncopiedDispatches, voidOvertaken } from './dispatch-sweep.ts';
export type { DispatchRow } from './tables.ts';

export type NewDispatch = {
  readonly approvalId: number;
  readonly caseNumber: string;
  /** Of the approved bytes in the blob store. */
  readonly mimeSha256: string;
  readonly messageId: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  /** The end of the undo window. */
  readonly dueAt: Date;
};

/** Keeps a letter that is to leave when it is due, and returns its id. */
export async function keepDispatch(
  db: Queries,
  { approvalId, caseNumber, mimeSha256, messageId, envelopeFrom, envelopeTo, dueAt }: NewDispatch,
): Promise<number> {
  const { id } = await db
    .insertInto('dispatch')
    .values({ approvalId, caseNumber, mimeSha256, messageId, envelopeFrom, envelopeTo: [...envelopeTo], dueAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function dispatchById(db: Queries, id: number): Promise<DispatchRow | null> {
  return (await db.selectFrom('dispatch').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Every dispatch of a case, oldest first. */
export async function dispatchesOfCase(db: Queries, caseNumber: string): Promise<readonly DispatchRow[]> {
  return await db.selectFrom('dispatch').selectAll().where('caseNumber', 'in', family(caseNumber)).orderBy('id').execute();
}

/**
 * Takes the right to send, for the run that carries this fence; null: not due yet, taken by another run, overtaken, or over. A run that took it
 * five minutes ago and never let the final dot through is dead or too slow, and can let it through no more.
 */
export async function takeFence(db: Queries, { id, fence }: { readonly id: number; readonly fence: string }): Promise<DispatchRow | null> {
  const taken = await db
    .updateTable('dispatch')
    .set({ state: 'sending', fence, fencedAt: now })
    .where('id', '=', id)
    .where(isOpen)
    .where(isStillMeant)
    .returningAll()
    .executeTakeFirst();
  return taken ?? null;
}

const now = sql<Date>`clock_timestamp()`;
/** Lets the final dot through, once, for the run that holds the fence, while the letter is still meant. False: it must break off without sending. */
export async function markDot(db: Queries, { id, fence }: { readonly id: number; readonly fence: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('dispatch')
    .set({ dotAt: now })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', '=', 'sending')
    .where('dotAt', 'is', null)
    .where(isStillMeant)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives the right back after a failure that may pass, or words that overtook the letter: the dispatch waits again. */
export async function releaseFence(
  db: Queries,
  { id, fence, response }: { readonly id: number; readonly fence: string; readonly response: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('dispatch')
    .set({ state: 'waiting', fence: null, fencedAt: null, dotAt: null, response })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', 'in', ['sending', 'unknown'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Outcome = 'sent' | 'not-sent' | 'unknown';

/**
 * Records the outcome under the fence; false where another run has it by now. An answer that took longer than the sweep waits for comes to an
 * outcome that nobody knew, and settles it.
 */
export async function settleDispatch(
  db: Queries,
  { id, fence, state, response }: { readonly id: number; readonly fence: string; readonly state: Outcome; readonly response: string },
): Promise<boolean> {
  const settled = await db
    .updateTable('dispatch')
    .set({ state, response, settledAt: state === 'unknown' ? null : now })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', 'in', state === 'unknown' ? ['sending'] : ['sending', 'unknown'])
    .returning('caseNumber')
    .executeTakeFirst();
  if (settled !== undefined) await notifyChange(db, { caseNumber: settled.caseNumber });
  return settled !== undefined;
}

/** Records a person's word on an outcome that nobody knew. */
export async function settleUnknown(
  db: Queries,
  { id, state, response }: { readonly id: number; readonly state: 'sent' | 'not-sent'; readonly response: string },
): Promise<boolean> {
  const settled = await db
    .updateTable('dispatch')
    .set({ state, response, settledAt: now })
    .where('id', '=', id)
    .where('state', '=', 'unknown')
    .returning('caseNumber')
    .executeTakeFirst();
  if (settled !== undefined) await notifyChange(db, { caseNumber: settled.caseNumber });
  return settled !== undefined;
}

/** Dispatches whose outcome a person must settle, oldest first. */
export async function unknownDispatches(db: Queries): Promise<readonly DispatchRow[]> {
  return await db.selectFrom('dispatch').selectAll().where('state', '=', 'unknown').orderBy('id').execute();
}

/** Records whether the copy lies in the Sent folder. */
export async function noteCopy(db: Queries, { id, state }: { readonly id: number; readonly state: 'filed' | 'failed' }): Promise<void> {
  await db.updateTable('dispatch').set({ copyState: state }).where('id', '=', id).execute();
}

/** A letter of this case is being sent, or nobody knows whether it was. */
export async function isLetterLeaving(db: Queries, caseNumber: string): Promise<boolean> {
  const leaving = await db
    .selectFrom('dispatch')
    .select('id')
    .where('caseNumber', '=', caseNumber)
    .where('state', 'in', ['sending', 'unknown'])
    .limit(1)
    .execute();
  return leaving.length > 0;
}
