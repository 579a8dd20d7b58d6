import { Fault } from '../case/fault.ts';
import { keepApproval } from '../store/approval.ts';
import { keepAudit } from '../store/audit.ts';
import { moveCase } from '../store/cases.ts';
import { setDraftState } from '../store/draft.ts';
import { lockedDraft } from './need-draft.ts';
import type { ActWorld } from './world.ts';

export type ReturnDraft = { readonly draftId: number; readonly engineer: string; readonly why: string };

/** An engineer's no, with the reason; nothing drafts the letter again by itself. */
export async function returnDraft(world: ActWorld, { draftId, engineer, why }: ReturnDraft): Promise<void> {
  if (why.trim() === '') throw new Fault('reason-missing', 'expected a reason for returning the draft, but it is empty');
  await world.store.db.transaction().execute(async (db) => {
    const draft = await lockedDraft(db, draftId);
    const moved = draft.state === 'waiting' ? await moveCase(db, { number: draft.caseNumber, event: 'return' }) : null;
    if (moved === null)
      throw new Fault('draft-stale', `expected a draft that waits, but draft ${draft.number} of ${draft.caseNumber} is ${draft.state}`, {
        values: { number: draft.number, state: draft.state },
      });
    await setDraftState(db, draftId, 'returned');
    await keepApproval(db, { draftId, engineer, verdict: 'no', why: why.trim(), mimeSha256: null });
    await keepAudit(db, { who: engineer, what: 'return', caseNumber: draft.caseNumber, detail: { draft: draft.number, why: why.trim() } });
  });
}
