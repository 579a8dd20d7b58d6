import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client, PoolClient } from 'pg';
import { Fault } from '../case/fault.ts';
import type { Log } from '../case/log.ts';

export type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly sha256: string };
type Ran = { readonly number: number; readonly name: string; readonly sha256: string };

/** One program migrates at a time. The number only has to differ from the other locks of this program. */
const migrationLock = 7_403_002;
const shippedFolder = join(import.meta.dirname, 'migrations');

/** The migrations of this program, in order: `0001-ground.sql`, … */
export async function readMigrations(folder = shippedFolder): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name)).sort();
  return await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { number: Number(name.slice(0, 4)), name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Brings the schema to this program's version. Throws `Fault('schema-newer')` or `Fault('migration-changed')`. */
export async function migrate(client: Client | PoolClient, migrations: readonly Migration[], log: Log): Promise<void> {
  const before = await ranMigrations(client);
  expectKnown(before, migrations);
  if (before.length === migrations.length) return;
  await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  try {
    await client.query(ledger);
    const ran = await ranMigrations(client);
    expectKnown(ran, migrations);
    for (const migration of migrations.slice(ran.length)) {
      await runOne(client, migration);
      log.info('migrated', { name: migration.name });
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
  }
}

const ledger = `CREATE TABLE IF NOT EXISTS migration (
  number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, ran_at timestamptz NOT NULL DEFAULT clock_timestamp())`;

async function ranMigrations(client: Client | PoolClient): Promise<readonly Ran[]> {
  const { rows: found } = await client.query(`SELECT to_regclass('migration') IS NOT NULL AS is_there`);
  if (found[0]?.is_there !== true) return [];
  const { rows } = await client.query('SELECT number, name, sha256 FROM migration ORDER BY number');
  return rows;
}

function expectKnown(ran: readonly Ran[], migrations: readonly Migration[]): void {
  const newest = ran.at(-1);
  const ours = migrations.at(-1);
  if (newest !== undefined && newest.number > (ours?.number ?? 0)) {
    const sentence = `expected a database of this program's version (${ours?.name ?? 'none'}) or older, but it is newer (${newest.name}): start the newer program`;
    throw new Fault('schema-newer', sentence);
  }
  for (const [index, row] of ran.entries()) {
    if (migrations[index]?.sha256 === row.sha256) continue;
    const sentence = `expected migration ${row.name} as it ran in this database, but the file was changed since: a change of the schema is a new numbered file`;
    throw new Fault('migration-changed', sentence);
  }
}

async function runOne(client: Client | PoolClient, { number, name, sql, sha256 }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('INSERT INTO migration (number, name, sha256) VALUES ($1, $2, $3)', [number, name, sha256]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('migration-failed', `expected migration ${name} to run, but PostgreSQL said: ${said}`, { cause });
  }
}
