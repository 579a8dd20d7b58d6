import { sql } from 'kysely';
import { family } from './case-family.ts';
import { notifyChange } from './change.ts';
import type { AcknowledgementRow, Queries } from './tables.ts';

export type { AcknowledgementRow } from './tables.ts';

type NewAcknowledgement = {
  readonly mailId: number;
  readonly caseNumber: string;
  readonly address: string;
  readonly messageId: string;
  readonly madeAt: Date;
  /** More of them within an hour trip the breaker. */
  readonly hourMax: number;
};

const [hourMs, dayMs] = [3_600_000, 24 * 3_600_000];

/**
 * Makes an acknowledgement where none was made for this address within 24 hours and the breaker is closed; returns its id, or null. One that
 * would be too many within the hour trips the breaker instead.
 */
export async function keepAcknowledgement(db: Queries, { hourMax, madeAt, address, ...made }: NewAcknowledgement): Promise<number | null> {
  // Counting and making are one: two mails at once are not both the last of the hour.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('acknowledgement', 0))`.execute(db);
  if (await stopOf(db)) return null;
  const madeInHour = await madeSince(db, new Date(madeAt.getTime() - hourMs));
  if (madeInHour >= hourMax) {
    await db.insertInto('acknowledgementStop').values({ stoppedAt: madeAt, madeInHour }).execute();
    await notifyChange(db);
    return null;
  }
  const row = await db
    .insertInto('acknowledgement')
    .values({ ...made, address: address.toLowerCase(), madeAt, until: new Date(madeAt.getTime() + dayMs) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function madeSince(db: Queries, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('acknowledgement')
    .select(sql<number>`count(*)`.as('count'))
    .where('madeAt', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

export async function acknowledgementsOfCase(db: Queries, caseNumber: string): Promise<readonly AcknowledgementRow[]> {
  return await db.selectFrom('acknowledgement').selectAll().where('caseNumber', 'in', family(caseNumber)).orderBy('id').execute();
}

/** Those that have not left yet. */
export async function waitingAcknowledgements(db: Queries, limit: number): Promise<readonly AcknowledgementRow[]> {
  return await db.selectFrom('acknowledgement').selectAll().where(isOpen).orderBy('id').limit(limit).execute();
}

/** The breaker's open stop: when it tripped, and what tripped it. */
export async function stopOf(db: Queries): Promise<{ readonly stoppedAt: Date; readonly madeInHour: number } | null> {
  const stop = await db
    .selectFrom('acknowledgementStop')
    .select(['stoppedAt', 'madeInHour'])
    .where('resumedAt', 'is', null)
    .executeTakeFirst();
  return stop ?? null;
}

/** Closes the breaker on a person's word; false: it was closed. */
export async function resume(db: Queries, by: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('acknowledgementStop')
    .set({ resumedAt: now, resumedBy: by })
    .where('resumedAt', 'is', null)
    .executeTakeFirst();
  await notifyChange(db);
  return numUpdatedRows > 0n;
}

const now = sql<Date>`clock_timestamp()`;
/** As for letters: waiting, or given up by a run that never let the final dot through. */
const isOpen = sql<boolean>`(acknowledgement.state = 'waiting' OR
  (acknowledgement.state = 'sending' AND dot_at IS NULL AND fenced_at < clock_timestamp() - interval '5 minutes'))`;

/** Takes the right to send, for the run that carries this fence; null: another has it, or it is over. */
export async function takeAcknowledgement(
  db: Queries,
  { id, fence }: { readonly id: number; readonly fence: string },
): Promise<AcknowledgementRow | null> {
  const taken = await db
    .updateTable('acknowledgement')
    .set({ state: 'sending', fence, fencedAt: now })
    .where('id', '=', id)
    .where(isOpen)
    .returningAll()
    .executeTakeFirst();
  return taken ?? null;
}

type Held = { readonly id: number; readonly fence: string };

/** Keeps which bytes are sent; the first ones stay. Returns them. */
export async function fixBytes(db: Queries, { id, fence }: Held, mimeSha256: string): Promise<string | null> {
  const row = await db
    .updateTable('acknowledgement')
    .set({ mimeSha256: sql<string>`coalesce(mime_sha256, ${mimeSha256})` })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .returning('mimeSha256')
    .executeTakeFirst();
  return row?.mimeSha256 ?? null;
}

/** Lets the final dot through, once, for the run that holds the fence, while the breaker is closed. */
export async function markAcknowledgementDot(db: Queries, { id, fence }: Held): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('acknowledgement')
    .set({ dotAt: now })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', '=', 'sending')
    .where('dotAt', 'is', null)
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM acknowledgement_stop WHERE resumed_at IS NULL)`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Settling = Held & { readonly state: 'waiting' | 'sent' | 'not-sent' | 'unknown'; readonly response: string };

/** Records the outcome under the fence, or that it waits again; false where another run has it by now. */
export async function settleAcknowledgement(db: Queries, { id, fence, state, response }: Settling): Promise<boolean> {
  const isWaiting = state === 'waiting';
  const settled = await db
    .updateTable('acknowledgement')
    .set({ state, response, ...(isWaiting ? { fence: null, fencedAt: null, dotAt: null } : { settledAt: now }) })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', 'in', state === 'sent' || state === 'not-sent' ? ['sending', 'unknown'] : ['sending'])
    .returning('caseNumber')
    .executeTakeFirst();
  if (settled !== undefined) await notifyChange(db, { caseNumber: settled.caseNumber });
  return settled !== undefined;
}

/** A run that let the final dot through and never came back: nobody knows the outcome, and nobody need know it. */
export async function settleAbandonedAcknowledgements(db: Queries, response: string): Promise<void> {
  await db
    .updateTable('acknowledgement')
    .set({ state: 'unknown', response, settledAt: now })
    .where('state', '=', 'sending')
    .where(sql<boolean>`dot_at < clock_timestamp() - interval '5 minutes'`)
    .execute();
}
