import { ImapFlow } from 'imapflow';
import type { AccessTokens } from '../case/access-tokens.ts';
import { Fault } from '../case/fault.ts';
import { unsaid } from '../case/unsaid.ts';
import { type Pace, paceDefault } from './pace.ts';

export type Server = {
  /** Null where no mailbox is set. */
  readonly host: string | null;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  /** Sign in in place of a password. */
  readonly tokens?: AccessTokens | null;
};

/** Said by ID (RFC 2971); 163 and 126 answer `SELECT Unsafe Login` to who does not say it. */
export const clientInfo = { name: 'Casewright', vendor: 'Casewright', version: '1' };
/** RFC 2177: IDLE is to be renewed within 29 minutes; middleboxes forget sooner. */
const idleMaxMs = 9 * 60_000;
/** One answer may hold one piece of a mail and its frame. */
const literalBytesMax = 16 * 1024 * 1024;

export type Signing = {
  readonly pace?: Pace;
  readonly stopping?: AbortSignal;
  /** Told when a line of the server could not be read. imapflow passes over it. */
  readonly rubbish?: () => void;
};

/**
 * Connects and signs in. The client it gives is open: whoever asked for it closes it. A token that is refused may have been revoked before
 * its time: it is tried once more with a fresh one. Throws what imapflow throws, or a Fault.
 */
export async function signIn(server: Server, signing: Signing = {}): Promise<ImapFlow> {
  const { tokens = null } = server;
  if (tokens === null) return await connect(server, { pass: server.password ?? '' }, signing);
  const accessToken = await tokens.access();
  try {
    return await connect(server, { accessToken }, signing);
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'authenticationFailed') !== true) throw error;
    return await connect(server, { accessToken: await tokens.access(accessToken) }, signing);
  }
}

type Secret = { readonly pass: string } | { readonly accessToken: string };

async function connect(
  server: Server,
  secret: Secret,
  { pace = paceDefault, stopping, rubbish = () => undefined }: Signing,
): Promise<ImapFlow> {
  const client = newClient(server, secret, pace, rubbish);
  const cut = (): void => client.close();
  stopping?.addEventListener('abort', cut);
  const late = deadline(pace.signInMaxMs);
  try {
    if (stopping?.aborted === true) throw new Fault('mailbox-stopped', 'the mailbox is being closed');
    await Promise.race([client.connect(), late.promise]);
    return client;
  } catch (error) {
    client.close();
    throw unsaid(error, Object.values(secret));
  } finally {
    late.cancel();
    stopping?.removeEventListener('abort', cut);
  }
}

/** imapflow's client cannot be used twice, and without an `error` listener the process would end. */
function newClient({ host, port, security, user }: Server, secret: Secret, pace: Pace, rubbish: () => void): ImapFlow {
  if (host === null || user === null)
    throw new Fault('mailbox-not-set', 'expected IMAP_HOST and IMAP_USER to name the mailbox, but one is not set');
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    auth: { user, ...secret },
    clientInfo,
    logger: earFor(rubbish),
    disableAutoIdle: true,
    maxIdleTime: idleMaxMs,
    connectionTimeout: pace.connectMaxMs,
    greetingTimeout: pace.connectMaxMs,
    socketTimeout: pace.answerMaxMs,
    maxLiteralSize: literalBytesMax,
    maxResponseSize: 2 * literalBytesMax,
  });
  client.on('error', () => undefined);
  return client;
}

/** imapflow's only word on a line it could not read is one to its log. Other levels are refused: each entry costs a rendering. */
function earFor(rubbish: () => void) {
  const ignore = (): void => undefined;
  const error = (entry: unknown): void => {
    if (isUnreadLine(entry)) rubbish();
  };
  return { error, fatal: ignore, warn: ignore, info: ignore, debug: ignore, isLevelEnabled: (level: string) => level === 'error' };
}

function isUnreadLine(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'src' in entry && entry.src === 's' && 'err' in entry;
}

function deadline(ms: number): { readonly promise: Promise<never>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    const came = `expected to be signed in within ${ms / 1000} s`;
    timer = setTimeout(() => reject(new Fault('server-silent', `the server did not answer in time: ${came}`, { isTemporary: true })), ms);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}

/** The account's name among others, without the port, which may change: `support@desk.example`, `support@imap.desk.example`. */
export function accountOf({ host, user }: Server): string {
  return user?.includes('@') === true ? user : `${user ?? ''}@${host ?? ''}`;
}
