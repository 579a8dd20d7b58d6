import { Fault } from '../case/fault.ts';
import { regrouped } from '../case/said/regroupings.ts';
import { numberAsTyped } from '../mail/patterns.ts';
import { voidApprovals } from '../store/approval.ts';
import { keepAudit } from '../store/audit.ts';
import { livingNumber, lockCases, setMergedInto } from '../store/case-family.ts';
import { type CaseRow, moveCase } from '../store/cases.ts';
import { staleDrafts } from '../store/draft.ts';
import { keepRegrouping } from '../store/regrouping.ts';
import type { Queries } from '../store/tables.ts';
import { needCase } from './need-case.ts';
import { caseNow, expectNoLetterLeaving, expectStillLiving, ringAll, wordsMoved } from './regroup.ts';
import type { ActWorld } from './world.ts';

export type MergeCases = { readonly caseNumber: string; readonly into: string; readonly engineer: string };

/**
 * Merges a case into another of the same customer: one number stays, the other leads to it from now on. Nothing is rewritten. Its people may
 * go on speaking; they get letters of the case that stays by a further click only. Returns the number that stays.
 */
export async function mergeCases(world: ActWorld, { caseNumber, into, engineer }: MergeCases): Promise<string> {
  const { to, moved } = await world.store.db.transaction().execute(async (db) => {
    await needCase(db, caseNumber);
    const typed = (await needCase(db, numberAsTyped(into, world.desk.cases.numbers))).number;
    const [from, to] = [await livingNumber(db, caseNumber), await livingNumber(db, typed)];
    await lockCases(db, [from, to]);
    await expectOneCustomer(db, from, to);
    await expectNoLetterLeaving(db, [from, to]);
    const before = { from: await caseNow(db, from), to: await caseNow(db, to), why: '' };
    await keepRegrouping(db, { fromCase: from, toCase: to, messageId: null, before, engineer });
    await voidApprovals(db, from, regrouped('merged', { number: to }));
    await staleDrafts(db, from, regrouped('merged', { number: to }));
    await setMergedInto(db, from, to);
    for (const number of [from, to]) await keepAudit(db, { who: engineer, what: 'merge-cases', caseNumber: number, detail: { from, to } });
    return { to, moved: await wordsCame(db, from, to, before.from.status) };
  });
  await ringAll(world, [moved]);
  return to;
}

async function expectOneCustomer(db: Queries, from: string, to: string): Promise<void> {
  const [one, other] = [await needCase(db, from), await needCase(db, to)];
  if (from === to) throw new Fault('same-case', `expected two cases, but came ${to} twice`, { values: { number: to } });
  await expectStillLiving(db, [from, to]);
  if (one.customer !== other.customer)
    throw new Fault(
      'other-customer',
      `expected two cases of one customer, but ${from} is of ${one.customer} and ${to} of ${other.customer}`,
      {
        values: { from, to },
      },
    );
}

/** Words that wait in the merged case wait in the one that stays; those of a closed case open nothing. */
async function wordsCame(db: Queries, from: string, to: string, status: CaseRow['status']): Promise<CaseRow | null> {
  const why = regrouped('merged-here', { number: from });
  const { status: there } = await needCase(db, to);
  if (there !== 'closed' || status === 'closed') return await wordsMoved(db, to, why);
  return await moveCase(db, { number: to, event: 'words', turn: 'ours' });
}
