import { casesWaiting } from '../src/store/cases.ts';
import { dueDispatches, settleAbandoned } from '../src/store/dispatch.ts';
import { beat } from '../src/store/heartbeat.ts';
import { waitingMails } from '../src/store/mail.ts';
import type { World } from '../src/world.ts';

export type SweepWorld = Pick<World, 'store' | 'queues' | 'log' | 'instance'>;

/** One sweep rings for this many rows of a kind; the next one takes the rest. */
const rowsMax = 500;

/**
 * Rings again for every row that waits: the queue is a bell, PostgreSQL is the truth. Safe to run twice: a second ring for a row
 * that is already in the queue has the same job id, and a worker finds nothing to do in a row that moved on.
 */
export async function sweep(world: SweepWorld, id: string): Promise<void> {
  const { db } = world.store;
  await beat(db, { role: 'work', instance: world.instance });
  for (const mail of await waitingMails(db, rowsMax)) await world.queues.ring('intake', String(mail.id), { version: `sweep-${id}` });
  for (const row of await casesWaiting(db, { status: 'open' }))
    await world.queues.ring('diagnose', row.number, { version: `sweep-${row.version}-${id}` });
  for (const row of await casesWaiting(db, { status: 'diagnosed' }))
    await world.queues.ring('draft', row.number, { version: `sweep-${row.version}-${id}` });
  await settleAbandoned(db);
  for (const row of await dueDispatches(db)) await world.queues.ring('dispatch', String(row.id), { version: `sweep-${id}` });
}
