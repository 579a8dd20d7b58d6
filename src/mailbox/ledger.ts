import type { MailKey } from '../case/mail.ts';

export type ArrivedMail = {
  readonly key: MailKey;
  /** The raw bytes; where `isCut`, the header block alone. */
  readonly bytes: AsyncIterable<Uint8Array> | Buffer;
  /** Of the whole mail, as the server says it. */
  readonly size: number;
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
  readonly known: (mailbox: string, uidValidity: bigint) => Promise<Set<number>>;
  readonly keep: (mail: ArrivedMail) => Promise<void>;
  readonly counted: (counts: Counts) => Promise<void>;
  /** The state of a folder changed, in one sentence for the person who can act. */
  readonly said: (change: { readonly name: string; readonly state: MailboxState; readonly sentence: string }) => Promise<void>;
};
