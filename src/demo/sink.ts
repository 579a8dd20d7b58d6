/** In charge of the outside world of a demo, a replay or a test: an SMTP server that keeps what it is given and delivers nothing. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { meet, type SinkFault } from './sink-fault.ts';

export type { SinkFault };
export type SunkMail = {
  readonly from: string;
  /** Recipients of the envelope. */
  readonly to: readonly string[];
  /** What a report would name the mail by (RFC 3461 4.4), or null. */
  readonly envelopeId: string | null;
  readonly raw: Buffer;
  /** Where it lies on disk, or null where no folder was given. */
  readonly file: string | null;
};
export type SinkOptions = {
  /** Keeps each mail as `0001.eml`, `0002.eml` … in it. */
  readonly folder?: string;
  readonly port?: number;
  /** The n-th mail meets the n-th fault; null and the ones after it are taken. */
  readonly faults?: readonly (SinkFault | null)[];
  /** Wants this sign-in. */
  readonly account?: { readonly user: string; readonly password: string };
};
export type Sink = {
  readonly host: string;
  readonly port: number;
  readonly mails: () => readonly SunkMail[];
  /** Resolves with all mails when there are at least so many. */
  readonly waitFor: (count: number) => Promise<readonly SunkMail[]>;
  readonly close: () => Promise<void>;
};

const host = '127.0.0.1';
/** Larger than any letter of ours. */
const mailBytesMax = 100 * 1024 * 1024;

/** Opens the sink; port 0 or none takes any free one. */
export async function openSink({ folder, port = 0, faults = [], account }: SinkOptions = {}): Promise<Sink> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const mails: SunkMail[] = [];
  const waiting = new Set<() => void>();
  const sockets = new Map<number, Socket>();
  const begun = new WeakMap<SMTPServerSession, SinkFault | null>();
  let transactions = 0;
  const faultOf = (session: SMTPServerSession): SinkFault | null => begun.get(session) ?? null;
  const drop = (session: SMTPServerSession): void => void sockets.get(session.remotePort)?.destroy();
  const server = new SMTPServer({
    ...signIn(account),
    size: mailBytesMax,
    hideDSN: false,
    logger: false,
    disableReverseLookup: true,
    onMailFrom: (_address, session, answer) => {
      begun.set(session, faults[transactions] ?? null);
      transactions += 1;
      meet(faultOf(session), { at: 'mail', drop: () => drop(session) }, answer);
    },
    onRcptTo: ({ address }, session, answer) => meet(faultOf(session), { at: 'rcpt', address, drop: () => drop(session) }, answer),
    onData: (stream, session, answer) => {
      const fault = faultOf(session);
      if (fault?.at === 'body') return meet(fault, { at: 'body', drop: () => drop(session) }, answer);
      take(stream, session, folder).then(
        (mail) => {
          if (fault?.at !== 'dot' || fault.isTaken === true) mails.push(mail);
          for (const look of waiting) look();
          meet(fault, { at: 'dot', drop: () => drop(session) }, answer);
        },
        (error: Error) => answer(error),
      );
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const key = socket.remotePort ?? 0;
    sockets.set(key, socket);
    socket.on('close', () => sockets.delete(key));
  });
  const taken = await listen(server, port);
  return {
    host,
    port: taken,
    mails: () => mails,
    waitFor: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (mails.length < count) return;
          waiting.delete(look);
          resolve(mails);
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets.values()) socket.destroy();
      await closed;
    },
  };
}

function signIn(account: SinkOptions['account']): SMTPServerOptions {
  if (account === undefined) return { disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true };
  return {
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, answer) => {
      if (username === account.user && password === account.password) answer(null, { user: username });
      else answer(new Error('Invalid username or password'));
    },
  };
}

async function take(stream: SMTPServerDataStream, session: SMTPServerSession, folder: string | undefined): Promise<SunkMail> {
  const raw = Buffer.concat(await stream.toArray());
  const { mailFrom, rcptTo } = session.envelope;
  const envelopeId = envelopeIdOf(session.envelope);
  const from = mailFrom === false ? '' : mailFrom.address;
  const file = folder === undefined ? null : await write(folder, raw);
  return { from, to: rcptTo.map(({ address }) => address), envelopeId, raw, file };
}

function envelopeIdOf(envelope: SMTPServerSession['envelope']): string | null {
  const dsn: unknown = Reflect.get(envelope, 'dsn');
  const id: unknown = typeof dsn === 'object' && dsn !== null ? Reflect.get(dsn, 'envid') : null;
  return typeof id === 'string' ? id : null;
}

/** The next free number: a second run with the same folder overwrites nothing. */
async function write(folder: string, raw: Buffer): Promise<string> {
  const numbers = (await readdir(folder)).map((name) => Number.parseInt(name, 10)).filter(Number.isFinite);
  for (let number = Math.max(0, ...numbers) + 1; ; number += 1) {
    const file = join(folder, `${String(number).padStart(4, '0')}.eml`);
    try {
      await writeFile(file, raw, { flag: 'wx' });
      return file;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const listening = server.listen(port, host, () => {
      const address = listening.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('the sink has no port'));
    });
  });
}
