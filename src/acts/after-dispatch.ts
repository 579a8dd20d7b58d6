import { moveCase } from '../store/cases.ts';
import type { DispatchRow } from '../store/dispatch.ts';
import { draftOfApproval, setDraftState } from '../store/draft.ts';
import type { Queries } from '../store/tables.ts';

/** What follows when a letter has left: its draft is sent, and the case is answered or closed, unless new words came meanwhile. */
export async function afterDispatch(db: Queries, dispatch: DispatchRow): Promise<void> {
  const draft = await draftOfApproval(db, dispatch.approvalId);
  if (draft === null) return;
  await setDraftState(db, draft.id, 'sent');
  const event = draft.letter === 'closure' && draft.turn === null ? 'closure-sent' : 'letter-sent';
  await moveCase(db, { number: dispatch.caseNumber, event, turn: draft.turn });
}
