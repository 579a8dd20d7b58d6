import { Fault } from '../case/fault.ts';
import { keepAudit } from '../store/audit.ts';
import { addNote as keepNote } from '../store/note.ts';
import { needCase } from './need-case.ts';
import type { ActWorld } from './world.ts';

export type AddNote = {
  readonly caseNumber: string;
  readonly engineer: string;
  readonly kind: 'note' | 'call-note';
  readonly text: string;
};

/** An engineer's own words on a case, not for the customer; a call note records a phone call and counts as a statement. */
export async function addNote(world: ActWorld, { caseNumber, engineer, kind, text }: AddNote): Promise<void> {
  if (text.trim() === '') throw new Fault('note-empty', 'expected the words of the note, but it is empty');
  await needCase(world.store.db, caseNumber);
  await keepNote(world.store.db, { caseNumber, kind, engineer, text: text.trim() });
  await keepAudit(world.store.db, { who: engineer, what: kind, caseNumber });
}
