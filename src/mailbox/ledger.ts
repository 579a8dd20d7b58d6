import type { MailKey, Mark, Numbering } from '../case/mail.ts';

/** RFC822.SIZE and INTERNALDATE: neither ever changes for a mail (RFC 3501 2.3), though some sizes are estimates. Null: not told. */
export type Told = { readonly bytes: number | null; readonly at: Date | null };
export type ArrivedMail = {
  readonly key: MailKey;
  /** The raw bytes; where `isCut`, the header block alone. */
  readonly bytes: AsyncIterable<Uint8Array> | Buffer;
  /** Of the whole mail. */
  readonly size: number;
  readonly told: Told;
  readonly isCut: boolean;
  /** One of many that lay there before we listened: what arrives now is to be read first. */
  readonly isBacklog: boolean;
};
export type MailboxState = 'connecting' | 'listening' | 'down';
export type Counts = {
  readonly name: string;
  readonly uidValidity: bigint;
  readonly serverMails: number;
  /** Of the server's mails, those in the ledger. */
  readonly ledgerMails: number;
  /** True where every UID was compared just now; else counted on since that was done. */
  readonly isCompared: boolean;
};
/** Where mails are handed over to. What `keep` resolved for is durable; what it rejected is offered again. */
export type Ledger = {
  /** The folders that are watched from now on, and no others. */
  readonly watching: (names: readonly string[]) => Promise<void>;
  /** The UIDs it has under the last numbering of this UIDVALIDITY. */
  readonly known: (mailbox: string, uidValidity: bigint) => Promise<{ readonly numbering: number; readonly uids: Set<number> }>;
  readonly marks: (numbering: Numbering, uids: readonly number[]) => Promise<ReadonlyMap<number, Mark>>;
  /** The server numbered its mails anew without saying so: everything is offered again, under the next numbering. */
  readonly renumbered: (name: string) => Promise<void>;
  readonly keep: (mail: ArrivedMail) => Promise<void>;
  readonly counted: (counts: Counts) => Promise<void>;
  /** The state of a folder changed, in one sentence for the person who can act. */
  readonly said: (change: { readonly name: string; readonly state: MailboxState; readonly sentence: string }) => Promise<void>;
};
