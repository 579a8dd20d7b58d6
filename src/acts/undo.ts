import { Fault } from '../case/fault.ts';
import { undoApproval } from '../store/approval.ts';
import { keepAudit } from '../store/audit.ts';
import { moveCase } from '../store/cases.ts';
import { dispatchById } from '../store/dispatch.ts';
import type { ActWorld } from './world.ts';

export type Undo = { readonly dispatchId: number; readonly engineer: string };

/** Takes an approval back within its undo window: the same draft waits again. Throws `Fault('undo-too-late')` once a dispatch has begun. */
export async function undo(world: ActWorld, { dispatchId, engineer }: Undo): Promise<void> {
  await world.store.db.transaction().execute(async (db) => {
    const dispatch = await dispatchById(db, dispatchId);
    if (dispatch === null) throw new Fault('dispatch-unknown', `expected the id of a dispatch, but there is no dispatch ${dispatchId}`);
    const isUndone = await undoApproval(db, { approvalId: dispatch.approvalId, why: `undone by ${engineer}` });
    if (!isUndone)
      throw new Fault('undo-too-late', `expected a letter that has not left yet, but its dispatch is ${dispatch.state}`, {
        values: { state: dispatch.state },
      });
    await moveCase(db, { number: dispatch.caseNumber, event: 'undo' });
    await keepAudit(db, { who: engineer, what: 'undo', caseNumber: dispatch.caseNumber, detail: { dispatch: dispatchId } });
  });
}
