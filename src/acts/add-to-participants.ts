import { Fault } from '../case/fault.ts';
import { keepAudit } from '../store/audit.ts';
import { addParticipant } from '../store/participant.ts';
import { needCase } from './need-case.ts';
import type { ActWorld } from './world.ts';

export type AddToParticipants = {
  readonly caseNumber: string;
  readonly engineer: string;
  readonly address: string;
  readonly name?: string;
};

/** Dot-atom local part and a domain with a dot: what the outbox will send to, nothing else. */
const plainAddress = /^[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;

/** Adds a person to a case's recipients: only ever on an engineer's word. */
export async function addToParticipants(world: ActWorld, { caseNumber, engineer, address, name }: AddToParticipants): Promise<void> {
  if (!plainAddress.test(address))
    throw new Fault('address-invalid', `expected a mail address such as xu@customer.example, but came "${address}"`, {
      values: { address },
    });
  await needCase(world.store.db, caseNumber);
  await addParticipant(world.store.db, { caseNumber, address: address.toLowerCase(), name: name ?? '' });
  await keepAudit(world.store.db, { who: engineer, what: 'add-participant', caseNumber, detail: { address } });
}
