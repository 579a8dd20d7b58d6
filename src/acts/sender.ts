import type { Desk, Engineer } from '../case/desk.ts';
import type { Person } from '../case/message.ts';
import type { CaseRow } from '../store/cases.ts';

/** The engineer whose name a letter of this case carries: the owner, else the stand-in; null where the desk names neither. */
export function ownerOf(desk: Desk, found: Pick<CaseRow, 'owner' | 'standIn'> | null): Engineer | null {
  const address = found?.owner ?? found?.standIn ?? desk.cases.owner;
  return desk.engineers.find((engineer) => engineer.address === address) ?? null;
}

/** The From of a letter: the owner's name over the desk's address, so that every answer comes back to the mailbox. */
export function senderOf(desk: Desk, found: Pick<CaseRow, 'owner' | 'standIn'> | null): Person {
  return { name: ownerOf(desk, found)?.name ?? desk.name, address: desk.address };
}
