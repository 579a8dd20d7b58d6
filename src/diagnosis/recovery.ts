import type { Operation } from '../case/reading.ts';
import { type Clock, clockOf } from './clock.ts';
import { folderOf } from './machines/clues.ts';
import type { Source } from './source.ts';
import type { Builds } from './tables/builds.ts';

type Placed = { readonly source: Source; readonly operation: Operation };
export type Recovery = (source: Source, operation: Operation) => boolean;

/** A scan that works again, or the same update that went in at the next try, proves nothing against the machine. */
export function recovers(other: Operation, failed: Operation): boolean {
  if (other.kind !== failed.kind || other.outcome !== 'succeeded' || other.proof.line <= failed.proof.line) return false;
  return failed.kind === 'scan' || other.id === failed.id;
}

/**
 * Tells which failures of one machine were made good: by a later line of the same log, or, where the clocks can be compared, by another of its
 * artifacts. Artifacts that nobody can tell apart are one machine's only when they lie in one folder.
 */
export function recoveryOf(sources: readonly Source[], machine: number | null, builds: Builds): Recovery {
  const successes = sources.flatMap((source) =>
    source.reading.operations.filter(({ outcome }) => outcome === 'succeeded').map((operation): Placed => ({ source, operation })),
  );
  const clock = clockOf(sources);
  return (source, operation) => {
    if (operation.outcome !== 'failed') return false;
    return successes.some((good) => {
      if (good.source === source) return recovers(good.operation, operation);
      const isOneMachine = machine !== null || folderOf(good.source) === folderOf(source);
      return isOneMachine && isSameThing(good.operation, operation, builds) && isSurelyLater(good, { source, operation }, clock);
    });
  };
}

/** Logs number their operations each in its own way; only a search, and an update by its KB or its GUID, is one thing in all of them. */
function isSameThing(good: Operation, failed: Operation, builds: Builds): boolean {
  if (good.kind !== failed.kind) return false;
  if (guid.test(failed.id) && good.id.toLowerCase() === failed.id.toLowerCase()) return true;
  const update = updateOf(failed.id, builds);
  return failed.kind === 'scan' || (update !== null && update === updateOf(good.id, builds));
}

/** The KB of an operation, also where a servicing log names the rollup by its build; null where the id names no update. */
export function updateOf(id: string, builds: Builds): string | null {
  if (/^KB\d{6,7}$/.test(id)) return id;
  const build = /RollupFix~.*~(?:10\.0\.)?(\d{5}\.\d{1,6})\./i.exec(id)?.[1];
  return build === undefined ? null : (builds.ofFiles(build)[0]?.kb ?? null);
}

/** What is later only if the clocks stand as one hopes, is not surely later. */
function isSurelyLater(good: Placed, failed: Placed, clock: Clock): boolean {
  return clock.isLater({ source: good.source, at: good.operation.at }, { source: failed.source, at: failed.operation.at });
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
