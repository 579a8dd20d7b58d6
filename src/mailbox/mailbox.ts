/** In charge of the support mailbox: every mail of the watched folders reaches the ledger once, whatever the server or the network does. */
import type { Log } from '../case/log.ts';
import type { MailKey } from '../case/mail.ts';
import { accountOf, type Server } from './connect.ts';
import { type Filed, fileCopy } from './sent.ts';
import { watchFolder } from './watch.ts';

export type MailboxOptions = Server & {
  readonly folders: readonly string[];
  /** Folder of sent letters; null: the one the server marks as such. */
  readonly sentFolder?: string | null;
  /** Between two comparisons of all UIDs with the ledger. */
  readonly sweepMs: number;
  /** A larger mail is handed over as its header block alone. */
  readonly bytesMax: number;
};
export type ArrivedMail = {
  readonly key: MailKey;
  /** The raw bytes; where `isCut`, the header block alone. */
  readonly bytes: AsyncIterable<Uint8Array> | Buffer;
  /** Of the whole mail, as the server says it. */
  readonly size: number;
  readonly isCut: boolean;
};
export type MailboxState = 'connecting' | 'listening' | 'down';
export type Reconciled = {
  readonly name: string;
  readonly uidValidity: bigint;
  readonly serverMails: number;
  /** Of the server's mails, those in the ledger. */
  readonly ledgerMails: number;
};
/** Where mails are handed over to. What `keep` resolved for is durable; what it rejected is offered again. */
export type Ledger = {
  readonly known: (mailbox: string, uidValidity: bigint) => Promise<Set<number>>;
  readonly keep: (mail: ArrivedMail) => Promise<void>;
  readonly reconciled: (state: Reconciled) => Promise<void>;
  /** The state of a folder changed, in one sentence for the person who can act. */
  readonly said: (change: { readonly name: string; readonly state: MailboxState; readonly sentence: string }) => Promise<void>;
};
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
