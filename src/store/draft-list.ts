import type { Letter } from '../case/letter.ts';
import { family } from './case-family.ts';
import type { DraftRow, Queries } from './tables.ts';

/** Every draft of a case, oldest first. */
export async function draftsOfCase(db: Queries, caseNumber: string): Promise<readonly DraftRow[]> {
  return await db.selectFrom('draft').selectAll().where('caseNumber', '=', caseNumber).orderBy('number').execute();
}

const lineColumns = ['id', 'caseNumber', 'number', 'letter', 'state', 'staleWhy', 'madeBy', 'madeAt'] as const;
/** A draft without its words. */
export type DraftLine = Pick<DraftRow, (typeof lineColumns)[number]>;

/** The same, with the drafts of the cases that were merged into it, in the order they were made. */
export async function draftsOfFamily(db: Queries, caseNumber: string): Promise<readonly DraftLine[]> {
  return await db.selectFrom('draft').select(lineColumns).where('caseNumber', 'in', family(caseNumber)).orderBy('id').execute();
}

/** The last letter of a case that was sent, or null. */
export async function lastSent(db: Queries, caseNumber: string): Promise<DraftRow | null> {
  const last = await db
    .selectFrom('draft')
    .selectAll()
    .where('caseNumber', 'in', family(caseNumber))
    .where('state', '=', 'sent')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? null;
}

/** The last sent letter that has a stage word of its own: a reply keeps that word. */
export async function lastStageLetter(db: Queries, caseNumber: string): Promise<Letter | null> {
  const last = await db
    .selectFrom('draft')
    .select('letter')
    .where('caseNumber', 'in', family(caseNumber))
    .where('state', '=', 'sent')
    .where('letter', '<>', 'reply')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.letter ?? null;
}

export type WaitingDraft = Pick<DraftRow, 'id' | 'caseNumber' | 'letter' | 'subject' | 'madeAt'> & {
  readonly priority: string | null;
  readonly customer: string;
  readonly title: string | null;
  readonly owner: string | null;
  readonly ageMs: number;
};

type Page = { readonly limit: number; readonly offset?: number };

/** The console's queue: drafts that wait for an engineer, with their cases, longest waiting first. */
export async function waitingDrafts(db: Queries, { limit, offset = 0 }: Page): Promise<readonly WaitingDraft[]> {
  const rows = await db
    .selectFrom('draft')
    .innerJoin('cases', 'cases.number', 'draft.caseNumber')
    .select(['draft.id', 'draft.caseNumber', 'draft.letter', 'draft.subject', 'draft.madeAt'])
    .select(['cases.priority', 'cases.customer', 'cases.title', 'cases.owner'])
    .select((select) => select.fn<Date>('clock_timestamp', []).as('now'))
    .where('draft.state', '=', 'waiting')
    .orderBy('draft.madeAt')
    .orderBy('draft.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ now, ...row }) => ({ ...row, ageMs: Math.max(0, now.getTime() - row.madeAt.getTime()) }));
}
