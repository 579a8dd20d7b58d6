import { Fault } from '../case/fault.ts';
import { keepAudit } from '../store/audit.ts';
import { setOwner } from '../store/cases.ts';
import { needCase } from './need-case.ts';
import type { ActWorld } from './world.ts';

export type HandOver = { readonly caseNumber: string; readonly engineer: string; readonly to: string };

/** Gives a case to another engineer of the desk; a waiting draft stays as it is. */
export async function handOver(world: ActWorld, { caseNumber, engineer, to }: HandOver): Promise<void> {
  const isKnown = world.desk.engineers.some((candidate) => candidate.address === to);
  if (!isKnown)
    throw new Fault('engineer-unknown', `expected the address of one of the desk's engineers, but came "${to}"`, {
      values: { address: to },
    });
  await needCase(world.store.db, caseNumber);
  await setOwner(world.store.db, caseNumber, to);
  await keepAudit(world.store.db, { who: engineer, what: 'hand-over', caseNumber, detail: { to } });
}
