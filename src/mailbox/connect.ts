import { ImapFlow } from 'imapflow';
import { Fault } from '../case/fault.ts';

export type Server = {
  /** Null where no mailbox is set. */
  readonly host: string | null;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  /** Said by ID (RFC 2971); 163 and 126 answer `SELECT Unsafe Login` to who does not say it. */
  readonly clientInfo?: Readonly<Record<string, string>>;
};

/** Longest silence: imapflow's own 5 minutes would leave a dead line unnoticed for as long; while idling it asks NOOP first. */
const silenceMaxMs = 30_000;
const connectMaxMs = 30_000;
/** RFC 2177: IDLE is to be renewed within 29 minutes; middleboxes forget sooner. */
const idleMaxMs = 9 * 60_000;
/** One answer may hold one piece of a mail and its frame. */
const literalBytesMax = 16 * 1024 * 1024;

/** A new client: imapflow's cannot be used twice, and without an `error` listener the process would end. */
export function newClient({ host, port, security, user, password, clientInfo }: Server): ImapFlow {
  if (host === null || user === null)
    throw new Fault('mailbox-not-set', 'expected IMAP_HOST and IMAP_USER to name the mailbox, but one is not set');
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    auth: { user, pass: password ?? '' },
    clientInfo: clientInfo ?? { name: 'Casewright', vendor: 'Casewright' },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: idleMaxMs,
    connectionTimeout: connectMaxMs,
    greetingTimeout: connectMaxMs,
    socketTimeout: silenceMaxMs,
    maxLiteralSize: literalBytesMax,
    maxResponseSize: 2 * literalBytesMax,
  });
  client.on('error', () => undefined);
  return client;
}

/** The account's name among others, without the port, which may change: `support@desk.example`, `support@imap.desk.example`. */
export function accountOf({ host, user }: Server): string {
  return user?.includes('@') === true ? user : `${user ?? ''}@${host ?? ''}`;
}
