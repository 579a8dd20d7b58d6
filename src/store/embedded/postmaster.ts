import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runner } from './runner.ts';

/** A running PostgreSQL, as its postmaster.pid tells (lines 1, 3, 5 and 8); the socket's folder is empty until it listens. */
export type Postmaster = { readonly pid: number; readonly startedAt: string; readonly socketDir: string; readonly isReady: boolean };

/** The server that is running on this cluster now, or null. Removes a pid file whose number belongs to some other program today. */
export async function livePostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1) return null;
  if (await runsOn(pid, cluster))
    return { pid, startedAt: lines[2] ?? '', socketDir: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' };
  // PostgreSQL itself would refuse to start while any process of its user has this number, as after a container's restart.
  if (isAlive(pid)) await rm(file, { force: true });
  return null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A postmaster's working folder is its cluster. */
async function runsOn(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return folder !== null && folder === (await realpath(cluster).catch(() => cluster));
}

export type Launch = {
  /** Path of the program `postgres`. */
  readonly program: string;
  readonly cluster: string;
  readonly socketDir: string;
  readonly logFile: string;
  readonly runner: Runner;
  /** False only for databases that are thrown away: then nothing is written through to the disk. */
  readonly isDurable: boolean;
};

/** Starts a server that outlives us if we die. Resolves when the launched process has ended, with its exit code. */
export function launch({ program, cluster, socketDir, logFile, runner, isDurable }: Launch): { readonly ended: Promise<number | null> } {
  const output = openSync(logFile, 'a');
  const settings = isDurable ? durable : { ...durable, ...throwaway };
  const args = ['-D', cluster, '-k', socketDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(program, args, {
    cwd: '/',
    detached: true,
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['ignore', output, output],
    ...(runner === null ? {} : { uid: runner.uid, gid: runner.gid }),
  });
  closeSync(output);
  child.unref();
  return {
    ended: new Promise((resolve) => {
      child.once('error', () => resolve(null));
      child.once('exit', (code) => resolve(code));
    }),
  };
}

const durable = {
  listen_addresses: '',
  // Only the user that runs the server may connect (and root, whom no mode keeps out): there is no password.
  unix_socket_permissions: '0700',
  fsync: 'on',
  max_connections: '200',
  shared_buffers: '128MB',
  jit: 'off',
  // Every statement here is short: one that waits this long waits for something that died.
  idle_in_transaction_session_timeout: '60s',
  log_timezone: 'UTC',
  timezone: 'UTC',
} as const;
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;
