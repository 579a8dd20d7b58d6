import { sql } from 'kysely';
import type { AccountRow, Queries, SessionRow } from './tables.ts';

/** A session with the account it belongs to, without its password. */
export type Session = SessionRow & Pick<AccountRow, 'name' | 'role' | 'language'>;
type NewSession = { readonly tokenSha256: string; readonly address: string; readonly csrf: string; readonly endsAt: Date };

/** Opens a session; the token itself is only in the browser. Sessions that have ended are swept out. */
export async function openSession(db: Queries, { tokenSha256, address, csrf, endsAt }: NewSession): Promise<void> {
  await db.deleteFrom('session').where(sql<boolean>`ends_at <= clock_timestamp()`).execute();
  await db.insertInto('session').values({ tokenSha256, address: address.toLowerCase(), csrf, endsAt }).execute();
}

/** The session of a token that has not ended, or null; marks it seen, at most once a minute. */
export async function sessionByToken(db: Queries, tokenSha256: string): Promise<Session | null> {
  const found = await db
    .selectFrom('session')
    .innerJoin('account', 'account.address', 'session.address')
    .selectAll('session')
    .select(['account.name', 'account.role', 'account.language'])
    .select(sql<boolean>`seen_at < clock_timestamp() - interval '1 minute'`.as('isLongUnseen'))
    .where('tokenSha256', '=', tokenSha256)
    .where(sql<boolean>`ends_at > clock_timestamp()`)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { isLongUnseen, ...session } = found;
  if (isLongUnseen)
    await db.updateTable('session').set({ seenAt: sql<Date>`clock_timestamp()` }).where('tokenSha256', '=', tokenSha256).execute();
  return session;
}

export async function endSession(db: Queries, tokenSha256: string): Promise<void> {
  await db.deleteFrom('session').where('tokenSha256', '=', tokenSha256).execute();
}

/** Keeps the one-time link for the first account; an earlier link holds no more. */
export async function keepFirstSignIn(db: Queries, tokenSha256: string): Promise<void> {
  await db.deleteFrom('firstSignIn').where('usedAt', 'is', null).execute();
  await db.insertInto('firstSignIn').values({ tokenSha256 }).execute();
}

/** Uses the one-time link up; true only for the first who does. */
export async function useFirstSignIn(db: Queries, tokenSha256: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('firstSignIn')
    .set({ usedAt: sql<Date>`clock_timestamp()` })
    .where('tokenSha256', '=', tokenSha256)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
