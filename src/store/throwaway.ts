import { createHash, randomUUID } from 'node:crypto';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import type { Log } from '../case/log.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import { openOn, type Store } from './open.ts';

export type ThrowawayOptions = { readonly connection: ClientConfig; readonly connections: number; readonly log: Log };

/** Only one process makes the template at a time. The number only has to differ from the other locks of this program. */
const templateLock = 7_403_003;

/** A store over a fresh, migrated database of this server, which is dropped when the store is closed: for tests and `replay`. */
export async function throwawayStore({ connection, connections, log }: ThrowawayOptions): Promise<Store> {
  const name = `casewright_throwaway_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(connection, async (admin) => {
    const template = await ensureTemplate(admin, connection, log);
    await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  });
  return await openOn({ ...connection, database: name }, connections, log, async () => {
    await asAdmin(connection, (admin) => admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`));
  });
}

/** A migrated database that nobody opens, to copy from: copying costs a tenth of migrating. */
async function ensureTemplate(admin: Client, connection: ClientConfig, log: Log): Promise<string> {
  const migrations = await readMigrations();
  const name = templateName(migrations);
  if (await exists(admin, name)) return name;
  await admin.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    if (await exists(admin, name)) return name;
    const half = `${name}_half`;
    await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(half)} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${escapeIdentifier(half)}`);
    await asAdmin({ ...connection, database: half }, (client) => migrate(client, migrations, log));
    await admin.query(`ALTER DATABASE ${escapeIdentifier(half)} RENAME TO ${escapeIdentifier(name)}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
  return name;
}

function templateName(migrations: readonly Migration[]): string {
  const all = createHash('sha256').update(migrations.map(({ sha256 }) => sha256).join());
  return `casewright_template_${migrations.at(-1)?.number ?? 0}_${all.digest('hex').slice(0, 16)}`;
}

async function exists(admin: Client, name: string): Promise<boolean> {
  return (await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;
}

async function asAdmin<Answer>(connection: ClientConfig, work: (admin: Client) => Promise<Answer>): Promise<Answer> {
  const admin = new Client(connection);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
