import { propose } from '../src/acts/propose.ts';
import type { ActWorld } from '../src/acts/world.ts';
import { caseByNumber } from '../src/store/cases.ts';

export type DraftWorld = ActWorld;

/** Drafts the letter a diagnosed case is due. Safe to run twice: only the run that moves the case from `diagnosed` keeps its draft. */
export async function draft(world: DraftWorld, id: string): Promise<void> {
  const found = await caseByNumber(world.store.db, id);
  if (found?.status !== 'diagnosed') return;
  const draftId = await propose(world, id);
  world.log.info('case-drafted', { case: id, draft: draftId });
}
