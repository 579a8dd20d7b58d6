import { Fault } from '../case/fault.ts';
import { lockNumber } from '../store/case-lock.ts';
import { caseByNumber } from '../store/cases.ts';
import type { Queries } from '../store/tables.ts';
import type { ActWorld } from './world.ts';

/** The number of a case that exists, or, to open one, a well-formed number that is new. Throws the fault that says which it is not. */
export async function expectNumber(world: ActWorld, db: Queries, number: string, opens: boolean): Promise<void> {
  if (opens) await lockNumber(db, number);
  const known = await caseByNumber(db, number);
  if (!opens && known === null)
    throw new Fault('case-unknown', `expected the number of a case, but there is no case ${number}`, { values: { number } });
  if (!opens) return;
  if (known !== null)
    throw new Fault('case-known', `expected a number that is new here, but case ${number} exists: file the mail into it`, {
      values: { number },
    });
  const isWellFormed = world.desk.cases.numbers.some((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(number));
  if (!isWellFormed)
    throw new Fault('number-malformed', `expected a case number like ${world.desk.cases.numbers.join(' or ')}, but came "${number}"`, {
      values: { number },
    });
}
