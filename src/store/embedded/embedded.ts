/** In charge of a PostgreSQL of our own: made on first use, adopted when it runs already, kept running, stopped by the last one out. */
import { chmod, mkdir, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Log } from '../../case/log.ts';
import { findBinaries } from './binaries.ts';
import { makeCluster } from './cluster.ts';
import { isThere } from './files.ts';
import { leave } from './leave.ts';
import { placeOf } from './place.ts';
import { type Launch, livePostmaster } from './postmaster.ts';
import { type Presence, port, user } from './presence.ts';
import { chooseRunner, runnerOf } from './runner.ts';
import { makeSocketDir } from './socket.ts';
import { untilPresent } from './start.ts';

/** Every field is set, so that no PG* variable of the environment can speak. */
export type EmbeddedConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly ssl: false;
};
export type Embedded = { readonly url: string; readonly config: EmbeddedConnection; readonly stop: () => Promise<void> };
/** `isDurable`: false for what is thrown away anyway (tests), where writing through to the disk only costs time. */
export type EmbeddedOptions = { readonly dataDir: string; readonly log: Log; readonly isDurable?: boolean };

const database = 'casewright';
/** A log of the server larger than this is put aside at the next start; one earlier log is kept. */
const logMaxBytes = 10 * 1024 * 1024;

/** Opens the database of a data folder. Safe for any number of processes at once; whoever leaves last stops the server. */
export async function openEmbedded({ dataDir, log, isDurable = true }: EmbeddedOptions): Promise<Embedded> {
  const started = performance.now();
  const ground = await prepare(resolve(dataDir), isDurable);
  const first = await untilPresent(ground, () => false);
  await ensureDatabase(first);
  log.info('database-open', { ms: Math.round(performance.now() - started), cluster: ground.cluster });
  const keeper = keepPresent(ground, first, log);
  return {
    url: `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(ground.socketDir)}`,
    config: { host: ground.socketDir, port, user, database, ssl: false },
    stop: keeper.stop,
  };
}

async function prepare(dataDir: string, isDurable: boolean): Promise<Launch> {
  await mkdir(dataDir, { recursive: true });
  const newcomer = chooseRunner();
  const place = await placeOf(dataDir, newcomer);
  await mkdir(place, { recursive: true, mode: 0o755 });
  // Whatever the umask: PostgreSQL's user must get through, and its own folders below are 0700.
  if (newcomer !== null) await chmod(place, 0o755);
  const known = join(place, 'cluster');
  const runner = (await isThere(known)) ? runnerOf(known) : newcomer;
  const binaries = await findBinaries(runner);
  const cluster = await makeCluster(place, binaries, runner);
  const socketDir = (await livePostmaster(cluster))?.socketDir || (await makeSocketDir(place, runner));
  const logFile = join(place, 'postgres.log');
  if (((await stat(logFile).catch(() => null))?.size ?? 0) > logMaxBytes) await rename(logFile, `${logFile}.1`);
  return { program: join(binaries.folder, 'bin', 'postgres'), cluster, socketDir, logFile, runner, isDurable };
}

async function ensureDatabase(presence: Presence): Promise<void> {
  const found = await presence.query(`SELECT FROM pg_database WHERE datname = '${database}'`);
  if (found.length > 0) return;
  await presence.query(`CREATE DATABASE ${database}`).catch(async (error: unknown) => {
    const isMadeMeanwhile = (await presence.query(`SELECT FROM pg_database WHERE datname = '${database}'`)).length > 0;
    if (!isMadeMeanwhile) throw error;
  });
}

/** Stays present: when the server dies under us, it is started again. */
function keepPresent(ground: Launch, first: Presence, log: Log): { readonly stop: () => Promise<void> } {
  let presence = first;
  let isStopping = false;
  const keep = async (): Promise<void> => {
    for (;;) {
      await presence.gone;
      if (isStopping) return;
      log.warn('database-lost', { cluster: ground.cluster });
      presence = await untilPresent(ground, () => isStopping);
      log.info('database-back', { cluster: ground.cluster });
    }
  };
  const kept = keep().catch((error: unknown) => {
    if (!isStopping) log.error('database-lost', { error: error instanceof Error ? error.message : String(error) });
  });
  return {
    stop: async () => {
      if (isStopping) return;
      isStopping = true;
      await leave(ground.cluster, presence);
      await kept;
    },
  };
}
