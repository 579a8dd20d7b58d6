import { leavingDispatches } from '../store/dispatch.ts';
import type { ConsoleWorld } from './world.ts';

/** Letters that were approved and have not left yet: each shows its seconds and may be taken back. */
export async function leavingLetters(world: ConsoleWorld) {
  const now = world.clock.now().getTime();
  return (await leavingDispatches(world.store.db)).map(({ id, caseNumber, title, envelopeTo, dueAt, state }) => ({
    id,
    caseNumber,
    title: title ?? caseNumber,
    to: envelopeTo.join(', '),
    secondsLeft: Math.max(0, Math.ceil((dueAt.getTime() - now) / 1000)),
    mayUndo: state === 'waiting',
  }));
}
