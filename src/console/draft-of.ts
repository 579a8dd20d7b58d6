import { Fault } from '../case/fault.ts';
import { type DraftRow, draftById } from '../store/draft.ts';
import { wholeNumber } from './field.ts';
import type { ConsoleWorld } from './world.ts';

/** The draft a page is about. Throws `Fault('draft-unknown')`. */
export async function draftOf(world: ConsoleWorld, params: unknown): Promise<DraftRow> {
  const draft = await draftById(world.store.db, wholeNumber(params, 'id') ?? 0);
  if (draft === null) throw new Fault('draft-unknown', 'expected the id of a draft, but there is none');
  return draft;
}
