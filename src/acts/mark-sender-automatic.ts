import type { ReviewReason } from '../case/mail.ts';
import { keepAudit } from '../store/audit.ts';
import { showOnCases } from '../store/automatic.ts';
import { resettleMails } from '../store/mail.ts';
import { settleGroup } from '../store/review-groups.ts';
import type { ActWorld } from './world.ts';

export type MarkSenderAutomatic = { readonly sender: string; readonly reason: ReviewReason; readonly engineer: string };

/** An engineer says of every mail of one sender that waits for the same reason that it is automatic: all stay findable, and move no case. */
export async function markSenderAutomatic(world: ActWorld, { sender, reason, engineer }: MarkSenderAutomatic): Promise<void> {
  await world.store.db.transaction().execute(async (db) => {
    const mails = await settleGroup(db, { sender, reason }, { by: engineer, outcome: 'automatic' });
    await resettleMails(db, { ids: mails, state: 'automatic', why: `marked automatic by ${engineer}` });
    await showOnCases(db, mails);
    await keepAudit(db, { who: engineer, what: 'mark-sender-automatic', detail: { sender, reason, mails: mails.length } });
  });
}
