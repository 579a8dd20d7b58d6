import { Client } from 'pg';

/**
 * One connection by which each process says "I am using this server": a shared advisory lock, so that the last one out can tell.
 * The number only has to differ from the other locks of this program.
 */
const presenceLock = 7_403_001;

/** Part of the socket's name; the server listens on no network. */
export const port = 5432;
export const user = 'casewright';

export type Presence = {
  /** Resolves when the connection is gone, by us or by the server's end. */
  readonly gone: Promise<void>;
  readonly query: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** True when nobody else is present; then nobody can enter any more until the server has stopped. */
  readonly isLastOut: () => Promise<boolean>;
  readonly end: () => Promise<void>;
};

/** Connects and is present. Throws while the server does not take connections, or is about to be stopped. */
export async function enter(host: string): Promise<Presence> {
  const client = new Client({
    host,
    port,
    user,
    database: 'postgres',
    ssl: false,
    application_name: 'casewright presence',
    keepAlive: true,
  });
  const gone = new Promise<void>((resolve) => {
    client.once('end', resolve);
    client.on('error', () => resolve());
  });
  await client.connect();
  await client.query(`SELECT pg_advisory_lock_shared(${presenceLock})`);
  return {
    gone,
    query: async (sql) => (await client.query(sql)).rows,
    isLastOut: async () => {
      await client.query(`SELECT pg_advisory_unlock_shared(${presenceLock})`);
      const { rows } = await client.query(`SELECT pg_try_advisory_lock(${presenceLock}) AS last`);
      return rows[0]?.last === true;
    },
    end: async () => {
      await client.end().catch(() => undefined);
    },
  };
}
