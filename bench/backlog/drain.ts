/** How fast mails that lie there come off the wire and onto the disk: the product's listener beside a plain imapflow loop. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { openBlobs } from '../../src/blobs/blobs.ts';
import { ledgerOf } from '../../src/ledger.ts';
import { openMailbox } from '../../src/mailbox/mailbox.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import { throwawayStore } from '../../src/store/throwaway.ts';
import type { Dovecot } from '../../test/support/dovecot.ts';
import { quietLog } from '../../test/support/store.ts';

/** Mails a second. */
export type Drains = { readonly ours: readonly number[]; readonly synced: readonly number[]; readonly unsynced: readonly number[] };

/** So many rounds of each way in turn, all on the same mails. */
export async function drains(dovecot: Dovecot, mails: number, rounds: number): Promise<Drains> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-bench-'));
  const database = await openEmbedded({ dataDir: join(folder, 'database'), log: quietLog });
  const [ours, synced, unsynced]: [number[], number[], number[]] = [[], [], []];
  const timed = async (into: number[], work: (place: string) => Promise<void>): Promise<void> => {
    const place = await mkdtemp(join(folder, 'drain-'));
    const began = performance.now();
    await work(place);
    into.push((mails * 1000) / (performance.now() - began));
    await rm(place, { recursive: true });
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      await timed(ours, (place) => byTheProduct(dovecot, mails, database.config, place));
      await timed(synced, (place) => byFetchOne(dovecot, place, true));
      await timed(unsynced, (place) => byFetchOne(dovecot, place, false));
    }
    return { ours, synced, unsynced };
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The real listener, blob store and PostgreSQL, durable as in operation; only nobody reads the mails yet. */
async function byTheProduct({ host, port, user, password }: Dovecot, mails: number, connection: object, place: string): Promise<void> {
  const store = await throwawayStore({ connection, connections: 10, log: quietLog });
  const ledger = ledgerOf({ store, blobs: await openBlobs(place), queues: { ring: async () => undefined }, log: quietLog });
  const account = { host, port, security: 'none' as const, user, password, folders: ['INBOX'] };
  let kept = 0;
  let done = (): void => undefined;
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const keep: typeof ledger.keep = async (mail) => {
    await ledger.keep(mail);
    kept += 1;
    if (kept === mails) done();
  };
  const mailbox = openMailbox({ accounts: [account], sweepMs: 60_000, bytesMax: 50 * 1024 * 1024 }, { ...ledger, keep }, quietLog);
  try {
    await mailbox.start();
    await all;
  } finally {
    await mailbox.stop();
    await store.close();
  }
}

/** What is written when nobody thinks of crashes, or thinks of them a little. */
async function byFetchOne({ host, port, user, password }: Dovecot, place: string, isSynced: boolean): Promise<void> {
  const client = new ImapFlow({ host, port, secure: false, auth: { user, pass: password }, logger: false });
  await client.connect();
  try {
    await client.mailboxOpen('INBOX');
    for (const uid of (await client.search({ all: true }, { uid: true })) || []) {
      const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
      if (mail === false || mail.source === undefined) throw new Error(`expected mail ${uid} to come, but it did not`);
      const file = await open(join(place, String(uid)), 'wx');
      await file.writeFile(mail.source);
      if (isSynced) await file.sync();
      await file.close();
    }
  } finally {
    client.close();
  }
}
