import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attemptsMax } from '../../../workers/intake.ts';
import type { Desk } from '../../case/desk.ts';
import type { Log } from '../../case/log.ts';
import { readSettings } from '../../config/settings.ts';
import { type DemoMailbox, openDemoMailbox } from '../../demo/mailbox.ts';
import { openSink, type Sink } from '../../demo/sink.ts';
import { openLifetime } from '../../lifetime.ts';
import { startRoles } from '../../roles.ts';
import { removeEmbedded } from '../../store/embedded/remove.ts';
import { openWorld, type World } from '../../world.ts';
import { type Changes, openChanges } from './changes.ts';

/** A whole Casewright that is thrown away: database, mailbox and SMTP sink of its own, the real pipeline between them. */
export type Playground = {
  readonly world: World;
  readonly mailbox: DemoMailbox;
  readonly sink: Sink;
  readonly changes: Changes;
  readonly close: () => Promise<void>;
};

export type PlaygroundOptions = {
  readonly desk: Desk;
  readonly log: Log;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the sink keeps what it received, or null: only in memory. */
  readonly sinkFolder: string | null;
};

/** A mail that cannot be read has its end after this many deadlines of the sandbox; what waits longer than this beside them has hung. */
const besideReadingMs = 60_000;

/** Opens a playground; the queue is in its own database whatever the installation uses. */
export async function openPlayground({ desk, log, environment, sinkFolder }: PlaygroundOptions): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-replay-'));
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  const lifetime = openLifetime(log);
  const close = async (): Promise<void> => {
    await lifetime.end();
    await removeEmbedded(folder).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [mailbox, sink] = await Promise.all([
      openDemoMailbox({ user: 'desk', password: 'replay' }),
      openSink(sinkFolder === null ? {} : { folder: sinkFolder }),
    ]);
    lifetime.keep({ name: 'demo mailbox', stop: () => mailbox.close() });
    lifetime.keep({ name: 'sink', stop: () => sink.close() });
    const settings = playgroundSettings(environment, folder, mailbox, sink);
    const world = await openWorld({ settings, desk: { ...desk, mailboxes: [] }, log, lifetime, isDurable: false });
    await startRoles(world, ['listen', 'work'], lifetime);
    const changes = await openChanges(world.store, attemptsMax * settings.sandbox.deadlineMs + besideReadingMs);
    lifetime.keep({ name: 'changes', stop: () => changes.close() });
    return { world, mailbox, sink, changes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function playgroundSettings(environment: PlaygroundOptions['environment'], folder: string, mailbox: DemoMailbox, sink: Sink) {
  const { TEMPLATES_DIR, KNOWLEDGE_DIR, MAIL_BYTES_MAX, SANDBOX_PROCESSES, SANDBOX_MEMORY_MB, SANDBOX_DEADLINE_SECONDS } = environment;
  return readSettings({
    TEMPLATES_DIR,
    KNOWLEDGE_DIR,
    MAIL_BYTES_MAX,
    SANDBOX_PROCESSES,
    SANDBOX_MEMORY_MB,
    SANDBOX_DEADLINE_SECONDS,
    DATA_DIR: folder,
    IMAP_HOST: mailbox.host,
    IMAP_PORT: String(mailbox.port),
    IMAP_SECURITY: 'none',
    IMAP_USER: 'desk',
    IMAP_PASSWORD: 'replay',
    SMTP_HOST: sink.host,
    SMTP_PORT: String(sink.port),
    SMTP_SECURITY: 'none',
    UNDO_SECONDS: '0',
    SWEEP_SECONDS: '5',
  });
}
