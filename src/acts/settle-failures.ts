import { Fault } from '../case/fault.ts';
import { keepAudit } from '../store/audit.ts';
import { notifyChange } from '../store/change.ts';
import { settleFailures } from '../store/delivery.ts';
import { dispatchById } from '../store/dispatch.ts';
import type { ActWorld } from './world.ts';

/** `upTo`: the last report the engineer has seen; one that came since stays open. */
export type SettleFailures = { readonly dispatchId: number; readonly upTo: number; readonly engineer: string };

/** An engineer has seen who did not receive a letter, and sees to it: nothing is sent again by itself. */
export async function settleDeliveryFailures(world: ActWorld, { dispatchId, upTo, engineer }: SettleFailures): Promise<void> {
  await world.store.db.transaction().execute(async (db) => {
    const recipients = await settleFailures(db, { dispatchId, upTo, by: engineer });
    const dispatch = await dispatchById(db, dispatchId);
    if (dispatch === null || recipients.length === 0)
      throw new Fault('failures-settled', `expected a failure of dispatch ${dispatchId} that nobody has seen to, but there is none`);
    const { caseNumber } = dispatch;
    await keepAudit(db, { who: engineer, what: 'settle-failures', caseNumber, detail: { dispatch: dispatchId, recipients } });
    await notifyChange(db, { caseNumber });
  });
}
