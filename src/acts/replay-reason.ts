import type { ReviewReason } from '../case/mail.ts';
import { keepAudit } from '../store/audit.ts';
import { reopenMails } from '../store/mail.ts';
import { settleReason } from '../store/review-reasons.ts';
import type { ActWorld } from './world.ts';

export type ReplayReason = { readonly reason: ReviewReason; readonly engineer: string };

/** Reads every mail that waits for one reason again from its stored bytes, after a fix of the desk or of the product; returns how many. */
export async function replayReason(world: ActWorld, { reason, engineer }: ReplayReason): Promise<number> {
  const reviews = await world.store.db.transaction().execute(async (db) => {
    const settled = await settleReason(db, reason, { by: engineer, outcome: 'replayed' });
    const ids = settled.map(({ mailId }) => mailId);
    await reopenMails(db, ids);
    await keepAudit(db, { who: engineer, what: 'replay-reason', detail: { reason, mails: ids.length } });
    return settled;
  });
  for (const { id, mailId } of reviews) await world.queues.ring('intake', String(mailId), { version: `replay-${id}` });
  return reviews.length;
}
