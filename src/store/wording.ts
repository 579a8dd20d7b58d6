import { sql } from 'kysely';
import type { Queries, WordingRow } from './tables.ts';

export type { WordingRow } from './tables.ts';

type Whose = { readonly draftId: number; readonly engineer: string };

/** Keeps what an engineer has typed so far on a draft, in place of what was kept before. */
export async function keepWording(
  db: Queries,
  { draftId, engineer, subject, text }: Whose & { readonly subject: string; readonly text: string },
): Promise<void> {
  await db
    .insertInto('wording')
    .values({ draftId, engineer, subject, text })
    .onConflict((conflict) =>
      conflict.columns(['draftId', 'engineer']).doUpdateSet({ subject, text, keptAt: sql<Date>`clock_timestamp()` }),
    )
    .execute();
}

export async function wordingOf(db: Queries, { draftId, engineer }: Whose): Promise<WordingRow | null> {
  const found = await db
    .selectFrom('wording')
    .selectAll()
    .where('draftId', '=', draftId)
    .where('engineer', '=', engineer)
    .executeTakeFirst();
  return found ?? null;
}

/** What is being written on the drafts of a case, newest first. */
export async function wordingsOfCase(db: Queries, caseNumber: string): Promise<readonly (WordingRow & { readonly number: number })[]> {
  return await db
    .selectFrom('wording')
    .innerJoin('draft', 'draft.id', 'wording.draftId')
    .selectAll('wording')
    .select('draft.number')
    .where('draft.caseNumber', '=', caseNumber)
    .orderBy('keptAt', 'desc')
    .execute();
}

/** What is being written on a draft goes on on the one that takes its place. */
export async function carryWordings(db: Queries, { from, to }: { readonly from: number; readonly to: number }): Promise<void> {
  await db.updateTable('wording').set({ draftId: to }).where('draftId', '=', from).execute();
}

/** The words became a draft, or their writer let them go. */
export async function dropWording(db: Queries, { draftId, engineer }: Whose): Promise<void> {
  await db.deleteFrom('wording').where('draftId', '=', draftId).where('engineer', '=', engineer).execute();
}
