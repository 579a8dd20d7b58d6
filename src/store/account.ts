import type { Language } from '../case/language.ts';
import type { AccountRole, AccountRow, Queries } from './tables.ts';

export type { AccountRow } from './tables.ts';

export type NewAccount = {
  readonly address: string;
  readonly name: string;
  readonly role: AccountRole;
  /** argon2id, as a PHC string; never the password itself. */
  readonly password: string;
  readonly language: Language;
};

/** Adds an account; false where the address has one already, which is left as it is. */
export async function addAccount(db: Queries, { address, name, role, password, language }: NewAccount): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account')
    .values({ address: address.toLowerCase(), name, role, password, language })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Changes a password, and ends every session that the old one opened. */
export async function changePassword(
  db: Queries,
  { address, password }: { readonly address: string; readonly password: string },
): Promise<void> {
  await db.updateTable('account').set({ password }).where('address', '=', address.toLowerCase()).execute();
  await db.deleteFrom('session').where('address', '=', address.toLowerCase()).execute();
}

export async function changeLanguage(
  db: Queries,
  { address, language }: { readonly address: string; readonly language: Language },
): Promise<void> {
  await db.updateTable('account').set({ language }).where('address', '=', address.toLowerCase()).execute();
}

export async function accountByAddress(db: Queries, address: string): Promise<AccountRow | null> {
  return (await db.selectFrom('account').selectAll().where('address', '=', address.toLowerCase()).executeTakeFirst()) ?? null;
}

export async function accountCount(db: Queries): Promise<number> {
  const { count } = await db
    .selectFrom('account')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
