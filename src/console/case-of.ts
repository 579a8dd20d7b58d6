import { Fault } from '../case/fault.ts';
import { type CaseRow, caseByNumber } from '../store/cases.ts';
import type { ConsoleWorld } from './world.ts';

/** The case a page is about. Throws `Fault('case-unknown')`. */
export async function needCaseOf(world: ConsoleWorld, number: string): Promise<CaseRow> {
  const found = await caseByNumber(world.store.db, number);
  if (found === null)
    throw new Fault('case-unknown', `expected the number of a case, but there is no case ${number.slice(0, 60)}`, {
      values: { number: number.slice(0, 60) },
    });
  return found;
}
