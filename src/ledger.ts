import type { Blobs } from './blobs/blobs.ts';
import type { Log } from './case/log.ts';
import type { Ledger } from './mailbox/mailbox.ts';
import type { Queues } from './queue/queue.ts';
import { keepMails } from './store/mail.ts';
import { noteCounts, noteMailbox, noteWatched } from './store/mailbox.ts';
import { marksOf, noteRenumbered, uidsInLedger } from './store/numbering.ts';
import type { Store } from './store/open.ts';
import { openTogether } from './store/together.ts';

/** The outside, as far as the ledger sees it. */
export type LedgerWorld = {
  readonly store: Pick<Store, 'db'>;
  readonly blobs: Blobs;
  readonly queues: Pick<Queues, 'ring'>;
  readonly log: Log;
};

/** Rows entered with one write to the disk; more than this are never being kept at a time. */
const rowsMax = 100;

/** What the mailbox hands over to: bytes durable first, then the row, then the bell. Only then may a flag be set on the server. */
export function ledgerOf(world: LedgerWorld): Ledger {
  const { db } = world.store;
  const enter = openTogether((mails: Parameters<typeof keepMails>[1]) => keepMails(db, mails), rowsMax);
  return {
    watching: (names) => noteWatched(db, names),
    known: (mailbox, uidValidity) => uidsInLedger(db, { mailbox, uidValidity }),
    marks: (numbering, uids) => marksOf(db, numbering, uids),
    renumbered: (name) => noteRenumbered(db, name, new Date()),
    keep: async ({ key, bytes, size, told, isCut, isBacklog }) => {
      const kept = Buffer.isBuffer(bytes) ? await world.blobs.put(bytes) : await world.blobs.putStream(bytes);
      const { id, isNew } = await enter({
        ...key,
        sha256: kept.sha256,
        bytes: size,
        isCut,
        isBacklog,
        toldBytes: told.bytes,
        toldAt: told.at,
      });
      if (isNew) await world.queues.ring('intake', String(id), { isBacklog });
    },
    counted: (counts) => noteCounts(db, counts),
    said: ({ name, state, sentence }) => {
      world.log[state === 'down' ? 'warn' : 'info']('mailbox', { name, state, sentence });
      return noteMailbox(db, { name, state, said: sentence });
    },
  };
}
