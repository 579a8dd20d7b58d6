import type { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { AccessTokens } from '../case/access-tokens.ts';
import { customAuth, signIn } from './sign-in.ts';

export type SmtpServer = {
  /** Null where no server is set: then nothing can be sent. */
  readonly host: string | null;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  /** Sign in in place of a password. */
  readonly tokens?: AccessTokens | null;
};
/** nodemailer keeps its account of the recipients on the very envelope it was given. */
export type Envelope = {
  readonly from: string;
  readonly to: string[];
  readonly size: number;
  readonly use8BitMime: boolean;
  /** RFC 3461: said to servers that offer DSN. */
  readonly dsn?: { readonly id: string; readonly return: 'HDRS' };
};
/** A connection that has signed in. */
export type Line = {
  /** The server's answer to the final dot. Rejects with nodemailer's error. */
  readonly send: (envelope: Envelope, body: Readable) => Promise<string>;
  readonly hangUp: () => void;
  /** Ends the connection at once, in the middle of whatever it does. */
  readonly cut: () => void;
};

const connectMaxMs = 30_000;
/** Longest silence. RFC 5321 4.5.3.2.6 grants the answer to the final dot ten minutes: giving up sooner makes an *unknown* of a slow yes. */
const silenceMaxMs = 600_000;

/** Connects, encrypts as set, signs in. Rejects with nodemailer's error, or the Fault of a token. */
export async function openLine(server: SmtpServer & { readonly host: string }, isCut: (cut: () => void) => void): Promise<Line> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: connectMaxMs,
    greetingTimeout: connectMaxMs,
    socketTimeout: silenceMaxMs,
    socketCloseTimeout: 0,
    customAuth,
  });
  const cut = (): void => connection.close();
  isCut(cut);
  // What breaks between two commands; without a listener the process would end.
  connection.on('error', () => undefined);
  await connect(connection);
  await signIn(connection, server);
  return { send: (envelope, body) => send(connection, envelope, body), hangUp: () => connection.quit(), cut };
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('the connection was closed')));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function send(connection: SMTPConnection, envelope: Envelope, body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    connection.once('end', () => reject(new Error('the connection was closed')));
    connection.send(envelope, body, (error, sent) => (error ? reject(error) : resolve(sent?.response ?? '')));
  });
}
