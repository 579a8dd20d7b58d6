/** A real redis-server of the system's package, on a free port, that may hold a queue. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

export type RedisServer = {
  readonly url: string;
  readonly port: number;
  /** Dies without a word to anyone. */
  readonly kill: () => Promise<void>;
  /** Comes back on the same port with what it had written down. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts it; `extra` are further command line options (`['--appendonly', 'no']`). */
export async function openRedis(extra: readonly string[] = []): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-redis-'));
  const port = await freePort();
  const safe = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    server = spawn('redis-server', ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, ...safe, ...extra], {
      stdio: 'ignore',
    });
    await until(`redis-server on port ${port}`, () => answers(port));
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill: () => ended(server),
    restart: start,
    close: async () => {
      await ended(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve();
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}
