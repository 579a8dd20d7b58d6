import { Fault } from '../case/fault.ts';
import { lockCase } from '../store/case-lock.ts';
import { type DraftRow, draftById } from '../store/draft.ts';
import type { Queries } from '../store/tables.ts';

/** The draft of this id. Throws `Fault('draft-unknown')`. */
export async function needDraft(db: Queries, id: number): Promise<DraftRow> {
  const draft = await draftById(db, id);
  if (draft === null) throw new Fault('draft-unknown', `expected the id of a draft, but there is no draft ${id}`);
  return draft;
}

/** The same with its case locked: of two engineers at one draft the second finds what the first has made of it. */
export async function lockedDraft(db: Queries, id: number): Promise<DraftRow> {
  await lockCase(db, (await needDraft(db, id)).caseNumber);
  return await needDraft(db, id);
}
