import { sql } from 'kysely';
import type { CaseStatus, Turn } from '../case/lifecycle.ts';
import { searchPatterns, searchText } from './bigrams.ts';
import { caseColumns } from './case-columns.ts';
import type { CaseRow, Queries } from './tables.ts';

export type CaseFilter = {
  readonly statuses?: readonly CaseStatus[];
  readonly customer?: string;
  readonly owner?: string;
  readonly turn?: Turn;
  /** Words of the number, customer or title; all must be there. */
  readonly words?: string;
  /** Rows per page, at most 500; 50 where left out. */
  readonly limit?: number;
  readonly offset?: number;
};

const pageRows = 50;
const pageRowsMax = 500;

/** Cases that fit, last changed first. */
export async function caseList(db: Queries, filter: CaseFilter = {}): Promise<readonly CaseRow[]> {
  let query = db.selectFrom('cases').select(caseColumns);
  if (filter.statuses !== undefined) query = query.where('status', 'in', [...filter.statuses]);
  if (filter.customer !== undefined) query = query.where('customer', '=', filter.customer);
  if (filter.owner !== undefined) query = query.where('owner', '=', filter.owner);
  if (filter.turn !== undefined) query = query.where('turn', '=', filter.turn);
  // Who asks for a number finds the case it was merged into by it.
  if ((filter.words ?? '') === '') query = query.where('mergedInto', 'is', null);
  for (const pattern of searchPatterns(filter.words ?? '')) query = query.where('search', 'like', pattern);
  return await query
    .orderBy('changedAt', 'desc')
    .orderBy('number')
    .limit(Math.min(filter.limit ?? pageRows, pageRowsMax))
    .offset(filter.offset ?? 0)
    .execute();
}

/** As many numbers as a person compares at a glance. */
const likelyMax = 5;

/** Numbers of a customer's cases that a mail with these words could belong to: most alike first, then last changed. */
export async function likelyCases(db: Queries, words: string, customer: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('number')
    .where('customer', '=', customer)
    .where('mergedInto', 'is', null)
    .orderBy(sql`similarity(search, ${searchText(words)})`, 'desc')
    .orderBy('changedAt', 'desc')
    .limit(likelyMax)
    .execute();
  return rows.map((row) => row.number);
}
