import type { ImapFlow, MailboxObject } from 'imapflow';
import type { Log } from '../case/log.ts';
import type { Server } from './connect.ts';
import type { Ledger, MailboxState } from './ledger.ts';

export type MailboxOptions = Server & {
  readonly folders: readonly string[];
  /** Folder of sent letters; null: the one the server marks as such. */
  readonly sentFolder?: string | null;
  /** Between two comparisons of all UIDs with the ledger. */
  readonly sweepMs: number;
  /** A larger mail is handed over as its header block alone. */
  readonly bytesMax: number;
};
/** One watched folder. */
export type Watch = {
  readonly options: MailboxOptions;
  readonly folder: string;
  /** Account and folder: `support@desk.example/INBOX`. */
  readonly name: string;
  readonly ledger: Ledger;
  readonly log: Log;
};
/** Tells the ledger and the log, once per change. */
export type Say = (state: MailboxState, sentence: string) => Promise<void>;
/** The opened folder; `known` are the UIDs in the ledger under this UIDVALIDITY. */
export type Folder = { readonly name: string; readonly box: MailboxObject; known: Set<number> };
/** Taking mails out of an opened folder. */
export type Taking = { readonly watch: Watch; readonly client: ImapFlow; readonly folder: Folder; readonly stopping: AbortSignal };
