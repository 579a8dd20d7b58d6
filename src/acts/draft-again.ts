import type { Letter } from '../case/letter.ts';
import { move } from '../case/lifecycle.ts';
import { keepAudit } from '../store/audit.ts';
import { moveCase } from '../store/cases.ts';
import { needCase } from './need-case.ts';
import { propose } from './propose.ts';
import type { ActWorld } from './world.ts';

export type DraftAgain = { readonly caseNumber: string; readonly engineer: string; readonly letter?: Letter };

/** A new draft on the engineer's word, of the letter the table names or of the one the engineer names. */
export async function draftAgain(
  world: ActWorld,
  { caseNumber, engineer, letter }: DraftAgain,
): Promise<{ readonly draftId: number | null }> {
  const found = await needCase(world.store.db, caseNumber);
  move(found.status, 'draft-again');
  await moveCase(world.store.db, { number: caseNumber, event: 'draft-again' });
  await keepAudit(world.store.db, { who: engineer, what: 'draft-again', caseNumber, detail: { letter: letter ?? 'by the table' } });
  return { draftId: await propose(world, caseNumber, letter) };
}
