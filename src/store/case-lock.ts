import { sql } from 'kysely';
import type { Queries } from './tables.ts';

/** Waits until nobody else changes the case or its drafts, and keeps it so until the transaction ends. */
export async function lockCase(db: Queries, number: string): Promise<void> {
  await db.selectFrom('cases').select('number').where('number', '=', number).forUpdate().execute();
}

/** Waits until nobody else opens a case of this number, and keeps it so until the transaction ends: no row can be locked that is not there. */
export async function lockNumber(db: Queries, number: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`case ${number}`}, 0))`.execute(db);
}

/** The case's next number of a draft or a diagnosis, under the case's lock: no two get the same. */
export async function nextNumber(db: Queries, table: 'draft' | 'diagnosis', caseNumber: string): Promise<number> {
  await lockCase(db, caseNumber);
  const { last } = await db
    .selectFrom(table)
    .select((select) => select.fn.max('number').as('last'))
    .where('caseNumber', '=', caseNumber)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}
