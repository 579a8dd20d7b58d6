/** The real ledger, blobs and PostgreSQL, without the rest of the product: and a look at what lies in it. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBlobs } from '../../src/blobs/blobs.ts';
import { ledgerOf } from '../../src/ledger.ts';
import type { Ledger, MailboxState } from '../../src/mailbox/mailbox.ts';
import { quietLog, testStore } from './store.ts';

export type KeptLedger = {
  readonly ledger: Ledger;
  /** How another process opens the same one. */
  readonly place: { readonly database: object; readonly blobs: string };
  readonly states: { readonly state: MailboxState; readonly sentence: string }[];
  readonly count: () => Promise<number>;
  /** Of these mails, how many lie in it once, with exactly these bytes behind what the delivery put before them. */
  readonly once: (raws: readonly Buffer[]) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Opens one that is thrown away. */
export async function openKeptLedger(): Promise<KeptLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-ledger-'));
  await chmod(folder, 0o711);
  const [store, blobs] = await Promise.all([testStore({ connections: 10 }), openBlobs(folder)]);
  const states: KeptLedger['states'] = [];
  const real = ledgerOf({ store, blobs, queues: { ring: async () => undefined }, log: quietLog });
  const said: Ledger['said'] = async (change) => {
    states.push(change);
    await real.said(change);
  };
  const mails = () => store.db.selectFrom('mail').select('sha256').execute();
  const { host, port, user, database } = store.pool.options;
  return {
    ledger: { ...real, said },
    place: { database: { host, port, user, database, ssl: false }, blobs: folder },
    states,
    count: async () => (await mails()).length,
    once: async (raws) => {
      const kept = await Promise.all((await mails()).map(({ sha256 }) => blobs.read(sha256)));
      return raws.filter((raw) => kept.filter((bytes) => bytes.subarray(-raw.length).equals(raw)).length === 1).length;
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
