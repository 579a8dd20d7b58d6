import { join } from 'node:path';
import { Fault } from '../../case/fault.ts';
import { leave } from './leave.ts';
import { placesOf, removePlaces } from './place.ts';
import { livePostmaster } from './postmaster.ts';
import { enter } from './presence.ts';

/**
 * Removes the embedded database of a data folder for good, wherever it lies, stopping a server that was left running.
 * Throws `Fault('database-in-use')` while another process uses it.
 */
export async function removeEmbedded(dataDir: string): Promise<void> {
  for (const place of await placesOf(dataDir)) {
    const cluster = join(place, 'cluster');
    const server = await livePostmaster(cluster);
    const presence = server === null ? null : await enter(server.socketDir).catch(() => null);
    if (presence === null || (await leave(cluster, presence))) continue;
    throw new Fault('database-in-use', `expected nobody to use the database in ${place}, but another process does: stop it first`);
  }
  await removePlaces(dataDir);
}
