import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../case/fault.ts';
import { isDoomed, stop } from './doom.ts';
import { type Launch, launch, livePostmaster, type Postmaster } from './postmaster.ts';
import { enter, type Presence } from './presence.ts';

/** A server that replays its log after a crash may need long. */
const startMaxMs = 600_000;
/** After a kill −9 the orphans of the old server end first; a server that ends at once this often is broken. */
const failedLaunchesMax = 20;
const lookAgainMs = 4;
const afterFailureMs = 250;

/** Adopts the server that runs on this cluster, or starts one; tries until we are present in it. */
export async function untilPresent(ground: Launch, isGivenUp: () => boolean): Promise<Presence> {
  const deadline = performance.now() + startMaxMs;
  let failedLaunches = 0;
  let launched: { hasEnded: boolean } | null = null;
  while (performance.now() < deadline && !isGivenUp()) {
    const running = await livePostmaster(ground.cluster);
    const presence = running?.isReady === true ? await tryToEnter(ground, running) : null;
    if (presence !== null) return presence;
    if (launched?.hasEnded === true && running === null) {
      launched = null;
      failedLaunches += 1;
      if (failedLaunches >= failedLaunchesMax) throw await notStarting(ground);
      await pause(afterFailureMs);
    }
    if (launched === null && running === null) launched = watch(ground);
    await pause(lookAgainMs);
  }
  throw await notStarting(ground);
}

function watch(ground: Launch): { hasEnded: boolean } {
  const watched = { hasEnded: false };
  launch(ground).ended.then(() => {
    watched.hasEnded = true;
  });
  return watched;
}

async function tryToEnter({ cluster, socketDir }: Launch, running: Postmaster): Promise<Presence | null> {
  const presence = await enter(socketDir).catch(() => null);
  // Starting up or shutting down: the loop looks again, and reports what the server's own log says if it never opens.
  if (presence === null || !(await isDoomed(cluster, running))) return presence;
  await presence.end();
  stop(running);
  return null;
}

async function notStarting({ cluster, logFile }: Launch): Promise<Fault> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const last = log.trim().split('\n').slice(-3).join(' | ');
  return new Fault(
    'database-unreachable',
    `expected the embedded PostgreSQL on ${cluster} to start, but it did not; its log ${logFile} ends: ${last}`,
    {
      isTemporary: true,
    },
  );
}
