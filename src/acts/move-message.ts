import { Fault } from '../case/fault.ts';
import { regrouped } from '../case/said/regroupings.ts';
import { numberAsTyped } from '../mail/patterns.ts';
import { keepAudit } from '../store/audit.ts';
import { livingNumber, lockCases } from '../store/case-family.ts';
import { caseByNumber } from '../store/cases.ts';
import { resettleMail } from '../store/mail.ts';
import { type MessageRow, messageById, messagesOfCase } from '../store/message.ts';
import { keepRegrouping, moveMessageRow } from '../store/regrouping.ts';
import type { Queries } from '../store/tables.ts';
import { expectNumber } from './expect-number.ts';
import { openCaseFor } from './file-message.ts';
import { caseNow, expectNoLetterLeaving, expectStillLiving, ringAll, wordsMoved } from './regroup.ts';
import type { ActWorld } from './world.ts';

export type MoveMessage = { readonly messageId: number; readonly caseNumber: string; readonly engineer: string; readonly opens: boolean };

/**
 * An engineer moves a mail into another case, or opens a case with it. Returns the number it lies in now. Throws `Fault('only-mail')` for the
 * last mail of a case: that case is merged instead.
 */
export async function moveMessage(world: ActWorld, { messageId, caseNumber, engineer, opens }: MoveMessage): Promise<string> {
  const typed = numberAsTyped(caseNumber, world.desk.cases.numbers);
  const { to, moved } = await world.store.db.transaction().execute(async (db) => {
    await expectNumber(world, db, typed, opens);
    const message = await filedMessage(db, messageId);
    const [from, to] = [await livingNumber(db, message.home), await livingNumber(db, typed)];
    if (from === to)
      throw new Fault('same-case', `expected another case than the one the mail lies in, but came ${to}`, { values: { number: to } });
    await lockCases(db, [from, to]);
    await expectStillLiving(db, opens ? [from] : [from, to]);
    if ((await filedMessage(db, messageId)).home !== message.home)
      throw new Fault('regrouped-meanwhile', `expected the mail in ${message.home}, but it was just moved`, { isTemporary: true });
    await expectOthersStay(db, from, messageId);
    await expectNoLetterLeaving(db, [from, to]);
    const before = { from: await caseNow(db, from), to: opens ? null : await caseNow(db, to), why: message.row.why };
    if (opens) await openCaseFor(db, world.desk, to, message.row.body);
    await keepRegrouping(db, { fromCase: message.home, toCase: to, messageId, before, engineer });
    await moveMessageRow(db, { id: messageId, toCase: to });
    await resettleMail(db, { id: message.row.mailId, state: 'filed', why: regrouped('moved', { from, to, engineer }) });
    for (const number of [from, to])
      await keepAudit(db, { who: engineer, what: 'move-message', caseNumber: number, detail: { message: messageId, from, to } });
    const left = await wordsMoved(db, from, regrouped('mail-left', { number: to }));
    const came = opens ? await caseByNumber(db, to) : await wordsMoved(db, to, regrouped('mail-came', { number: from }));
    return { to, moved: [left, came] };
  });
  await ringAll(world, moved);
  return to;
}

async function filedMessage(db: Queries, id: number): Promise<{ readonly row: MessageRow; readonly home: string }> {
  const row = await messageById(db, id);
  if (row === null || row.caseNumber === null)
    throw new Fault('message-unfiled', 'expected a mail that lies in a case, but this one does not: file it from the review list');
  return { row, home: row.caseNumber };
}

async function expectOthersStay(db: Queries, from: string, messageId: number): Promise<void> {
  const others = (await messagesOfCase(db, from)).filter(({ id }) => id !== messageId);
  if (others.length === 0)
    throw new Fault('only-mail', `expected another mail to stay in ${from}, but this is its only one: merge the case instead`, {
      values: { number: from },
    });
}
