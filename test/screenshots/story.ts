import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseByNumber } from '../../src/store/cases.ts';
import { deliveriesOfDispatch } from '../../src/store/delivery.ts';
import { dispatchById } from '../../src/store/dispatch.ts';
import { liveDraft } from '../../src/store/draft.ts';
import { openReviews } from '../../src/store/review.ts';
import { reportOn } from '../support/report.ts';
import { until } from '../support/until.ts';
import { demoCases, engineer, type Whole } from '../support/world.ts';

export const number = 'CAS-08871-N4X1F0';

/** What the scenes look at: a letter that left, one that waits, one that is approved for a picture. */
export type Day = { readonly sent: number; readonly waiting: number; readonly leaving: number };

/** A morning of the demo: mails came, one letter was sent, the others wait. */
export async function beginDay(whole: Whole): Promise<Day> {
  for (const file of ['1-twin/1-report.eml', '2-servicing-stack/1-report.eml', '3-no-data/1-report.eml', '4-wsus-scan/1-report.eml'])
    await deliver(whole, file);
  const first = await waitingDraft(whole, number);
  const sent = await approve(whole, first);
  await letLeave(whole, sent);
  await deliver(whole, '1-twin/2-more-logs.eml', (mail) => mail.replace(/^To:/m, 'Cc: He Jun <he@donghu.example>\r\nTo:'));
  const waiting = await until('the analysis', async () => {
    const draft = await liveDraft(whole.world.store.db, number);
    return draft !== null && draft.id !== first ? draft.id : null;
  });
  await whole.world.acts.addNote({
    caseNumber: number,
    engineer: engineer.address,
    kind: 'call-note',
    text: '与客户通电话：仅此一台电脑失败，同网段其他电脑正常。',
  });
  const another = await until('another case', async () => (await caseByNumber(whole.world.store.db, 'CAS-10422-B7K2M9'))?.number ?? null);
  const leaving = await waitingDraft(whole, another);
  for (const guess of guesses) await deliver(whole, '5-review/1-outsider.eml', (mail) => guessing(mail, guess));
  await deliver(whole, '5-review/2-no-number.eml');
  await until('the reviews', async () => (await openReviews(whole.world.store.db)).length === guesses.length + 1);
  return { sent, waiting, leaving };
}

/** A server reports on a letter: it is late, and then it does not arrive. Once. */
export async function letBounce({ world, dovecot }: Whole, dispatchId: number): Promise<void> {
  const { db } = world.store;
  const dispatch = await dispatchById(db, dispatchId);
  if (dispatch === null || (await deliveriesOfDispatch(db, dispatchId)).length > 0) return;
  const recipient = dispatch.envelopeTo[0] ?? '';
  const late = { recipient, action: 'delayed', status: '4.4.1', diagnostic: '421 4.4.1 connection timed out' };
  const full = { recipient, action: 'failed', status: '5.2.2', diagnostic: '552 5.2.2 mailbox full, 102400 kB of 102400 kB used' };
  for (const [place, said] of [late, full].entries()) {
    await dovecot.deliver(reportOn(dispatch.messageId, [said]));
    await until('the report', async () => (await deliveriesOfDispatch(db, dispatchId)).length === place + 1);
  }
}

/** A stranger tries his luck with numbers. */
const guessing = (mail: string, guess: string): string =>
  mail.replace('<x1@', `<${guess}@`).replace(/^Subject:.*\r?\n(?:[ \t].*\r?\n)*/m, `Subject: Re: [Case #: ${guess} ] please help\r\n`);
const guesses = [number, 'CAS-08871-N4X1F1', 'CAS-08871-N4X1F2', 'CAS-08871-N4X1F3'];

async function deliver({ dovecot }: Whole, file: string, change = (mail: string): string => mail): Promise<void> {
  const mail = await readFile(join(demoCases, file), 'latin1');
  await dovecot.deliver(Buffer.from(change(mail), 'latin1'));
}

async function waitingDraft({ world }: Whole, of: string): Promise<number> {
  return await until(`a draft for ${of}`, async () => (await liveDraft(world.store.db, of))?.id ?? null);
}

async function approve({ world }: Whole, draftId: number): Promise<number> {
  return (await world.acts.approve({ draftId, engineer: engineer.address })).dispatchId;
}

/** The undo window of a picture is long; this letter does not wait for its end. */
async function letLeave({ world }: Whole, dispatchId: number): Promise<void> {
  await world.store.db.updateTable('dispatch').set({ dueAt: new Date() }).where('id', '=', dispatchId).execute();
  await world.queues.ring('dispatch', String(dispatchId), { version: 'now' });
  await until('the letter to leave', async () => (await caseByNumber(world.store.db, number))?.status === 'answered');
}
