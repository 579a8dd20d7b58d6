import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Fault } from '../case/fault.ts';
import type { Log } from '../case/log.ts';
import type { Backend } from './backend.ts';
import { refuseUnsafe } from './redis-safety.ts';

const connectTimeoutMs = 5_000;
/** Longest pause between two attempts to reach Redis again. */
const reconnectMaxMs = 5_000;

/** Redis by ioredis. Throws `Fault('redis-unreachable')`, or `Fault('redis-unsafe')` when it could lose what rings. */
export async function openRedisBackend(url: string, prefix: string, log: Log): Promise<Backend> {
  // A bell that cannot ring says so at once instead of waiting for Redis: the sweep rings again.
  const ringing = connection(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 }, log);
  const working = connection(url, { maxRetriesPerRequest: null }, log);
  const close = async (): Promise<void> => {
    ringing.disconnect();
    working.disconnect();
  };
  try {
    await Promise.all([connect(ringing, url), connect(working, url)]);
    refuseUnsafe(await ringing.info());
  } catch (error) {
    await close();
    throw error;
  }
  return {
    queue: (step) => new Queue(step, { connection: ringing, prefix }),
    worker: async (step, work, options) => new Worker(step, work, { ...options, connection: working, prefix }),
    close,
  };
}

type Manner = { readonly enableOfflineQueue?: boolean; readonly maxRetriesPerRequest: number | null };

function connection(url: string, manner: Manner, log: Log): Redis {
  const retryStrategy = (times: number): number => Math.min(times * 200, reconnectMaxMs);
  const redis = new Redis(url, { ...manner, lazyConnect: true, connectTimeout: connectTimeoutMs, retryStrategy });
  // One line when it goes and one when it comes back, however many attempts lie between.
  let isDown = false;
  redis.on('error', (error: Error) => {
    if (!isDown) log.warn('redis-down', { error: error.message });
    isDown = true;
  });
  redis.on('ready', () => {
    if (isDown) log.info('redis-back');
    isDown = false;
  });
  return redis;
}

async function connect(redis: Redis, url: string): Promise<void> {
  // ioredis rejects with "Connection is closed."; why, its error event says.
  let why: Error | null = null;
  redis.once('error', (error: Error) => {
    why = error;
  });
  try {
    await redis.connect();
  } catch (failed) {
    const cause: unknown = why ?? failed;
    const came = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('redis-unreachable', `expected Redis at ${placeOf(url)} (REDIS_URL), but: ${came}`, { isTemporary: true, cause });
  }
}

/** Host and port only: the URL may hold a password. */
function placeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the address given';
}
