import type { Ledger } from './mailbox/mailbox.ts';
import { keepMail, uidsInLedger } from './store/mail.ts';
import { noteMailbox, noteReconcile } from './store/mailbox.ts';
import type { World } from './world.ts';

/** What the mailbox hands over to: bytes durable first, then the row, then the bell. Only then may a flag be set on the server. */
export function ledgerOf(world: Pick<World, 'store' | 'blobs' | 'queues' | 'log'>): Ledger {
  const { db } = world.store;
  return {
    known: (mailbox, uidValidity) => uidsInLedger(db, { mailbox, uidValidity }),
    keep: async ({ key, bytes, size, isCut }) => {
      const kept = Buffer.isBuffer(bytes) ? await world.blobs.put(bytes) : await world.blobs.putStream(bytes);
      const { id, isNew } = await keepMail(db, { mailbox: key.mailbox, uidValidity: key.uidValidity, uid: key.uid, sha256: kept.sha256, bytes: size, isCut });
      if (isNew) await world.queues.ring('intake', String(id));
    },
    reconciled: (state) => noteReconcile(db, state),
    said: ({ name, state, sentence }) => {
      world.log[state === 'down' ? 'warn' : 'info']('mailbox', { name, state, sentence });
      return noteMailbox(db, { name, state, said: sentence });
    },
  };
}
