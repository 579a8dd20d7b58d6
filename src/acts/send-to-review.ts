import { Fault } from '../case/fault.ts';
import { reasonSentence } from '../case/review-reason.ts';
import { keepAudit } from '../store/audit.ts';
import { mailById, resettleMail } from '../store/mail.ts';
import { messageOfMail } from '../store/message.ts';
import { openReview } from '../store/review.ts';
import type { ActWorld } from './world.ts';

export type SendToReview = { readonly mailId: number; readonly engineer: string };

/** An engineer doubts that a mail is automatic: it waits in review, where it can be filed like any other. */
export async function sendToReview(world: ActWorld, { mailId, engineer }: SendToReview): Promise<void> {
  await world.store.db.transaction().execute(async (db) => {
    const mail = await mailById(db, mailId);
    const message = (await messageOfMail(db, mailId))?.body;
    if (mail?.state !== 'automatic' || message === undefined)
      throw new Fault(
        'mail-not-automatic',
        `expected a mail that was taken for automatic, but mail ${mailId} is ${mail?.state ?? 'not there'}`,
      );
    const why = reasonSentence('maybe-a-person', { message, bytes: mail.bytes, bytesMax: mail.bytes }, world.desk.language);
    const likely = message.case.number === null ? [] : [message.case.number];
    await resettleMail(db, { id: mailId, state: 'review', why });
    await openReview(db, { mailId, reason: 'maybe-a-person', why, likelyCases: likely });
    await keepAudit(db, { who: engineer, what: 'send-to-review', detail: { mail: mailId } });
  });
}
