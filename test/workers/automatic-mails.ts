/** Mails that machines send, and a letter of ours for them to speak of. */
import type { Delivery } from '../../src/case/delivery.ts';
import { caseByNumber, moveCase } from '../../src/store/cases.ts';
import { intake } from '../../workers/intake.ts';
import { approvedDraft, draftedCase, message as sample } from '../store/sample.ts';
import { arrived, type Bench, number, type Said } from './world.ts';

export const xu = 'xu.lan@lake.example';
export const from = (address: string): Said => ({ from: { address, name: '' } });
export const failed: Delivery = {
  recipient: xu,
  action: 'failed',
  status: '5.2.2',
  isTemporary: false,
  cause: 'mailbox-full',
  diagnostic: '552 5.2.2 mailbox full',
};
export const numberless: Said = { case: { ...sample.case, number: null, foundIn: null } };
let count = 0;
export const bounce = (letterIds: readonly string[], deliveries: readonly Delivery[] = [failed]): Said => {
  count += 1;
  const messageId = `<bounce-${count}@mx.lake.example>`;
  return { kind: 'bounce', ...from('MAILER-DAEMON@mx.lake.example'), messageId, report: { deliveries, letterIds } };
};

export async function take(bench: Bench, said: Said): Promise<string> {
  const id = await arrived(bench);
  bench.script.mail = said;
  await intake(bench.world, id);
  return id;
}

/** A letter that was sent, its case answered, and its Message-ID. */
export async function sentLetter(bench: Bench): Promise<string> {
  const { draftId } = await draftedCase(bench.db);
  const { approvalId } = await approvedDraft(bench.db, draftId);
  const now = new Date();
  await bench.db
    .updateTable('dispatch')
    .set({ state: 'sent', fence: crypto.randomUUID(), fencedAt: now, dotAt: now, settledAt: now })
    .execute();
  await moveCase(bench.db, { number, event: 'letter-sent', turn: 'customer' });
  return `<${approvalId}@desk.example>`;
}

export const statusNow = async (bench: Bench): Promise<string | undefined> => (await caseByNumber(bench.db, number))?.status;
