import type { ImapFlow } from 'imapflow';
import { Fault } from '../case/fault.ts';
import { type Bell, openBell } from './bell.ts';
import { newClient } from './connect.ts';
import type { Folder, Say, Taking, Watch } from './folder.ts';
import { ranges } from './ranges.ts';
import { takeMails } from './take.ts';

export type Ended = { readonly hasListened: boolean; readonly error: unknown };

/** How soon mails that could not be kept are offered again, and how often a server without IDLE is asked. */
const soonMs = 5_000;

/** One connection, from sign-in to whatever ends it; never throws. */
export async function listen(watch: Watch, say: Say, stopping: AbortSignal): Promise<Ended> {
  const bell = openBell();
  const stop = (): void => bell.end(null);
  stopping.addEventListener('abort', stop);
  let client: ImapFlow | null = null;
  let hasListened = false;
  try {
    client = newClient(watch.options);
    ringWith(client, bell);
    await say('connecting', `connecting to ${watch.options.host}:${watch.options.port}`);
    await client.connect();
    const box = await client.mailboxOpen(watch.folder);
    const taking = { watch, client, folder: { name: watch.name, box, known: new Set<number>() }, stopping };
    await reconcile(taking, bell);
    await say('listening', `listening to ${watch.folder}`);
    hasListened = true;
    await attend(taking, bell);
    return { hasListened, error: null };
  } catch (error) {
    return { hasListened, error: bell.reason() ?? error };
  } finally {
    stopping.removeEventListener('abort', stop);
    bell.close();
    client?.close();
  }
}

function ringWith(client: ImapFlow, bell: Bell): void {
  client.on('exists', () => bell.ring('hint'));
  client.on('error', (error: unknown) => bell.end(error));
  client.on('close', () => bell.end(new Error('the connection was lost')));
}

/** IDLE is a hint that something came; the sweep is what nothing escapes. */
async function attend(taking: Taking, bell: Bell): Promise<void> {
  const { client, watch } = taking;
  const hasIdle = client.capabilities.has('IDLE');
  bell.every(watch.options.sweepMs, 'sweep');
  if (!hasIdle) bell.every(Math.min(soonMs, watch.options.sweepMs), 'ask');
  for (;;) {
    // Resolves when the next command breaks it, and with false when the server dies: the events tell us, not this.
    if (hasIdle) client.idle().catch(() => undefined);
    const rung = await bell.next();
    if (rung === 'end') return;
    if (rung === 'ask') await client.noop();
    if (rung === 'hint') await takeNew(taking, bell);
    if (rung === 'sweep') await reconcile(taking, bell);
  }
}

async function takeNew(taking: Taking, bell: Bell): Promise<void> {
  const failures = await takeMails(taking, [`${highest(taking.folder) + 1}:*`]);
  if (failures > 0) bell.in(soonMs, 'sweep');
}

/** Compares the server's UIDs with the ledger's, takes what lacks, and tells both counts. */
async function reconcile(taking: Taking, bell: Bell): Promise<void> {
  const { client, folder, watch } = taking;
  const { uidValidity } = folder.box;
  const onServer = (await client.search({ all: true }, { uid: true })) || [];
  folder.known = await noting(watch.ledger.known(folder.name, uidValidity));
  const lacking = onServer.filter((uid) => !folder.known.has(uid));
  const failures = await takeMails(taking, ranges(lacking));
  const ledgerMails = onServer.filter((uid) => folder.known.has(uid)).length;
  await noting(watch.ledger.reconciled({ name: folder.name, uidValidity, serverMails: onServer.length, ledgerMails }));
  if (failures > 0) bell.in(soonMs, 'sweep');
}

/** The ledger's trouble is not the server's. */
async function noting<Noted>(noted: Promise<Noted>): Promise<Noted> {
  try {
    return await noted;
  } catch (cause) {
    const came = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('ledger-away', `the mails could not be kept: ${came}`, { isTemporary: true, cause });
  }
}

function highest({ known }: Folder): number {
  let most = 0;
  for (const uid of known) most = Math.max(most, uid);
  return most;
}
