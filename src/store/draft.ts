import type { InEachLanguage, Language } from '../case/language.ts';
import type { Letter } from '../case/letter.ts';
import type { Turn } from '../case/lifecycle.ts';
import { nextNumber } from './case-lock.ts';
import { notifyChange } from './change.ts';
import { json } from './json.ts';
import type { DraftRow, DraftState, Queries } from './tables.ts';
import { inTransaction } from './transaction.ts';

export { type DraftLine, draftsOfCase, draftsOfFamily, lastSent, lastStageLetter, type WaitingDraft, waitingDrafts } from './draft-list.ts';
export type { DraftRow } from './tables.ts';

export type NewDraft = {
  readonly caseNumber: string;
  readonly letter: Letter;
  readonly language: Language;
  readonly subject: string;
  readonly toAddresses: readonly string[];
  readonly ccAddresses: readonly string[];
  readonly text: string;
  readonly html: string;
  /** What only the engineer sees. */
  readonly notes: readonly string[];
  /** The same in every language; null: only in the desk's. */
  readonly notesIn?: InEachLanguage<readonly string[]> | null;
  /** Whose move is next once it is sent; null: nobody's. */
  readonly turn: Turn | null;
  /** Id of the message it answers. */
  readonly answers: number;
  readonly diagnosisId: number | null;
  /** Address of the engineer who wrote it; null: the bot. */
  readonly madeBy: string | null;
};

/** Keeps a letter as the case's next draft, which waits; one that waited or was approved is superseded. */
export async function keepDraft(db: Queries, fresh: NewDraft): Promise<{ readonly id: number; readonly number: number }> {
  const { caseNumber } = fresh;
  return await inTransaction(db, async (transaction) => {
    const number = await nextNumber(transaction, 'draft', caseNumber);
    await transaction
      .updateTable('draft')
      .set({ state: 'superseded' })
      .where('caseNumber', '=', caseNumber)
      .where('state', 'in', ['waiting', 'approved'])
      .execute();
    const { id } = await transaction
      .insertInto('draft')
      .values({ ...columnsOf(fresh), number })
      .returning('id')
      .executeTakeFirstOrThrow();
    await notifyChange(transaction, { caseNumber });
    return { id, number };
  });
}

/** The columns by name: a row of an earlier draft may be handed in as it is, and its id, number and state are not taken over. */
function columnsOf({
  caseNumber,
  letter,
  language,
  subject,
  toAddresses,
  ccAddresses,
  text,
  html,
  notes,
  notesIn,
  turn,
  answers,
  diagnosisId,
  madeBy,
}: NewDraft) {
  return {
    caseNumber,
    letter,
    language,
    subject,
    toAddresses: [...toAddresses],
    ccAddresses: [...ccAddresses],
    text,
    html,
    notes: json(notes),
    notesIn: notesIn === undefined || notesIn === null ? null : json(notesIn),
    turn,
    answers,
    diagnosisId,
    madeBy,
  };
}

export async function draftById(db: Queries, id: number): Promise<DraftRow | null> {
  return (await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function draftOfApproval(db: Queries, approvalId: number): Promise<DraftRow | null> {
  const found = await db
    .selectFrom('draft')
    .innerJoin('approval', 'approval.draftId', 'draft.id')
    .selectAll('draft')
    .where('approval.id', '=', approvalId)
    .executeTakeFirst();
  return found ?? null;
}

/** The draft of a case that waits or is approved, or null. */
export async function liveDraft(db: Queries, caseNumber: string): Promise<DraftRow | null> {
  const found = await db
    .selectFrom('draft')
    .selectAll()
    .where('caseNumber', '=', caseNumber)
    .where('state', 'in', ['waiting', 'approved'])
    .executeTakeFirst();
  return found ?? null;
}

export async function setDraftState(db: Queries, id: number, state: DraftState): Promise<void> {
  const row = await db.updateTable('draft').set({ state }).where('id', '=', id).returning('caseNumber').executeTakeFirst();
  if (row !== undefined) await notifyChange(db, { caseNumber: row.caseNumber });
}

/** Lets a draft wait again that was made stale by what is now undone; false where it is no longer stale. */
export async function reviveDraft(db: Queries, id: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draft')
    .set({ state: 'waiting', staleWhy: null })
    .where('id', '=', id)
    .where('state', '=', 'stale')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Marks a draft stale whose approval was taken back; one that a newer draft superseded stays so. */
export async function staleApproved(db: Queries, id: number, why: string): Promise<void> {
  await db.updateTable('draft').set({ state: 'stale', staleWhy: why }).where('id', '=', id).where('state', '=', 'approved').execute();
}

/**
 * Marks the waiting draft of a case stale, kept with the reason, and an approved one whose approval was taken back.
 * One that is on its way to the server stays as it is. Returns how many.
 */
export async function staleDrafts(db: Queries, caseNumber: string, why: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('draft')
    .set({ state: 'stale', staleWhy: why })
    .where('caseNumber', '=', caseNumber)
    .where((where) =>
      where.or([
        where('state', '=', 'waiting'),
        where.and([
          where('state', '=', 'approved'),
          where.not(
            where.exists(
              where
                .selectFrom('approval')
                .select('approval.id')
                .whereRef('approval.draftId', '=', 'draft.id')
                .where('approval.verdict', '=', 'yes')
                .where('approval.voidedAt', 'is', null),
            ),
          ),
        ]),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
