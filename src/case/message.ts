import type { DeliveryReport } from './delivery.ts';
import type { LinkedFile } from './linked-file.ts';

export type Person = { readonly address: string; readonly name: string };

/** Where in a mail a number stands: its subject, the writer's own words, a file's name, quoted words, a mail inside the mail. */
export const numberPlaces = ['subject', 'words', 'file-name', 'quoted', 'inside'] as const;
export type NumberPlace = (typeof numberPlaces)[number];

/** What the subject grammar, body and file names say of the case: `% |P2|ICBC|title % stage CMIT:token`. */
export type CaseReference = {
  readonly number: string | null;
  readonly priority: string | null;
  readonly customer: string | null;
  readonly title: string | null;
  /** The stage word of the letter that was answered. */
  readonly stage: string | null;
  /** Tracking token, echoed verbatim, never a key. */
  readonly token: string | null;
  readonly foundIn: 'subject' | 'body' | 'attachment' | null;
  /** Further numbers in the same place that disagree with `number`. */
  readonly others: readonly string[];
  /** Every number that the mail names, and where: the deciding place first. */
  readonly mentions: readonly { readonly place: NumberPlace; readonly number: string }[];
};

export const messageKinds = ['message', 'bounce', 'auto-reply', 'list', 'own', 'unreadable'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What alone tells that a mail is automatic, where it does not say so itself; or that a machine passes another mail on. */
export type KindDoubt = 'subject' | 'words' | 'forward';

export const intents = ['report', 'more-data', 'question', 'solved', 'agree-to-close', 'object', 'thanks', 'other'] as const;
/** `thanks` (only thanks, nothing else) is told apart inside; outside it reads as `other`. */
export type Intent = (typeof intents)[number];

export type Authentication = { readonly verdict: 'pass' | 'fail' | 'none'; readonly why: string };

/** An attachment of a message; its bytes lie in the blob store under `sha256`. */
export type Attachment = {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly inline: boolean;
  /** The name of the attachment it came in (an Outlook message), with which it is examined; null: it came by itself. */
  readonly within: string | null;
};

/** A mail, read. */
export type Message = {
  readonly kind: MessageKind;
  readonly case: CaseReference;
  readonly from: Person | null;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly replyTo: readonly Person[];
  readonly subject: string;
  /** RFC 3339, or null where the header is missing or cannot be read. */
  readonly date: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** Outlook's own thread header, base64: its first 22 bytes are the conversation's (MS-OXOMSG 2.2.1.3). */
  readonly threadIndex: string | null;
  readonly newText: string;
  readonly quotedText: string;
  readonly signature: string;
  /** BCP 47: zh-CN, zh-TW or en. */
  readonly language: string;
  readonly intent: Intent;
  readonly authentication: Authentication;
  /** Why the author cannot be told for certain, in words; null: told, or there is none. */
  readonly senderDoubt: string | null;
  readonly attachments: readonly Attachment[];
  /** Files that the mail only links to; none is ever fetched. */
  readonly links: readonly LinkedFile[];
  /** What could not be read, in words. */
  readonly problems: readonly string[];
  /** Absent: nothing is in doubt of an automatic mail's kind. */
  readonly kindDoubt?: KindDoubt;
  /** The id of a letter of ours that its own header gives: our letter, whoever sent it on under another Message-ID. */
  readonly letterId?: string;
  /** It complains of how the case is served, or asks for someone above, whatever else it wants. */
  readonly complains?: boolean;
  /** It asks that no machine answer it. */
  readonly asksForSilence?: boolean;
  /** What a bounce or a receipt says of a letter. */
  readonly report?: DeliveryReport;
};
