import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/case/delivery.ts';
import { auditOfCase } from '../../src/store/audit.ts';
import { automaticMails, automaticOfCase } from '../../src/store/automatic.ts';
import { deliveriesOfDispatch, keepDeliveries, openFailures } from '../../src/store/delivery.ts';
import { mailById, settleMail } from '../../src/store/mail.ts';
import { keepMessage } from '../../src/store/message.ts';
import { openReviews } from '../../src/store/review.ts';
import { intake } from '../../workers/intake.ts';
import { approvedDraft, arrivedMail, draftedCase, engineer, message } from '../store/sample.ts';
import { arrived, type Bench, number, openBench } from '../workers/world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const failed: Delivery = {
  recipient: 'xu.lan@lake.example',
  action: 'failed',
  status: '5.1.1',
  isTemporary: false,
  cause: 'no-such-address',
  diagnostic: '550 5.1.1',
};

async function report(dispatchId: number, ...deliveries: readonly Delivery[]): Promise<void> {
  await keepDeliveries(bench.db, { mailId: await arrivedMail(bench.db), dispatchId, caseNumber: number, deliveries });
}
const lastOf = async (dispatchId: number): Promise<number> => (await deliveriesOfDispatch(bench.db, dispatchId)).at(-1)?.id ?? 0;

describe('an engineer sees to a letter that did not arrive', () => {
  it('and it is open no more: who did it, and whom it was about, stands in the history', async () => {
    const { dispatchId } = await approvedDraft(bench.db, (await draftedCase(bench.db)).draftId);
    await report(dispatchId, failed, { ...failed, recipient: 'li@lake.example', action: 'delayed' });
    await bench.acts.settleFailures({ dispatchId, upTo: await lastOf(dispatchId), engineer });
    expect(await openFailures(bench.db, 10)).toEqual([]);
    expect((await deliveriesOfDispatch(bench.db, dispatchId)).map(({ settledBy }) => settledBy)).toEqual([engineer, null]);
    expect(await auditOfCase(bench.db, number)).toMatchObject([
      { who: engineer, what: 'settle-failures', detail: { dispatch: dispatchId, recipients: ['xu.lan@lake.example'] } },
    ]);
  });

  it('but one that was reported since the page was opened stays open', async () => {
    const { dispatchId } = await approvedDraft(bench.db, (await draftedCase(bench.db)).draftId);
    await report(dispatchId, failed);
    const upTo = await lastOf(dispatchId);
    await report(dispatchId, { ...failed, recipient: 'li@lake.example' });
    await bench.acts.settleFailures({ dispatchId, upTo, engineer });
    expect((await openFailures(bench.db, 10)).map(({ recipient }) => recipient)).toEqual(['li@lake.example']);
  });

  it('once: there is nothing to see to afterwards, nor in a dispatch that nobody complained of', async () => {
    const { dispatchId } = await approvedDraft(bench.db, (await draftedCase(bench.db)).draftId);
    const settle = bench.acts.settleFailures({ dispatchId, upTo: 99, engineer });
    await expect(settle).rejects.toMatchObject({ code: 'failures-settled' });
    await expect(bench.acts.settleFailures({ dispatchId: 999, upTo: 99, engineer })).rejects.toMatchObject({ code: 'failures-settled' });
  });
});

describe('an engineer doubts that a mail is automatic', () => {
  it('and it waits in review, where it can be filed; once', async () => {
    await draftedCase(bench.db);
    bench.script.mail = { kind: 'auto-reply', messageId: '<r@lake.example>' };
    const id = await arrived(bench);
    await intake(bench.world, id);
    expect((await automaticMails(bench.db, { limit: 10 })).map(({ mailId }) => mailId)).toEqual([Number(id)]);
    await bench.acts.sendToReview({ mailId: Number(id), engineer });
    expect(await openReviews(bench.db)).toMatchObject([{ mailId: Number(id), reason: 'maybe-a-person', likelyCases: [number] }]);
    expect([(await mailById(bench.db, Number(id)))?.state, await automaticMails(bench.db, { limit: 10 })]).toEqual(['review', []]);
    const again = bench.acts.sendToReview({ mailId: Number(id), engineer });
    await expect(again).rejects.toMatchObject({ code: 'mail-not-automatic' });
  });

  it('or says that one in review is: it is shown beside the case it names', async () => {
    await draftedCase(bench.db);
    bench.script.mail = { kind: 'list', messageId: '<l@lake.example>' };
    await intake(bench.world, await arrived(bench));
    const [review] = await openReviews(bench.db);
    await bench.acts.markAutomatic({ reviewId: review?.id ?? 0, engineer });
    expect((await automaticOfCase(bench.db, number)).map(({ body }) => body.kind)).toEqual(['list']);
  });
});

describe('what the database keeps of a report', () => {
  it('is kept once, however often the mail is read', async () => {
    const { dispatchId } = await approvedDraft(bench.db, (await draftedCase(bench.db)).draftId);
    const mailId = await arrivedMail(bench.db);
    const kept = { mailId, dispatchId, caseNumber: number, deliveries: [failed] };
    await keepDeliveries(bench.db, kept);
    await keepDeliveries(bench.db, kept);
    expect(await deliveriesOfDispatch(bench.db, dispatchId)).toHaveLength(1);
  });

  it('is about a failure where somebody saw to it, and a mail is either filed in a case or about one', async () => {
    const { dispatchId } = await approvedDraft(bench.db, (await draftedCase(bench.db)).draftId);
    await report(dispatchId, { ...failed, action: 'read' });
    const settle = bench.db.updateTable('delivery').set({ settledAt: new Date(), settledBy: engineer }).execute();
    await expect(settle).rejects.toThrow(/check/);
    const mailId = await arrivedMail(bench.db);
    await settleMail(bench.db, { id: mailId, state: 'filed', why: '' });
    await expect(keepMessage(bench.db, { mailId, caseNumber: number, aboutCase: number, message })).rejects.toThrow(/check/);
  });
});
