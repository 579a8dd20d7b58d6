import { sql } from 'kysely';
import type { Queries } from './tables.ts';

/** The channel the live console listens on; payload: `{ "caseNumber": "…" }`, or `{}` for a change outside of any case. */
export const changeChannel = 'casewright';

/** Tells the live console that something changed. In a transaction it is told when that commits, and equal words are told once. */
export async function notifyChange(db: Queries, change: { readonly caseNumber?: string } = {}): Promise<void> {
  await sql`SELECT pg_notify(${changeChannel}, ${JSON.stringify(change)})`.execute(db);
}
