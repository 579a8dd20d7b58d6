import { move } from '../case/lifecycle.ts';
import { keepAudit } from '../store/audit.ts';
import { moveCase } from '../store/cases.ts';
import { needCase } from './need-case.ts';
import type { ActWorld } from './world.ts';

export type SettleCase = { readonly caseNumber: string; readonly engineer: string };

/** Takes a stuck case up again: it is diagnosed anew. */
export async function settleCase(world: ActWorld, { caseNumber, engineer }: SettleCase): Promise<void> {
  const found = await needCase(world.store.db, caseNumber);
  move(found.status, 'settle');
  const moved = await moveCase(world.store.db, { number: caseNumber, event: 'settle' });
  await keepAudit(world.store.db, { who: engineer, what: 'settle-case', caseNumber, detail: { why: found.stuckWhy } });
  if (moved !== null) await world.queues.ring('diagnose', caseNumber, { version: moved.version });
}
