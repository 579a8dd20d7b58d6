/** What a mail server says became of a letter for one recipient (RFC 3464 2.3.3), or the recipient's own program (RFC 8098 3.2.6). */
export const deliveryActions = ['failed', 'delayed', 'relayed', 'expanded', 'delivered', 'read', 'deleted'] as const;
export type DeliveryAction = (typeof deliveryActions)[number];

/** Why a letter did not arrive, as far as code and words tell; a page says each in a sentence. */
export const deliveryCauses = [
  'no-such-address',
  'no-such-domain',
  'mailbox-closed',
  'mailbox-full',
  'too-large',
  'taken-for-spam',
  'not-allowed',
  'no-connection',
  'loop',
  'wants-confirmation',
  'other',
] as const;
export type DeliveryCause = (typeof deliveryCauses)[number];

export type Delivery = {
  /** The address the letter was for; empty where the report does not name it. */
  readonly recipient: string;
  readonly action: DeliveryAction;
  /** Enhanced status code (RFC 3463), or null where none was given. */
  readonly status: string | null;
  /** The code says that sending again later may help. */
  readonly isTemporary: boolean;
  readonly cause: DeliveryCause;
  /** The server's own words, one line. */
  readonly diagnostic: string;
};

/** A report about a letter: a bounce, a delay, a receipt. Whether the letter is ours is not known here. */
export type DeliveryReport = {
  readonly deliveries: readonly Delivery[];
  /** Ids that the report gives for the letter it speaks of, with angle brackets, the surest first. */
  readonly letterIds: readonly string[];
};
