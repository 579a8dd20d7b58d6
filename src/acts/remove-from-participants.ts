import { Fault } from '../case/fault.ts';
import { keepAudit } from '../store/audit.ts';
import { lockCase } from '../store/case-lock.ts';
import { removeParticipant } from '../store/participant.ts';
import { needCase } from './need-case.ts';
import { readdress } from './readdress.ts';
import type { ActWorld } from './world.ts';

export type RemoveFromParticipants = { readonly caseNumber: string; readonly engineer: string; readonly address: string };

/** Takes a person off a case's recipients: no further letter goes there. What was approved leaves as it was approved. */
export async function removeFromParticipants(world: ActWorld, { caseNumber, engineer, address }: RemoveFromParticipants): Promise<void> {
  await world.store.db.transaction().execute(async (db) => {
    await needCase(db, caseNumber);
    await lockCase(db, caseNumber);
    if (!(await removeParticipant(db, { caseNumber, address })))
      throw new Fault('recipient-unknown', `expected a recipient of ${caseNumber}, but ${address} is none`, { values: { address } });
    await keepAudit(db, { who: engineer, what: 'remove-participant', caseNumber, detail: { address: address.toLowerCase() } });
    await readdress(db, caseNumber);
  });
}
