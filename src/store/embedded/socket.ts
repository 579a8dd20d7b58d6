import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../case/fault.ts';
import type { Runner } from './runner.ts';

/** unix(7): sun_path holds 108 bytes, the last of them NUL. */
const socketPathMaxBytes = 107;
const socketName = '.s.PGSQL.5432';

/** The folder of the server's socket: beside the cluster, or under the temporary folder where that path is too long. */
export function socketDirOf(place: string): string {
  const beside = join(place, 'socket');
  if (Buffer.byteLength(join(beside, socketName)) <= socketPathMaxBytes) return beside;
  return join(tmpdir(), `casewright-${createHash('sha256').update(place).digest('hex').slice(0, 24)}`);
}

/** Makes it, its user's alone. */
export async function makeSocketDir(place: string, runner: Runner): Promise<string> {
  const folder = socketDirOf(place);
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await expectOurs(folder, runner);
  if (runner !== null) await chown(folder, runner.uid, runner.gid);
  await chmod(folder, 0o700);
  return folder;
}

/** In a folder that everybody writes, somebody else may have made this one first. */
async function expectOurs(folder: string, runner: Runner): Promise<void> {
  const { uid } = await lstat(folder);
  const own = process.getuid?.() ?? uid;
  if (uid === own || uid === runner?.uid) return;
  throw new Fault('database-socket', `expected the folder ${folder} to be ours, but it belongs to the user ${uid}: remove it`);
}
