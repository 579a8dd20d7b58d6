/** In charge of the support mailboxes: every mail of the watched folders reaches the ledger once, whatever the server or the network does. */
import type { Log } from '../case/log.ts';
import { accountOf } from './connect.ts';
import { openDoubts } from './doubts.ts';
import type { Account, Watch } from './folder.ts';
import type { Ledger } from './ledger.ts';
import { type Pace, paceDefault } from './pace.ts';
import { type Filed, fileCopy } from './sent.ts';
import { watchFolder } from './watch.ts';

export type { ArrivedMail, Counts, Ledger, MailboxState } from './ledger.ts';
export type { Account, Filed, Pace };

export type MailboxOptions = {
  /** The first one is the support mailbox itself: copies of sent letters are filed there. */
  readonly accounts: readonly [Account, ...Account[]];
  /** Folder of sent letters; null: the one the server marks as such. */
  readonly sentFolder?: string | null;
  readonly sweepMs: number;
  readonly bytesMax: number;
  readonly pace?: Pace;
};
export type Mailbox = {
  /** Begins to listen and returns; a server that cannot be reached is tried for ever. */
  readonly start: () => Promise<void>;
  /** Stops listening; a mail being kept is finished first. */
  readonly stop: () => Promise<void>;
  /** Files a copy unless a mail of the same Message-ID lies there. Folder null: where the server keeps sent mails. Throws a Fault. */
  readonly append: (folder: string | null, raw: Buffer, flags: readonly string[]) => Promise<Filed>;
};

/** Opens the mailboxes; nothing is connected before `start`. */
export function openMailbox(options: MailboxOptions, ledger: Ledger, log: Log): Mailbox {
  const stopping = new AbortController();
  const watches = watchesOf(options, ledger, log);
  const running: Promise<void>[] = [];
  const [main] = options.accounts;
  return {
    start: async () => {
      await noteWatched(watches, ledger, log);
      for (const watch of watches) running.push(watchFolder(watch, stopping.signal));
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
    append: (folder, raw, flags) => fileCopy(main, { folder: folder ?? options.sentFolder ?? null, raw, flags }),
  };
}

/** Only the page for people on call depends on it: mail flows without. */
async function noteWatched(watches: readonly Watch[], ledger: Ledger, log: Log): Promise<void> {
  try {
    await ledger.watching(watches.map(({ name }) => name));
  } catch (error) {
    log.warn('mailboxes-not-noted', { error: error instanceof Error ? error.message : String(error) });
  }
}

function watchesOf({ accounts, sweepMs, bytesMax, pace = paceDefault }: MailboxOptions, ledger: Ledger, log: Log): readonly Watch[] {
  return accounts.flatMap((account) =>
    account.folders.map((folder) => {
      const name = `${accountOf(account)}/${folder}`;
      return { account, folder, name, sweepMs, bytesMax, pace, ledger, log, doubts: openDoubts() };
    }),
  );
}
