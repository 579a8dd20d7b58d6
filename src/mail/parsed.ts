import type { Attachment, Person } from '../case/message.ts';

/** A header as it stands in the mail: lower-case key, and the whole line as it came, key included, unfolded. */
export type HeaderLine = { readonly key: string; readonly line: string };

/** What a MIME parser made of a mail: outside words, not yet cleaned and not yet understood. */
export type ParsedMail = {
  readonly headerLines: readonly HeaderLine[];
  readonly subject: string;
  readonly from: readonly Person[];
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly replyTo: readonly Person[];
  /** RFC 3339, or null where the header is missing or cannot be read. */
  readonly date: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** The text/plain part; empty where the mail has only HTML. */
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
  /** What the parser could not read, in words. */
  readonly problems: readonly string[];
  /** The mail was larger than the limit: headers only. */
  readonly isCut: boolean;
  /** The machine-readable parts of a report (RFC 3464, RFC 6533, RFC 8098), or null. */
  readonly reportText: string | null;
  /** Mails inside this mail (message/rfc822, .eml, .msg), whole or their headers alone. */
  readonly nested: readonly NestedMail[];
};
/** `ids`: what a mail of ours is known by, our own header (`letterHeader`) before its Message-ID. */
export type NestedMail = { readonly subject: string; readonly text: string; readonly ids?: readonly string[] };

/** The header in which our letters repeat their Message-ID: some servers write a Message-ID of their own. */
export const letterHeader = 'X-Casewright-Letter';

/** The desk's settings that reading needs: sources of regular expressions, and the addresses that are ours. */
export type MailReading = {
  readonly numbers: readonly string[];
  readonly tokens: readonly string[];
  readonly ownAddresses: readonly string[];
  /** The authserv-id of our own boundary (RFC 8601 2.5): only its Authentication-Results count. Absent: none are believed. */
  readonly authservId?: string;
  /** Domains of forwarders whose ARC seal vouches for a sender (RFC 8617). */
  readonly sealers?: readonly string[];
};
