import { ownAddresses } from '../case/desk.ts';
import { Fault } from '../case/fault.ts';
import { isSafeAddress } from '../outbox/address.ts';
import { keepAudit } from '../store/audit.ts';
import { lockCase } from '../store/case-lock.ts';
import { addParticipant } from '../store/participant.ts';
import { needCase } from './need-case.ts';
import { readdress } from './readdress.ts';
import type { ActWorld } from './world.ts';

export type AddToParticipants = {
  readonly caseNumber: string;
  readonly engineer: string;
  readonly address: string;
  readonly name?: string;
};

/** Adds a person to a case's recipients: only ever on an engineer's word. */
export async function addToParticipants(world: ActWorld, { caseNumber, engineer, address, name }: AddToParticipants): Promise<void> {
  if (!isReachable(address) || ownAddresses(world.desk).some((own) => own.toLowerCase() === address.toLowerCase()))
    throw new Fault('address-invalid', `expected a mail address such as xu@customer.example, but came "${address}"`, {
      values: { address },
    });
  await world.store.db.transaction().execute(async (db) => {
    await needCase(db, caseNumber);
    await lockCase(db, caseNumber);
    await addParticipant(db, { caseNumber, address: address.toLowerCase(), name: name ?? '' });
    await keepAudit(db, { who: engineer, what: 'add-participant', caseNumber, detail: { address: address.toLowerCase() } });
    await readdress(db, caseNumber);
  });
}

/** What the outbox will send to, and a domain with a dot: a name alone is a slip of the keyboard. */
function isReachable(address: string): boolean {
  return isSafeAddress(address) && /@[^@]+\.[^@]+$/.test(address);
}
