import { createPostgresBackend, type PgPool, type PgPoolClient, Queue, runMigrations, Worker } from 'bullmq';
import { Fault } from '../case/fault.ts';
import { type Backend, poolConnectionsMin } from './backend.ts';

/** As much of the store's `pg.Pool` as the queue asks for itself; BullMQ also listens on its clients. */
export type SharedPool = { readonly connect: () => Promise<SharedClient>; readonly options: { readonly max: number } };
type SharedClient = { readonly release: (destroy?: boolean) => void };

/** BullMQ's own schema `bullmq` beside the store's tables, over the store's pool. Throws `Fault('pool-too-small')` or `Fault('queue-schema')`. */
export async function openPostgresBackend(pool: SharedPool): Promise<Backend> {
  if (pool.options.max < poolConnectionsMin) {
    const came = `but it is ${pool.options.max}: each step holds one to listen`;
    throw new Fault('pool-too-small', `expected DATABASE_CONNECTIONS to be at least ${poolConnectionsMin}, ${came}`);
  }
  await migrate(pool);
  const connection = seeingTheSchema(pool);
  return {
    queue: (step) => plain(new Queue(step, { connection }, createPostgresBackend), isQueue),
    worker: async (step, work, options) => plain(new Worker(step, work, { ...options, connection }, createPostgresBackend), isWorker),
    close: () => Promise.resolve(),
  };
}

async function migrate(pool: SharedPool): Promise<void> {
  const client = await clientOf(pool);
  try {
    await runMigrations(client);
  } catch (cause) {
    const came = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('queue-schema', `expected to bring the queue's tables in PostgreSQL up to date, but: ${came}`, { cause });
  } finally {
    client.release();
  }
}

/** BullMQ's SQL names no schema, and of a pool it did not open it cannot set the search path: each connection is told once. */
function seeingTheSchema(pool: SharedPool): PgPool {
  const told = new WeakSet<PgPoolClient>();
  const connect = async (): Promise<PgPoolClient> => {
    const client = await clientOf(pool);
    if (told.has(client)) return client;
    try {
      await client.query("SELECT set_config('search_path', current_setting('search_path') || ', bullmq', false)");
    } catch (error) {
      client.release(true);
      throw error;
    }
    told.add(client);
    return client;
  };
  const shared: PgPool = {
    connect,
    query: async (text, values) => {
      const client = await connect();
      try {
        return await client.query(text, values);
      } finally {
        client.release();
      }
    },
    end: () => Promise.resolve(),
    // The pool is the store's, and so are its errors; ten queues and workers would each add a listener.
    on: () => shared,
    removeAllListeners: () => shared,
  };
  return shared;
}

async function clientOf(pool: SharedPool): Promise<PgPoolClient> {
  const client = await pool.connect();
  if (isClient(client)) return client;
  throw new TypeError('expected a pool of node-postgres');
}

function isClient(client: object): client is PgPoolClient {
  return ['query', 'release', 'on', 'removeListener'].every((name) => name in client);
}

/** BullMQ's types tell a queue on PostgreSQL from one on Redis; what we call on it is the same. */
function isQueue(made: unknown): made is Queue {
  return made instanceof Queue;
}

function isWorker(made: unknown): made is Worker {
  return made instanceof Worker;
}

function plain<Made, Kind>(made: Made, isKind: (made: unknown) => made is Kind): Kind {
  if (isKind(made)) return made;
  throw new TypeError('expected a BullMQ queue or worker');
}
