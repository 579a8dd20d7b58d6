import { setTimeout as pause } from 'node:timers/promises';
import { doom, stop } from './doom.ts';
import { isAlive, livePostmaster } from './postmaster.ts';
import type { Presence } from './presence.ts';

/** A fast shutdown writes a checkpoint; past this we leave, and the server ends in its own time. */
const stopMaxMs = 15_000;
const lookAgainMs = 4;

/** Ends a presence; the last one out stops the server and waits for its end. False: others are still present. */
export async function leave(cluster: string, presence: Presence): Promise<boolean> {
  // A presence that was cut off has no say any more: somebody else stopped the server, or it died.
  const isLast = await presence.isLastOut().catch(() => false);
  const server = isLast ? await livePostmaster(cluster) : null;
  if (server !== null) {
    await doom(cluster, server);
    stop(server);
  }
  await presence.end();
  const deadline = performance.now() + stopMaxMs;
  while (server !== null && isAlive(server.pid) && performance.now() < deadline) await pause(lookAgainMs);
  return isLast;
}
