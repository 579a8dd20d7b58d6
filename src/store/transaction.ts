import type { Queries } from './tables.ts';

/** Runs the work in the transaction that is open, or in one of its own. */
export async function inTransaction<Answer>(db: Queries, work: (db: Queries) => Promise<Answer>): Promise<Answer> {
  return db.isTransaction ? await work(db) : await db.transaction().execute(work);
}
