/** A TCP line between a client and a real server, which can be made to fail in the ways lines fail. */
import { createConnection, createServer, type Socket } from 'node:net';
import { freePort } from '../free-port.ts';
import { cutLiterals, type Damage, delay, garbage, longLiterals, trickle } from './damage.ts';

export const lineFaults = [
  'silence',
  'half-open',
  'one byte a second',
  'reset',
  'cut literal',
  'long literal',
  'garbage',
  'delay',
] as const;
export type LineFault = (typeof lineFaults)[number];
export type FaultProxy = {
  readonly host: string;
  readonly port: number;
  /** From now on every connection has this fault: those that are open, and those that come. */
  readonly begin: (fault: LineFault) => void;
  /** New connections are sound. Those that hung go on hanging, as they do behind a router that has forgotten them. */
  readonly end: () => void;
  /** Pieces of either side, and connections, that met a fault. */
  readonly met: () => number;
  readonly close: () => Promise<void>;
};

const host = '127.0.0.1';
const delayMs = 2_000;
const damages: Readonly<Partial<Record<LineFault, () => Damage>>> = {
  'one byte a second': () => trickle(1_000),
  'cut literal': cutLiterals,
  'long literal': longLiterals,
  garbage,
  delay: () => delay(delayMs),
};
/** What the end of the fault does not mend. */
const hanging: readonly LineFault[] = ['silence', 'half-open', 'one byte a second'];

type Line = { readonly client: Socket; readonly server: Socket; fault: LineFault | null; damage: Damage | null; met: () => void };

/** Opens it before a server of this machine. */
export async function openFaultProxy(serverPort: number): Promise<FaultProxy> {
  const lines = new Set<Line>();
  let current: LineFault | null = null;
  let count = 0;
  const met = (): void => {
    count += 1;
  };
  const proxy = createServer({ noDelay: true }, (client) => {
    const server = createConnection({ host, port: serverPort, noDelay: true });
    const line: Line = { client, server, fault: null, damage: null, met };
    lines.add(line);
    join(line, () => lines.delete(line));
    if (current !== null) afflict(line, current);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => proxy.listen(port, host, resolve));
  return {
    host,
    port,
    begin: (fault) => {
      current = fault;
      for (const line of lines) afflict(line, fault);
    },
    end: () => {
      current = null;
      for (const line of lines)
        if (line.fault !== null && !hanging.includes(line.fault)) Object.assign(line, { fault: null, damage: null });
    },
    met: () => count,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const { client, server } of lines) for (const socket of [client, server]) socket.destroy();
      }),
  };
}

function afflict(line: Line, fault: LineFault): void {
  line.fault = fault;
  line.damage = damages[fault]?.() ?? null;
  if (fault === 'reset') {
    line.met();
    line.client.resetAndDestroy();
  }
  // The server's end is gone, and no FIN or RST ever reaches the client.
  if (fault === 'half-open') line.server.destroy();
}

function join(line: Line, onEnd: () => void): void {
  const { client, server } = line;
  const isDeaf = (): boolean => line.fault === 'silence' || line.fault === 'half-open';
  const pass = (piece: Buffer): void => void (client.writable && client.write(piece));
  client.on('data', (piece: Buffer) => {
    if (line.fault !== null) line.met();
    if (!isDeaf() && server.writable) server.write(piece);
  });
  server.on('data', (piece: Buffer) => {
    if (line.fault !== null) line.met();
    if (isDeaf()) return;
    if (line.damage === null) pass(piece);
    else line.damage(piece, pass);
  });
  for (const socket of [client, server]) socket.on('error', () => undefined);
  client.on('close', () => {
    server.destroy();
    onEnd();
  });
  server.on('close', () => void (!isDeaf() && client.end()));
}
