import { Fault } from '../case/fault.ts';
import { keepAudit } from '../store/audit.ts';
import { moveCase } from '../store/cases.ts';
import { dispatchById, settleUnknown } from '../store/dispatch.ts';
import { afterDispatch } from './after-dispatch.ts';
import type { ActWorld } from './world.ts';

export type SettleDispatch = { readonly dispatchId: number; readonly engineer: string; readonly outcome: 'sent' | 'not-sent' };

/** An engineer's word on a dispatch whose outcome nobody knows: never a blind retry. */
export async function settleUnknownDispatch(world: ActWorld, { dispatchId, engineer, outcome }: SettleDispatch): Promise<void> {
  const moved = await world.store.db.transaction().execute(async (db) => {
    const dispatch = await dispatchById(db, dispatchId);
    // Of two words at once the first counts.
    if (dispatch === null || !(await settleUnknown(db, { id: dispatchId, state: outcome, response: `settled by ${engineer}` }))) {
      throw new Fault(
        'dispatch-known',
        `expected a dispatch whose outcome is unknown, but dispatch ${dispatchId} is ${dispatch?.state ?? 'not there'}`,
      );
    }
    await keepAudit(db, {
      who: engineer,
      what: 'settle-dispatch',
      caseNumber: dispatch.caseNumber,
      detail: { dispatch: dispatchId, outcome },
    });
    if (outcome === 'not-sent') return await moveCase(db, { number: dispatch.caseNumber, event: 'draft-again' });
    await afterDispatch(db, dispatch);
    return null;
  });
  if (moved !== null) await world.queues.ring('draft', moved.number, { version: `settled-${dispatchId}` });
}
