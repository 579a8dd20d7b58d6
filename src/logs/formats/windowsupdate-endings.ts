// Ends of operations, each once: the agent and its caller tell the same end, and the lines after a failure belong to it.

import type { Operation, OperationOutcome } from '../../case/reading.ts';
import { limit } from '../../case/said/limits.ts';
import type { Selected } from '../format.ts';
import { failureTrail } from './windowsupdate-trail.ts';

/** Operations kept of each outcome; a month of searches is some hundreds. */
export const operationsMax = 1000;
/** Following lines a failing end wants to see: the caller's `Result code` comes right after it. */
const followingLines = 8;

export type Ended = {
  readonly kind: string;
  readonly id: string;
  readonly outcome: OperationOutcome;
  readonly code: string | null;
  readonly proof: Selected;
};
type Open = { ended: Ended; readonly before: readonly Selected[]; readonly after: Selected[] };

export function openEndings() {
  const done: Operation[] = [];
  const counts = { succeeded: 0, failed: 0, unfinished: 0 };
  let open: Open | null = null;

  const put = ({ kind, id, outcome, code, proof }: Ended, trail: Operation['trail']) => {
    counts[outcome]++;
    if (counts[outcome] <= operationsMax) done.push({ kind, id, outcome, code, at: proof.entry.time, proof: proof.line, trail });
  };
  const close = () => {
    if (open === null) return;
    const { ended, before, after } = open;
    open = null;
    const isTrailed = ended.outcome === 'failed' && ended.code !== null;
    put(ended, isTrailed ? failureTrail(ended.proof, ended.code, before, after) : [ended.proof.line]);
  };
  return {
    /** A line that came after an end: it may belong to its story. */
    follow: (selected: Selected): void => {
      open?.after.push(selected);
      if (open !== null && open.after.length >= followingLines) close();
    },
    /** How many following lines this end wants to see; null where it only tells again what is known. */
    finish: (ended: Ended): number | null => {
      const last = done.at(-1);
      if (open === null && last !== undefined && isRetold(last, ended)) {
        done[done.length - 1] = { ...last, id: ended.id };
        return null;
      }
      if (open !== null && repeats(open, ended)) {
        open.ended = { ...open.ended, ...(isBetterName(ended, open.ended) ? { kind: ended.kind, id: ended.id, proof: ended.proof } : {}) };
        return null;
      }
      close();
      const isFailed = ended.outcome === 'failed';
      open = { ended, before: isFailed && counts.failed < operationsMax ? ended.proof.before() : [], after: [] };
      if (!isFailed) close();
      return isFailed ? followingLines : 0;
    },
    /** An end with its whole story. */
    put,
    isEmpty: (): boolean => done.length === 0 && open === null,
    end: (): { readonly operations: readonly Operation[]; readonly limits: readonly string[] } => {
      close();
      const isCut = Object.values(counts).some((count) => count > operationsMax);
      return { operations: done, limits: isCut ? [limit('many-operations', { count: operationsMax })] : [] };
    },
  };
}

/** The agent and its caller each tell the same end: the second telling within the following lines is no second operation. */
function repeats(open: Open, next: Ended): boolean {
  return open.ended.code !== null && open.ended.code === next.code && (next.id === '' || open.ended.id === '' || next.id === open.ended.id);
}

/** The installer says that it went well, the history which update it was. */
function isRetold(last: Operation, next: Ended): boolean {
  const isSame = last.kind === next.kind && last.outcome === 'succeeded' && next.outcome === 'succeeded';
  return (
    isSame && last.kind === 'install' && last.id === '' && next.id !== '' && last.at?.slice(0, 16) === next.proof.entry.time?.slice(0, 16)
  );
}

function isBetterName(next: Ended, now: Ended): boolean {
  return now.id === '' && next.id !== '';
}
