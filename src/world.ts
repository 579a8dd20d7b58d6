/** In charge of everything outside: opened once in order, handed around as one object, closed in reverse. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Acts, openActs } from './acts/acts.ts';
import { type Blobs, openBlobs } from './blobs/blobs.ts';
import { expectWritable } from './blobs/data-folder.ts';
import type { Clock } from './case/clock.ts';
import type { Desk } from './case/desk.ts';
import type { Log } from './case/log.ts';
import { mailboxesOf } from './config/mailboxes.ts';
import type { Settings } from './config/settings.ts';
import type { Knowledge } from './diagnosis/knowledge.ts';
import { openKnowledge } from './knowledge/folder.ts';
import { ledgerOf } from './ledger.ts';
import type { Lifetime } from './lifetime.ts';
import { type Mailbox, openMailbox } from './mailbox/mailbox.ts';
import { type Outbox, openOutbox } from './outbox/outbox.ts';
import { openQueues, type Queues } from './queue/queue.ts';
import { openTemplates, type Templates } from './render/templates.ts';
import { openSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { signingOf } from './signing.ts';
import { openStore, type Store } from './store/open.ts';

export type World = {
  readonly settings: Settings;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly queues: Queues;
  readonly sandbox: Sandbox;
  readonly templates: Templates;
  readonly knowledge: Knowledge;
  readonly outbox: Outbox;
  readonly acts: Acts;
  readonly undoMs: number;
  /** This process, among the heartbeats. */
  readonly instance: string;
  /** The support mailbox, not yet listening; null where the settings name none. */
  readonly mailbox: Mailbox | null;
};

/** What differs between the product, `demo`, `replay` and a test. */
export type WorldOptions = {
  readonly settings: Settings;
  readonly desk: Desk;
  readonly log: Log;
  readonly lifetime: Lifetime;
  readonly clock?: Clock;
  /** False only where the data is thrown away: the embedded database then does not wait for the disk. */
  readonly isDurable?: boolean;
};

/** Opens the outside in order; everything opened is kept in `lifetime`, which closes it. Throws the Fault of the first part that cannot open. */
export async function openWorld({ settings, desk, log, lifetime, ...options }: WorldOptions): Promise<World> {
  const [main, ...further] = mailboxesOf(settings, desk);
  const { sentFolder, sweepMs } = settings.imap;
  await expectWritable(settings.dataDir);
  const clock = options.clock ?? { now: () => new Date() };
  const opening = openStore({
    databaseUrl: settings.databaseUrl,
    dataDir: settings.dataDir,
    connections: settings.databaseConnections,
    log,
    isDurable: options.isDurable ?? true,
  });
  // Kept before it is open: where another part fails meanwhile, it is closed all the same.
  const closeStore = (): Promise<void> => opening.then((opened) => opened.close()).catch(() => undefined);
  lifetime.keep({ name: 'store', stop: closeStore });
  const [store, templates, blobs] = await Promise.all([
    opening,
    openTemplates(settings.templatesDir),
    openBlobs(join(settings.dataDir, 'blobs')),
  ]);
  const knowledge = await openKnowledge(settings.knowledgeDir, templates.snippet);
  const { processes, memoryMb, deadlineMs } = settings.sandbox;
  const sandbox = openSandbox({ processes, memoryMaxMb: memoryMb, deadlineMs, jobsPerProcess: jobsPerSandboxProcess, log });
  lifetime.keep({ name: 'sandbox', stop: () => sandbox.close() });
  const queues = await openQueues({ redisUrl: settings.redisUrl, pool: store.pool, log });
  lifetime.keep({ name: 'queues', stop: () => queues.close() });
  const signing = signingOf({ settings, db: store.db, clock });
  const outbox = openOutbox({ ...signing(settings.smtp), log });
  lifetime.keep({ name: 'outbox', stop: () => outbox.close() });
  const undoMs = settings.undoMs;
  const acts = openActs({ store, blobs, queues, templates, desk, clock, log, undoMs });
  const mailbox =
    main === undefined
      ? null
      : openMailbox(
          { accounts: [signing(main), ...further.map(signing)], sentFolder, sweepMs, bytesMax: settings.mail.bytesMax },
          ledgerOf({ store, blobs, queues, log }),
          log,
        );
  return {
    settings,
    desk,
    clock,
    log,
    store,
    blobs,
    queues,
    sandbox,
    templates,
    knowledge,
    outbox,
    acts,
    undoMs,
    instance: randomUUID(),
    mailbox,
  };
}

/** A child is replaced after this many mails: whatever a hostile one left behind does not stay. A new one costs as much as 200 mails. */
const jobsPerSandboxProcess = 1_000;
