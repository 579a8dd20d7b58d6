import type { Blobs } from '../blobs/blobs.ts';
import type { Clock } from '../case/clock.ts';
import type { Desk } from '../case/desk.ts';
import type { Log } from '../case/log.ts';
import type { Queues } from '../queue/queue.ts';
import type { Templates } from '../render/templates.ts';
import type { Store } from '../store/open.ts';

/** The outside, as far as the acts see it. */
export type ActWorld = {
  readonly store: Pick<Store, 'db'>;
  readonly blobs: Blobs;
  readonly queues: Pick<Queues, 'ring'>;
  readonly templates: Templates;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly log: Log;
  /** How long an approval can be undone. */
  readonly undoMs: number;
};
