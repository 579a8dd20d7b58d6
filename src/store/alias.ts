import type { Alias, AliasMap } from '../case/alias.ts';
import { lockCase } from './case-lock.ts';
import type { Queries } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsPerInsert = 1_000;

/** The aliases of a case, oldest first. */
export async function aliasesOfCase(db: Queries, caseNumber: string): Promise<AliasMap> {
  return await db
    .selectFrom('alias')
    .select(['kind', 'original', 'alias'])
    .where('caseNumber', '=', caseNumber)
    .orderBy('madeAt')
    .orderBy('alias')
    .execute();
}

/**
 * Grows the aliases of a case by those that `grow` adds at the end, while nobody else grows them: two exports at once would give one alias
 * to two names.
 */
export async function growAliases<Grown extends { readonly map: AliasMap }>(
  db: Queries,
  caseNumber: string,
  grow: (before: AliasMap, db: Queries) => Promise<Grown>,
): Promise<Grown> {
  return await inTransaction(db, async (transaction) => {
    await lockCase(transaction, caseNumber);
    const before = await aliasesOfCase(transaction, caseNumber);
    const grown = await grow(before, transaction);
    await keepAliases(transaction, caseNumber, grown.map.slice(before.length));
    return grown;
  });
}

async function keepAliases(db: Queries, caseNumber: string, added: readonly Alias[]): Promise<void> {
  for (let from = 0; from < added.length; from += rowsPerInsert) {
    const rows = added.slice(from, from + rowsPerInsert).map(({ kind, original, alias }) => ({ caseNumber, kind, original, alias }));
    await db.insertInto('alias').values(rows).execute();
  }
}
