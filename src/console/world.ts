import type { Acts } from '../acts/acts.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Clock } from '../case/clock.ts';
import type { Desk } from '../case/desk.ts';
import type { Log } from '../case/log.ts';
import type { Queues } from '../queue/queue.ts';
import type { Templates } from '../render/templates.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Store } from '../store/open.ts';

/** The outside, as far as the console sees it. */
export type ConsoleWorld = {
  readonly store: Pick<Store, 'db' | 'listen'>;
  readonly blobs: Blobs;
  readonly queues: Pick<Queues, 'counts' | 'board'>;
  readonly sandbox: Pick<Sandbox, 'excerpt'>;
  readonly templates: Templates;
  readonly settings: { readonly mail: { readonly bytesMax: number }; readonly imap: { readonly sweepMs: number } };
  readonly desk: Desk;
  readonly acts: Acts;
  readonly clock: Clock;
  readonly log: Log;
};
