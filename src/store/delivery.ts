import { sql } from 'kysely';
import type { Delivery } from '../case/delivery.ts';
import { family } from './case-family.ts';
import { notifyChange } from './change.ts';
import type { DeliveryRow, DispatchRow, Queries } from './tables.ts';

export type { DeliveryRow } from './tables.ts';

export type LetterSent = Pick<DispatchRow, 'id' | 'caseNumber' | 'envelopeTo'>;

/** The letter that left, or may have, with the first of these Message-IDs that is ours; null: none of them is. */
export async function letterOfIds(db: Queries, messageIds: readonly string[]): Promise<LetterSent | null> {
  if (messageIds.length === 0) return null;
  const rows = await db
    .selectFrom('dispatch')
    .select(['id', 'caseNumber', 'envelopeTo', 'messageId'])
    .where('messageId', 'in', [...messageIds])
    .where('state', 'in', ['sent', 'unknown', 'sending'])
    .execute();
  return messageIds.flatMap((id) => rows.find((row) => row.messageId === id) ?? [])[0] ?? null;
}

type Report = {
  readonly mailId: number;
  readonly dispatchId: number;
  readonly caseNumber: string;
  readonly deliveries: readonly Delivery[];
};

/** Keeps what a report says of a dispatch; the same mail read again changes nothing that is kept. */
export async function keepDeliveries(db: Queries, { mailId, dispatchId, caseNumber, deliveries }: Report): Promise<void> {
  if (deliveries.length === 0) return;
  const rows = deliveries.map((delivery, position) => ({ ...delivery, mailId, dispatchId, position }));
  await db
    .insertInto('delivery')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['mailId', 'position']).doNothing())
    .execute();
  await notifyChange(db, { caseNumber });
}

/** What was reported of a case's dispatches, oldest first. */
export async function deliveriesOfCase(db: Queries, caseNumber: string): Promise<readonly DeliveryRow[]> {
  return await db
    .selectFrom('delivery')
    .innerJoin('dispatch', 'dispatch.id', 'delivery.dispatchId')
    .selectAll('delivery')
    .where('dispatch.caseNumber', 'in', family(caseNumber))
    .orderBy('delivery.id')
    .execute();
}

export async function deliveriesOfDispatch(db: Queries, dispatchId: number): Promise<readonly DeliveryRow[]> {
  return await db.selectFrom('delivery').selectAll().where('dispatchId', '=', dispatchId).orderBy('id').execute();
}

export type OpenFailure = Pick<DeliveryRow, 'dispatchId' | 'recipient' | 'cause' | 'status' | 'reportedAt'> & {
  readonly caseNumber: string;
};

/** The failures that nobody has seen to yet, oldest first. */
export async function openFailures(db: Queries, limit: number): Promise<readonly OpenFailure[]> {
  return await db
    .selectFrom('delivery')
    .innerJoin('dispatch', 'dispatch.id', 'delivery.dispatchId')
    .select([
      'delivery.dispatchId',
      'delivery.recipient',
      'delivery.cause',
      'delivery.status',
      'delivery.reportedAt',
      'dispatch.caseNumber',
    ])
    .where('delivery.action', '=', 'failed')
    .where('delivery.settledAt', 'is', null)
    .orderBy('delivery.id')
    .limit(limit)
    .execute();
}

type Settling = { readonly dispatchId: number; readonly upTo: number; readonly by: string };

/** Records who has seen to the failures of a dispatch up to the one last seen; returns the recipients. */
export async function settleFailures(db: Queries, { dispatchId, upTo, by }: Settling): Promise<readonly string[]> {
  const settled = await db
    .updateTable('delivery')
    .set({ settledAt: sql<Date>`clock_timestamp()`, settledBy: by })
    .where('dispatchId', '=', dispatchId)
    .where('id', '<=', upTo)
    .where('action', '=', 'failed')
    .where('settledAt', 'is', null)
    .returning('recipient')
    .execute();
  return settled.map(({ recipient }) => recipient);
}
