/** In charge of starting in order, going quiet before stopping, and stopping in reverse with a deadline. */
import type { Log } from './case/log.ts';

/** Something with a life. `quiet` stops taking new work; `stop` ends it. */
export type Living = { readonly name: string; readonly quiet?: () => Promise<void>; readonly stop: () => Promise<void> };

/** A running job may need its whole deadline (a minute in the sandbox); past this it is cut off and rung again at the next start. */
const stopDeadlineMs = 20_000;

export type Lifetime = {
  /** Takes ownership: what was kept last is stopped first. */
  readonly keep: <Thing extends Living>(thing: Thing) => Thing;
  readonly end: () => Promise<void>;
  /** Resolves when SIGTERM or SIGINT came; a second signal, a second or more later, ends the process at once. */
  readonly untilSignal: () => Promise<void>;
};

/** Opens an empty lifetime. */
export function openLifetime(log: Log): Lifetime {
  const kept: Living[] = [];
  let ending: Promise<void> | null = null;
  const end = (): Promise<void> => {
    ending ??= withDeadline(stopAll(kept, log), log);
    return ending;
  };
  return {
    keep: (thing) => {
      kept.push(thing);
      return thing;
    },
    end,
    untilSignal,
  };
}

async function stopAll(kept: readonly Living[], log: Log): Promise<void> {
  const reversed = [...kept].reverse();
  await Promise.allSettled(reversed.map((thing) => thing.quiet?.()));
  for (const thing of reversed) {
    try {
      await thing.stop();
    } catch (error) {
      log.warn('stop-failed', { name: thing.name, error: error instanceof Error ? error.message : String(error) });
    }
  }
}

async function withDeadline(work: Promise<void>, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log.warn('stop-deadline', { deadlineMs: stopDeadlineMs });
      resolve();
    }, stopDeadlineMs);
  });
  await Promise.race([work, deadline]);
  clearTimeout(timer);
}

/** One request to stop can arrive twice, from a supervisor that signals the whole group and from the parent that passes it on. */
const echoMs = 1_000;

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isForcing = false;
    const onSignal = (): void => {
      if (isForcing) process.exit(1);
      setTimeout(() => {
        isForcing = true;
      }, echoMs).unref();
      resolve();
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
  });
}
