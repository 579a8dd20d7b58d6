import type { ImapFlow } from 'imapflow';
import type { Log } from '../case/log.ts';
import type { Bell } from './bell.ts';
import type { Server } from './connect.ts';
import type { Doubts } from './doubts.ts';
import type { Ledger, MailboxState } from './ledger.ts';
import type { Pace } from './pace.ts';
import type { Health, Pulse } from './pulse.ts';

export type Account = Server & { readonly folders: readonly string[] };
/** One watched folder. */
export type Watch = {
  readonly account: Account;
  readonly folder: string;
  /** Account and folder: `support@desk.example/INBOX`. */
  readonly name: string;
  /** Between two comparisons of all UIDs with the ledger. */
  readonly sweepMs: number;
  /** A larger mail is handed over as its header block alone. */
  readonly bytesMax: number;
  readonly pace: Pace;
  readonly ledger: Ledger;
  readonly log: Log;
  readonly doubts: Doubts;
};
/** Tells the ledger and the log, once per change. */
export type Say = (state: MailboxState, sentence: string) => Promise<void>;
/** A connection that has signed in. */
export type Line = {
  readonly client: ImapFlow;
  readonly bell: Bell;
  readonly pulse: Pulse;
  readonly health: Health;
};
/** What SELECT said, copied: imapflow changes its own object under us. */
export type Opened = { readonly uidValidity: bigint; readonly exists: number; readonly canMark: boolean };
/** The opened folder, as far as we know it. */
export type Folder = {
  opened: Opened;
  numbering: number;
  /** UIDs in the ledger under this UIDVALIDITY and numbering. */
  known: Set<number>;
  /** UIDs the server has shown and the ledger lacks. */
  readonly lacking: Set<number>;
  /** Highest UID the server has shown, or the ledger knows: what is new lies above. */
  top: number;
  /** What was told of mails that are the ledger's own after all, whatever it says of them: read and found to be the same. */
  readonly proven: Map<number, string>;
  /** The turn of mails to be looked at next: `isRenumbered`. */
  turn: number;
  /** How many of the server's mails it has shown to us. */
  shown: number;
};
/** Taking mails out of an opened folder. */
export type Taking = { readonly watch: Watch; readonly line: Line; readonly folder: Folder; readonly stopping: AbortSignal };
