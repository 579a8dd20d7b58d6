import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Postmaster } from './postmaster.ts';

/**
 * The last one out writes down which server it stops, while nobody else can be present. Its own session ends before others do, and one
 * who waited to enter would be let in for a moment: whoever enters reads this first, and waits for the next server instead.
 */
const doomName = 'stopping';

const inWords = ({ pid, startedAt }: Postmaster): string => `${pid} ${startedAt}`;
const doomFile = (cluster: string): string => join(dirname(cluster), doomName);

/** Writes down that this server is about to be stopped. */
export async function doom(cluster: string, server: Postmaster): Promise<void> {
  await writeFile(doomFile(cluster), inWords(server));
}

export async function isDoomed(cluster: string, server: Postmaster): Promise<boolean> {
  return (await readFile(doomFile(cluster), 'utf8').catch(() => '')) === inWords(server);
}

/** PostgreSQL's fast shutdown: sessions end, a checkpoint is written. Twice does no harm: the one who wrote it down may have died. */
export function stop({ pid }: Postmaster): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It has ended meanwhile.
  }
}
