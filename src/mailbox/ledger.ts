import type { MailKey } from '../case/mail.ts';

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
