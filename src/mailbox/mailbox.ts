/** In charge of the support mailbox: every mail of the watched folders reaches the ledger once, whatever the server or the network does. */
import type { Log } from '../case/log.ts';
import { accountOf } from './connect.ts';
import type { MailboxOptions } from './folder.ts';
import type { Ledger } from './ledger.ts';
import { type Filed, fileCopy } from './sent.ts';
import { watchFolder } from './watch.ts';

export type { ArrivedMail, Ledger, MailboxState, Reconciled } from './ledger.ts';
export type { Filed, MailboxOptions };

export type Mailbox = {
  /** Begins to listen and returns; a server that cannot be reached is tried for ever. */
  readonly start: () => Promise<void>;
  /** Stops listening; a mail being handed over is finished first. */
  readonly stop: () => Promise<void>;
  /** Files a copy unless a mail of the same Message-ID lies there. Folder null: where the server keeps sent mails. Throws a Fault. */
  readonly append: (folder: string | null, raw: Buffer, flags: readonly string[]) => Promise<Filed>;
};

/** Opens the mailbox; nothing is connected before `start`. */
export function openMailbox(options: MailboxOptions, ledger: Ledger, log: Log): Mailbox {
  const stopping = new AbortController();
  const watches: Promise<void>[] = [];
  return {
    start: async () => {
      const account = accountOf(options);
      for (const folder of options.folders) {
        watches.push(watchFolder({ options, folder, name: `${account}/${folder}`, ledger, log }, stopping.signal));
      }
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(watches);
    },
    append: (folder, raw, flags) => fileCopy(options, { folder: folder ?? options.sentFolder ?? null, raw, flags }),
  };
}
