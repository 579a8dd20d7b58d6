/** A mail is the bytes as they arrived; these are the states its row in the ledger can end in. `arrived` is not yet read. */
export const mailStates = ['arrived', 'filed', 'review', 'automatic', 'unreadable'] as const;
export type MailState = (typeof mailStates)[number];

/** What a server numbers its mails under. `numbering` counts how often it numbered them anew without saying so by another UIDVALIDITY. */
export type Numbering = { readonly mailbox: string; readonly uidValidity: bigint; readonly numbering: number };
/** Where a mail lies on the IMAP server: unique for ever (RFC 3501 2.3.1.1). */
export type MailKey = Numbering & { readonly uid: number };
/** By what the ledger knows a mail again: `toldBytes` and `toldAt` as the server told them, null where that was not noted. */
export type Mark = {
  readonly sha256: string;
  readonly bytes: number;
  readonly isCut: boolean;
  readonly toldBytes: number | null;
  readonly toldAt: Date | null;
};

/** Why a mail waits for a person: the fixed list the review page shows. */
export const reviewReasons = [
  'no-case-number',
  'numbers-disagree',
  'unknown-sender',
  'other-customer',
  'authentication-failed',
  'no-sender',
  'doubtful-sender',
  'colleague',
  'own-address',
  'maybe-a-person',
  'too-large',
  'headers-only',
  'unreadable',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];
