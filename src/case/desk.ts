import type { Language } from './language.ts';

/** The support organisation's own settings, as `desk.yaml` says them, defaults filled in. */
export type Desk = {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  /** IANA name, e.g. Asia/Shanghai. */
  readonly timezone: string;
  readonly engineers: readonly Engineer[];
  readonly cases: {
    /** Patterns (RE2-safe regular expressions) of case numbers and tracking tokens. */
    readonly numbers: readonly string[];
    readonly tokens: readonly string[];
    /** Address of the engineer who owns new cases, or null: nobody yet. */
    readonly owner: string | null;
  };
  readonly updates: { /** Days a release must be old, on the day of the log, before a letter names it. */ readonly soakDays: number };
  /** Telling a customer that a mail came: the only letter that leaves without a person. */
  readonly acknowledgement: {
    readonly isEnabled: boolean /** More within an hour, and none leaves until an engineer says so. */;
    readonly hourMax: number;
  };
  readonly links: { /** `{kb}` stands for the digits. */ readonly kb: string };
  /** Watched beside the mailbox of the settings. */
  readonly mailboxes: readonly DeskMailbox[];
  readonly customers: readonly Customer[];
  /** Where no customers are listed: true when every sender's domain is taken for a customer (replay without a desk). */
  readonly everyDomainIsACustomer: boolean;
};
export type DeskMailbox = {
  /** The end of its variables: `escalation` has its password in IMAP_PASSWORD_ESCALATION. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string;
  readonly folders: readonly string[];
};
export type Engineer = { readonly name: string; readonly address: string; readonly signature: string };
export type Customer = {
  readonly name: string;
  readonly domains: readonly string[];
  readonly participants: readonly string[];
  readonly language: Language;
  readonly contacts: readonly { readonly name: string; readonly address: string }[];
  /** This customer's own link template, or null: the desk's. */
  readonly kbLink: string | null;
};

/** Addresses that are the desk itself: a mail from one is our own, and no letter goes to one. */
export function ownAddresses({ address, mailboxes }: Pick<Desk, 'address' | 'mailboxes'>): readonly string[] {
  return [address, ...mailboxes.map(({ user }) => user).filter((user) => user.includes('@'))];
}
