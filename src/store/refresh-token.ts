import { sql } from 'kysely';
import type { Queries } from './tables.ts';

/**
 * Renews a refresh token: `work` is given what is kept, and what it returns is kept in its place; null keeps it. Another process that renews
 * the same one waits: an issuer may let each be used once. The transaction is held over one request to the issuer, which has its own deadline.
 */
export async function renewRefreshToken(
  db: Queries,
  fingerprint: string,
  work: (sealed: Buffer | null) => Promise<Buffer | null>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${fingerprint}, 1))`.execute(transaction);
    const row = await transaction.selectFrom('refreshToken').select('sealed').where('fingerprint', '=', fingerprint).executeTakeFirst();
    const sealed = await work(row?.sealed ?? null);
    if (sealed === null) return;
    const changedAt = sql<Date>`clock_timestamp()`;
    await transaction
      .insertInto('refreshToken')
      .values({ fingerprint, sealed, changedAt })
      .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet({ sealed, changedAt }))
      .execute();
  });
}
