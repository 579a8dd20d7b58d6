import { Fault } from '../case/fault.ts';
import { type CaseRow, caseByNumber } from '../store/cases.ts';
import type { Queries } from '../store/tables.ts';

/** The case of this number. Throws `Fault('case-unknown')`. */
export async function needCase(db: Queries, number: string): Promise<CaseRow> {
  const found = await caseByNumber(db, number);
  if (found === null)
    throw new Fault('case-unknown', `expected the number of a case, but there is no case ${number}`, { values: { number } });
  return found;
}
