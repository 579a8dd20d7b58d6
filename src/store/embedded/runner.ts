import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The operating system's user that PostgreSQL runs as; null: the one we are. */
export type Runner = { readonly name: string; readonly uid: number; readonly gid: number } | null;

/** PostgreSQL refuses to run as root, so root lends it the first of these users that the machine has. */
const lentUsers = ['postgres', 'nobody'];
/** What every Linux calls nobody, where `/etc/passwd` does not say (a distroless image). */
const nobody = { name: 'nobody', uid: 65534, gid: 65534 };

/** The user for a new cluster. */
export function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return null;
  const known = users();
  for (const name of lentUsers) {
    const user = known.find((candidate) => candidate?.name === name);
    if (user !== undefined && user !== null) return user;
  }
  return nobody;
}

/** The user an existing cluster belongs to: the only one that PostgreSQL accepts for it. */
export function runnerOf(cluster: string): Runner {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync(cluster);
  if (uid === 0) return chooseRunner();
  return users().find((user) => user?.uid === uid) ?? { name: String(uid), uid, gid };
}

/** Whether every folder above `path` lets this user through (mode bits; an access list that says more only costs a needless copy). */
export function canReach(path: string, runner: Runner): boolean {
  if (runner === null) return true;
  const parent = dirname(resolve(path));
  return letsThrough(parent, runner) && (parent === dirname(parent) || canReach(parent, runner));
}

function letsThrough(folder: string, { uid, gid }: NonNullable<Runner>): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return true;
  if (found.uid === uid) return (found.mode & 0o100) !== 0;
  if (found.gid === gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}

function users(): readonly Runner[] {
  return readOr('/etc/passwd')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
