/** Merged cases: the number that lives on, and what belongs to it. Nothing is rewritten when cases merge, so an undo has nothing to guess. */
import { type RawBuilder, sql } from 'kysely';
import { lockCase } from './case-lock.ts';
import type { Queries } from './tables.ts';

/** For `IN`: the case and every case that was merged into it. */
export function family(caseNumber: string): RawBuilder<string> {
  return sql<string>`(SELECT case_family(${caseNumber}))`;
}

/** The number that a number stands for now; itself where no case has it. */
export async function livingNumber(db: Queries, number: string): Promise<string> {
  const { rows } = await sql<{ readonly living: string | null }>`SELECT case_living(${number}) AS living`.execute(db);
  return rows[0]?.living ?? number;
}

/** The same, locked: it lives until the transaction ends. */
export async function lockLiving(db: Queries, number: string): Promise<string> {
  await lockCase(db, number);
  const living = await livingNumber(db, number);
  return living === number ? number : await lockLiving(db, living);
}

/** Locks cases in one order, whoever asks: two acts over the same cases never wait for each other in a circle. */
export async function lockCases(db: Queries, numbers: readonly string[]): Promise<void> {
  for (const number of [...new Set(numbers)].sort()) await lockCase(db, number);
}

/** Makes a number stand for another case, or for itself again. */
export async function setMergedInto(db: Queries, number: string, mergedInto: string | null): Promise<void> {
  const mergedAt = mergedInto === null ? null : sql<Date>`clock_timestamp()`;
  await db.updateTable('cases').set({ mergedInto, mergedAt }).where('number', '=', number).execute();
}

/** Who may speak in a case: its own participants and those of the cases that were merged into it. Letters go to its own alone. */
export async function speakersOf(db: Queries, caseNumber: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('participant').select('address').distinct().where('caseNumber', 'in', family(caseNumber)).execute();
  return rows.map(({ address }) => address);
}
