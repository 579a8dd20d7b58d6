import type { Line } from '../../case/reading.ts';
import type { Selected } from '../format.ts';
import { codesIn } from '../scan/codes.ts';

/** Lines of a trail; more would not be read in a letter. */
const trailMax = 24;
/** How long before its end the inner failures of an operation may lie. */
const storySeconds = 2;

/**
 * The lines around a failing end that tell its story: from the first line with the same code in the end's last seconds, over what the
 * same thread wrote between, to the caller's `Result code`. In order, exact, at most 24.
 */
export function failureTrail(proof: Selected, code: string, before: readonly Selected[], after: readonly Selected[]): readonly Line[] {
  const isNear = (one: Selected) => secondsBetween(one.entry.time, proof.entry.time) <= storySeconds;
  const near = before.slice(before.findLastIndex((one) => !isNear(one)) + 1);
  const first = near.findIndex((one) => tells(one, code));
  const inner = first === -1 ? [] : near.slice(first).filter((one) => tells(one, code) || isSameThread(one, proof));
  const last = after.filter(isNear).findLastIndex((one) => tells(one, code));
  const outer = after.slice(0, last + 1);
  return shorten([...inner, proof, ...outer], code, proof).map(({ line }) => line);
}

function tells({ entry }: Selected, code: string): boolean {
  return codesIn(entry.message).includes(code);
}

function isSameThread(one: Selected, proof: Selected): boolean {
  return one.entry.thread === proof.entry.thread;
}

/** Too many: lines without the code go first, then the earliest; the proof stays. */
function shorten(lines: readonly Selected[], code: string, proof: Selected): readonly Selected[] {
  if (lines.length <= trailMax) return lines;
  const telling = lines.filter((one) => one === proof || tells(one, code));
  const end = telling.slice(telling.indexOf(proof));
  if (end.length >= trailMax) return end.slice(0, trailMax);
  return [...telling.slice(0, telling.indexOf(proof)).slice(-(trailMax - end.length)), ...end];
}

/** Seconds between two local times; lines without a time (a paste) count as near. */
function secondsBetween(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  return Math.abs(Date.parse(`${a}Z`) - Date.parse(`${b}Z`)) / 1000;
}
