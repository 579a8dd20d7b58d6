import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Fault } from '../../case/fault.ts';
import type { Binaries } from './binaries.ts';
import { isThere } from './files.ts';
import type { Runner } from './runner.ts';

const run = promisify(execFile);

/**
 * Locales with which trigrams of Chinese are not empty (with plain C they are), best first: PostgreSQL's own C.UTF-8 needs the
 * character classes of the system's C.UTF-8; where a system lacks that one, ICU has its own.
 */
const locales = [
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=C.UTF-8'],
  ['--locale-provider=icu', '--icu-locale=und', '--locale=C'],
] as const;

/** Makes the cluster in `place` unless it is there. Two processes may do so at once: the one that renames first has made it. */
export async function makeCluster(place: string, binaries: Binaries, runner: Runner): Promise<string> {
  const cluster = join(place, 'cluster');
  if (await isThere(join(cluster, 'PG_VERSION'))) {
    await expectVersion(cluster, binaries);
    return cluster;
  }
  const fresh = join(place, `cluster.${randomUUID()}`);
  await mkdir(fresh, { mode: 0o700 });
  if (runner !== null) await chown(fresh, runner.uid, runner.gid);
  await initialise(fresh, binaries, runner);
  try {
    await rename(fresh, cluster);
    return cluster;
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    if (!(await isThere(join(cluster, 'PG_VERSION'))))
      throw new Fault('database-cluster', `expected to make the database in ${cluster}, but could not`, { cause });
    return cluster;
  }
}

async function initialise(cluster: string, binaries: Binaries, runner: Runner): Promise<void> {
  const said: string[] = [];
  for (const locale of locales) {
    const args = [
      '-D',
      cluster,
      '-U',
      'casewright',
      '--auth=trust',
      '--encoding=UTF8',
      '--sync-method=syncfs',
      '--no-instructions',
      ...locale,
    ];
    const user = runner === null ? {} : { uid: runner.uid, gid: runner.gid };
    try {
      await run(join(binaries.folder, 'bin', 'initdb'), args, { cwd: '/', env: { PATH: '/usr/bin:/bin' }, ...user });
      return;
    } catch (error) {
      said.push(lastWords(error));
    }
  }
  await rm(cluster, { recursive: true, force: true });
  throw new Fault('database-cluster', `expected initdb to make the database in ${cluster}, but it said: ${said.join('; ')}`);
}

function lastWords(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const lines = text.trim().split('\n').slice(-3).join(' ');
  return lines || (error instanceof Error ? error.message : String(error));
}

async function expectVersion(cluster: string, { major }: Binaries): Promise<void> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((cause: unknown) => {
    throw new Fault(
      'database-not-ours',
      `expected the database in ${cluster} to belong to this user, but it cannot be read: start as the user that made it`,
      { cause },
    );
  });
  if (found.trim() === major) return;
  throw new Fault(
    'database-version',
    `expected a database of PostgreSQL ${major} in ${cluster}, but it is of ${found.trim()}: export it with the version that made it`,
  );
}
