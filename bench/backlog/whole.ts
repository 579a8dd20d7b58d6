/** The product itself, as a process of its own, comes back to a mailbox full of mails; meanwhile new ones arrive. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { caseByNumber } from '../../src/store/cases.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import type { Dovecot } from '../../test/support/dovecot.ts';
import { openRedis } from '../../test/support/redis.ts';
import { quietLog } from '../../test/support/store.ts';
import { freshMail } from './mails.ts';
import { childrenOf, cpuMs, memoryOf, parentOf } from './spent.ts';

/** A new mail that came while the backlog was worked through: from its delivery to its outcome, and to its draft. */
export type Fresh = { readonly outcomeMs: number; readonly draftedMs: number; readonly backlogLeft: number };
export type WholeRun = {
  /** From the start of the process until every mail is in the ledger, has its outcome, and every case its letter. */
  readonly storedMs: number;
  readonly settledMs: number;
  readonly draftedMs: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly fresh: readonly Fresh[];
  /** The most memory that the product's own process ever held; its children are counted apart. */
  readonly peakMb: number;
  readonly childrenMb: number;
  /** CPU until every mail had its outcome: of the product with its children, and of PostgreSQL. */
  readonly cpuMs: { readonly product: number; readonly database: number };
};

/** Both as in `setup.mjs`. */
const littleMemory = { MALLOC_ARENA_MAX: '2' };
const flags = ['--max-semi-space-size=4'];
const home = join(import.meta.dirname, '../..');
/** New mails, spread over the backlog. */
const freshMails = 5;
const lookMs = 100;
const lostMs = 20 * 60_000;

/** Works through what lies in this Dovecot, with Redis and the embedded PostgreSQL. */
export async function wholeRun(dovecot: Dovecot, mails: number): Promise<WholeRun> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-bench-'));
  const redis = await openRedis();
  const store = await openStore({ databaseUrl: null, dataDir: folder, connections: 2, log: quietLog });
  const product = start(dovecot, folder, redis.url);
  try {
    return await watch(product, store, dovecot, mails);
  } finally {
    const ended = once(product, 'exit');
    product.kill('SIGTERM');
    await ended;
    await store.close();
    await redis.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function start({ host, port, user, password }: Dovecot, folder: string, redisUrl: string): ChildProcess {
  const settings = {
    DATA_DIR: folder,
    DESK_FILE: join(home, 'src/demo/desk.yaml'),
    REDIS_URL: redisUrl,
    IMAP_HOST: host,
    IMAP_PORT: String(port),
    IMAP_SECURITY: 'none',
    IMAP_USER: user,
    IMAP_PASSWORD: password,
    SMTP_HOST: host,
    LOG_LEVEL: 'error',
  };
  return spawn(process.execPath, [...flags, join(home, 'src/main.ts'), 'start', '--roles', 'listen,work'], {
    env: { PATH: process.env['PATH'], ...littleMemory, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function watch(product: ChildProcess, store: Store, dovecot: Dovecot, mails: number): Promise<WholeRun> {
  const began = performance.now();
  const times = { stored: 0, settled: 0, drafted: 0 };
  const fresh: Fresh[] = [];
  let [childrenMb, cpu] = [0, { product: 0, database: 0 }];
  const database = await postmasterOf(store);
  while (times.drafted === 0) {
    await pause(lookMs);
    const { kept, settled, open } = await progress(store);
    const now = performance.now() - began;
    if (now > lostMs || product.exitCode !== null) throw new Error(`expected ${mails} outcomes, but only ${settled} came`);
    if (fresh.length < freshMails && settled >= ((fresh.length + 1) * mails) / (freshMails + 1))
      fresh.push(await follow(store, dovecot, fresh.length, mails - settled));
    if (times.stored === 0 && kept >= mails) times.stored = now;
    if (times.settled === 0 && settled >= mails + fresh.length && fresh.length === freshMails) {
      times.settled = now;
      cpu = { product: cpuMs(product.pid ?? 0), database: cpuMs(database) };
    }
    if (times.settled > 0 && open === 0) times.drafted = now;
    const children = await Promise.all((await childrenOf(product.pid ?? 0)).map((pid) => memoryOf(pid, 'VmRSS')));
    childrenMb = Math.max(
      childrenMb,
      children.reduce((sum, one) => sum + one, 0),
    );
  }
  const peakMb = await memoryOf(product.pid ?? 0, 'VmHWM');
  return {
    storedMs: times.stored,
    settledMs: times.settled,
    draftedMs: times.drafted,
    outcomes: await outcomes(store),
    fresh,
    peakMb,
    childrenMb,
    cpuMs: cpu,
  };
}

async function postmasterOf({ pool }: Store): Promise<number> {
  const { rows } = await pool.query<{ readonly pid: number }>('SELECT pg_backend_pid() AS pid');
  return parentOf(rows[0]?.pid ?? 0);
}

async function follow(store: Store, dovecot: Dovecot, index: number, backlogLeft: number): Promise<Fresh> {
  const { raw, number } = freshMail(index);
  const began = performance.now();
  await dovecot.deliver(raw);
  let outcomeMs = 0;
  for (;;) {
    const found = await caseByNumber(store.db, number);
    if (found !== null && outcomeMs === 0) outcomeMs = performance.now() - began;
    if (found?.status === 'drafted') return { outcomeMs, draftedMs: performance.now() - began, backlogLeft };
    if (performance.now() - began > lostMs) throw new Error(`expected ${number} to be drafted, but it is ${found?.status}`);
    await pause(lookMs);
  }
}

async function progress({ db }: Store): Promise<{ readonly kept: number; readonly settled: number; readonly open: number }> {
  const counted = await db
    .selectFrom('mail')
    .select(({ fn }) => [fn.countAll<string>().as('kept'), fn.count<string>('settledAt').as('settled')])
    .executeTakeFirstOrThrow();
  const cases = await db
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('status', 'in', ['open', 'diagnosed'])
    .executeTakeFirstOrThrow();
  return { kept: Number(counted.kept), settled: Number(counted.settled), open: Number(cases.open) };
}

async function outcomes({ db }: Store): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('mail')
    .select(({ fn }) => ['state', fn.countAll<string>().as('mails')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, mails }) => [state, Number(mails)]));
}
