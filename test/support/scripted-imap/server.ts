/** An IMAP server whose every byte a test can choose, on a real socket: for what no honest server can be made to do. */
import { createServer, type Socket } from 'node:net';
import { freePort } from '../free-port.ts';
import { type Command, plainAnswer } from './answers.ts';
import { type Box, emptyBox } from './box.ts';

/** What is said instead of the plain answer, as latin1 text; null: the plain answer; '' : nothing, for ever. */
export type Script = (command: Command, connection: Connection) => string | null;
export type Connection = {
  /** How many came before this one. */
  readonly index: number;
  readonly say: (text: string) => void;
  /** Says it and hangs up. */
  readonly end: (text: string) => void;
  /** A connection reset (RST). */
  readonly reset: () => void;
};
export type ScriptedImap = {
  readonly host: string;
  readonly port: number;
  readonly box: Box;
  /** Everything clients sent, line by line. */
  readonly lines: string[];
  /** To every connection that is open, as a server says it unasked. */
  readonly announce: (text: string) => void;
  /** From now on. */
  readonly follow: (script: Script) => void;
  readonly close: () => Promise<void>;
};
type Options = { readonly capabilities?: string; readonly greeting?: string; readonly script?: Script };

const host = '127.0.0.1';

/** Opens it on a free port. */
export async function openScriptedImap({
  capabilities = 'ID IDLE UIDPLUS',
  greeting = '* OK ready',
  script,
}: Options = {}): Promise<ScriptedImap> {
  const box = emptyBox();
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  let current: Script = script ?? (() => null);
  let count = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const connection = connectionOf(socket, count);
    count += 1;
    const answer = (command: Command): string => current(command, connection) ?? plainAnswer(command, box, capabilities);
    connection.say(`${greeting}\r\n`);
    readLines(socket, (line) => {
      lines.push(line);
      converse(line, answer, connection);
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    host,
    port,
    box,
    lines,
    announce: (text) => {
      for (const socket of sockets) socket.write(text, 'latin1');
    },
    follow: (next) => {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function connectionOf(socket: Socket, index: number): Connection {
  return {
    index,
    say: (text) => void socket.write(text, 'latin1'),
    end: (text) => void socket.end(text, 'latin1'),
    reset: () => void socket.resetAndDestroy(),
  };
}

function readLines(socket: Socket, take: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('latin1');
  socket.on('data', (piece: string) => {
    const whole = (rest + piece).split('\r\n');
    rest = whole.pop() ?? '';
    for (const line of whole) take(line);
  });
}

/** The tag of an IDLE is answered when DONE comes (RFC 2177). */
const idling = new WeakMap<Connection, string>();

function converse(line: string, answer: (command: Command) => string, connection: Connection): void {
  const [tag = '', first = '', ...words] = line === 'DONE' ? [idling.get(connection), line] : line.split(' ');
  const isUid = first.toUpperCase() === 'UID';
  const name = (isUid ? `UID ${words[0]}` : first).toUpperCase();
  if (name === 'IDLE') idling.set(connection, tag);
  connection.say(answer({ tag, name, rest: (isUid ? words.slice(1) : words).join(' ') }));
}
