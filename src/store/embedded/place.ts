import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { Fault } from '../../case/fault.ts';
import { isThere, moveFolder } from './files.ts';
import { livePostmaster } from './postmaster.ts';
import { canReach, type Runner } from './runner.ts';
import { socketDirOf } from './socket.ts';

/** Root's folders for what a lent user must reach, first one that can be made. */
const sharedPlaces = ['/var/lib/casewright', '/var/tmp/casewright'];
/** In the data folder: where the database lies when it could not lie here. */
const signpostName = 'postgres.place';
/** In a place outside: the data folder it belongs to. */
const ownerName = 'belongs-to';

/**
 * The folder of the database's files: `postgres` in the data folder, or, when a folder above keeps PostgreSQL's user out
 * (a checkout under a 0700 home), one outside, remembered in the data folder. An earlier database moves along.
 */
export async function placeOf(dataDir: string, runner: Runner): Promise<string> {
  const signpost = join(dataDir, signpostName);
  const remembered = await readFile(signpost, 'utf8').catch(() => null);
  if (remembered !== null) return await rememberedPlace(remembered.trim(), signpost);
  const inside = join(dataDir, 'postgres');
  if (canReach(inside, runner) || (await livePostmaster(join(inside, 'cluster'))) !== null) return inside;
  return await placeOutside(inside, signpost, dataDir);
}

/** A folder of root's that every user can enter. */
export async function sharedPlace(): Promise<string> {
  for (const folder of sharedPlaces) {
    const isMade = await mkdir(folder, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    );
    if (isMade && (await lstat(folder)).uid === 0 && (await lstat(folder)).isDirectory()) return folder;
  }
  throw new Fault('database-place', `expected to make one of ${sharedPlaces.join(', ')} for the database's files, but none can be written`);
}

async function rememberedPlace(place: string, signpost: string): Promise<string> {
  if (await isThere(place)) return place;
  throw new Fault(
    'database-place',
    `expected the database's files in ${place}, as ${signpost} says, but that folder is gone: bring it back, or remove ${signpost} to start an empty database`,
  );
}

async function placeOutside(inside: string, signpost: string, dataDir: string): Promise<string> {
  const shared = await sharedPlace();
  await sweepThrowaways(shared);
  const place = join(shared, `data-${randomUUID()}`);
  if (await isThere(join(inside, 'cluster'))) await moveFolder(inside, place);
  else await mkdir(place, { mode: 0o755 });
  await writeFile(join(place, ownerName), resolve(dataDir));
  try {
    await writeFile(signpost, `${place}\n`, { flag: 'wx' });
    return place;
  } catch {
    // Another process was first: its place counts.
    await rm(place, { recursive: true, force: true });
    return (await readFile(signpost, 'utf8')).trim();
  }
}

/** Removes places whose data folder was a temporary one and is gone: nobody can come back for them. */
async function sweepThrowaways(shared: string): Promise<void> {
  for (const name of await readdir(shared)) {
    const place = join(shared, name);
    const owner = await readFile(join(place, ownerName), 'utf8').catch(() => '');
    if (!owner.startsWith(tmpdir() + sep) || (await isThere(owner))) continue;
    if ((await livePostmaster(join(place, 'cluster'))) === null) await rm(place, { recursive: true, force: true });
  }
}

/** Every folder where the database of a data folder may lie. */
export async function placesOf(dataDir: string): Promise<readonly string[]> {
  const outside = (await readFile(join(dataDir, signpostName), 'utf8').catch(() => '')).trim();
  return [outside, join(dataDir, 'postgres')].filter((place) => place !== '');
}

/** Removes them for good. The caller has stopped what ran there. */
export async function removePlaces(dataDir: string): Promise<void> {
  for (const place of await placesOf(dataDir)) {
    const doomed = `${place}.removed-${randomUUID()}`;
    if (await isThere(place)) await rename(place, doomed);
    await rm(doomed, { recursive: true, force: true });
    await rm(socketDirOf(place), { recursive: true, force: true });
  }
  await rm(join(dataDir, signpostName), { force: true });
}
