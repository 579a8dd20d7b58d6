import { jobOfAcknowledgement } from '../src/case/acknowledgement.ts';
import { end } from '../src/case/said/ends.ts';
import type { Step } from '../src/case/step.ts';
import type { RingOptions } from '../src/queue/queue.ts';
import { settleAbandonedAcknowledgements, waitingAcknowledgements } from '../src/store/acknowledgement.ts';
import { type CaseRow, casesWaiting } from '../src/store/cases.ts';
import { dueDispatches, settleAbandoned, uncopiedDispatches, voidOvertaken } from '../src/store/dispatch.ts';
import { beat } from '../src/store/heartbeat.ts';
import { isBacklogWaiting, waitingMails } from '../src/store/mail.ts';
import type { World } from '../src/world.ts';

export type SweepWorld = Pick<World, 'store' | 'log' | 'instance'> & {
  readonly queues: Pick<World['queues'], 'ring'>;
  /** Null: copies of sent letters are filed nowhere. */
  readonly mailbox: object | null;
};

/** One sweep rings for this many rows of a kind; the next one takes the rest. */
const rowsMax = 500;

/** A case is not diagnosed for so long while mails of a backlog, which may be its own, are read. */
const patienceMs = 5 * 60_000;

/** The sweep of a process that starts: what another one had in its hands when it died is not waited for. */
export const startSweep = 'start';

/**
 * Rings again for every row that waits: the queue is a bell, PostgreSQL is the truth. Safe to run twice: a ring has the id of the job it
 * repeats, so work that waits or takes longer than a sweep's interval is not begun again beside itself, and a worker finds nothing to do in
 * a row that moved on.
 */
export async function sweep(world: SweepWorld, id: string): Promise<void> {
  const { db } = world.store;
  const ring = (step: Step, row: string, how: How = {}): Promise<void> => world.queues.ring(step, row, again(id, how));
  await beat(db, { role: 'work', instance: world.instance });
  for (const mail of await waitingMails(db, rowsMax)) await ring('intake', String(mail.id), { isBacklog: mail.isBacklog });
  // While a backlog is read its cases wait, but none for ever: a bell that was lost rings again.
  const unchangedMs = (await isBacklogWaiting(db)) ? patienceMs : 0;
  const later = ({ version }: CaseRow): How => ({ version, isBacklog: true });
  for (const row of await casesWaiting(db, { status: 'open', unchangedMs })) await ring('diagnose', row.number, later(row));
  for (const row of await casesWaiting(db, { status: 'diagnosed' })) await ring('draft', row.number, later(row));
  await settleAbandoned(db);
  await voidOvertaken(db);
  for (const row of await dueDispatches(db)) await ring('dispatch', String(row.id));
  if (world.mailbox !== null) for (const row of await uncopiedDispatches(db)) await ring('dispatch', String(row.id));
  await settleAbandonedAcknowledgements(db, end('acknowledgement-unknown'));
  for (const row of await waitingAcknowledgements(db, rowsMax)) await ring('dispatch', jobOfAcknowledgement(row.id));
}

type How = { readonly version?: number; readonly isBacklog?: boolean };

function again(sweepId: string, { version, isBacklog = false }: How): RingOptions {
  if (sweepId.startsWith(startSweep)) return { version: [version ?? 0, sweepId].join('-'), isBacklog };
  return { isAgain: true, isBacklog, ...(version === undefined ? {} : { version }) };
}
