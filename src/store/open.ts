/** In charge of PostgreSQL: opens it (a server of ours, or the one DATABASE_URL names), brings its schema up, and is its only door. */
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import { type ClientConfig, Pool, type PoolConfig } from 'pg';
import { Fault } from '../case/fault.ts';
import type { Log } from '../case/log.ts';
import { openEmbedded } from './embedded/embedded.ts';
import { openEar } from './listen.ts';
import { migrate, readMigrations } from './migrate.ts';
import { sortedPool } from './sorted-pool.ts';
import type { Tables } from './tables.ts';
import { sorted } from './unreachable.ts';

export type Store = {
  readonly db: Kysely<Tables>;
  /** Shared with the queue; its connections are the budget of this process, with one more each for listening and for presence. */
  readonly pool: Pool;
  /** Hears `notifyChange` and the like; after a lost connection every listener is given `{}` once: look at everything again. */
  readonly listen: (channel: string, hear: (payload: string) => void) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
};
export type StoreOptions = {
  /** Null: the embedded server of `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly connections: number;
  readonly log: Log;
  /** False for an embedded database that is thrown away anyway (`replay`): nothing is written through to the disk. */
  readonly isDurable?: boolean;
};

/** A server that does not answer a new connection within this is away: whoever asks is told, and asks again. */
const connectMaxMs = 10_000;
/** A connection that was idle this long is given back to a shared server. */
const idleMaxMs = 60_000;

/** Opens the database with its schema at this program's version. Throws `Fault('database-unreachable')` and the faults of `migrate`. */
export async function openStore({ databaseUrl, dataDir, connections, log, isDurable = true }: StoreOptions): Promise<Store> {
  if (databaseUrl !== null) return await openOn({ connectionString: databaseUrl }, connections, log, async () => undefined);
  const embedded = await openEmbedded({ dataDir, log, isDurable });
  return await openOn(embedded.config, connections, log, embedded.stop);
}

/** Opens a store over a server that is somebody else's life; `stop` is called last. */
export async function openOn(connection: ClientConfig, connections: number, log: Log, stop: () => Promise<void>): Promise<Store> {
  const pool = openPool(connection, connections, log);
  try {
    await prepare(pool, log);
  } catch (error) {
    await pool.end();
    await stop();
    throw error;
  }
  const ear = openEar(connection, log);
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: sortedPool(pool) }),
    // jsonb holds nouns of src/case as they are.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await ear.close();
    await db.destroy();
    await pool.end();
    await stop();
  };
  return {
    db,
    pool,
    listen: ear.listen,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function openPool(connection: PoolConfig, connections: number, log: Log): Pool {
  const pool = new Pool({
    ...connection,
    max: connections,
    connectionTimeoutMillis: connectMaxMs,
    idleTimeoutMillis: idleMaxMs,
    keepAlive: true,
    application_name: 'casewright',
  });
  // A connection that breaks while nobody uses it, or while somebody does: whoever asks next is told; the process lives.
  pool.on('error', (error) => log.warn('database-connection-lost', { error: error.message }));
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function prepare(pool: Pool, log: Log): Promise<void> {
  const client = await pool.connect().catch((error: unknown) => {
    throw sorted(error);
  });
  try {
    await expectEncoding(client);
    await migrate(client, await readMigrations(), log);
    await warnOfLocale(client, log);
  } catch (error) {
    throw sorted(error);
  } finally {
    client.release();
  }
}

type Asked = { readonly query: (sql: string) => Promise<{ readonly rows: readonly Record<string, unknown>[] }> };

async function expectEncoding(client: Asked): Promise<void> {
  const { rows } = await client.query('SHOW server_encoding');
  const encoding = rows[0]?.['server_encoding'];
  if (encoding === 'UTF8') return;
  throw new Fault(
    'database-encoding',
    `expected a database with the encoding UTF8, but it has ${String(encoding)}: create it with ENCODING 'UTF8'`,
  );
}

/** With the locale C trigrams of Chinese are empty: the search for a part of a Chinese word is then slow, never wrong. */
async function warnOfLocale(client: Asked, log: Log): Promise<void> {
  const { rows } = await client.query(`SELECT cardinality(show_trgm('补丁安装失败')) AS trigrams`);
  if (Number(rows[0]?.['trigrams']) > 0) return;
  log.warn('database-locale', { expected: 'a database whose LC_CTYPE knows Chinese, such as C.UTF-8', found: 'no trigrams of Chinese' });
}
