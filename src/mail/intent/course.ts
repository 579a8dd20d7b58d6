/** How it went by the mail as a whole: the order of the outcomes tells. */
import type { Clause } from './clauses.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export type Course = {
  readonly isSolved: boolean;
  readonly isUnsolved: boolean;
  readonly fails: boolean;
  readonly failsStill: boolean;
};

/**
 * What fails after all was well, fails; what became well in the end, is solved, unless a but follows that is not understood.
 * A good state alone makes no failure good that was told before it.
 */
export function courseOf(clauses: readonly Clause[]): Course {
  const outcomes = clauses.map(outcomeOf);
  const lastBad = outcomes.lastIndexOf('fails');
  const good: readonly Outcome[] = lastBad < 0 ? ['well', 'solved', 'fine'] : ['well', 'solved'];
  const lastWell = outcomes.findLastIndex((outcome) => good.includes(outcome));
  const failsStill = outcomes.includes('fails-still');
  const isDoubted = clauses.some((clause, at) => at > lastWell && clause.isBut && outcomes[at] === null);
  const endsWell = lastWell >= 0 && lastWell > lastBad && !failsStill;
  const failed = lastBad >= 0 || (outcomes.includes('failed') && lastWell < 0);
  return { isSolved: endsWell && !isDoubted, isUnsolved: outcomes.includes('unsolved'), failsStill, fails: failed && !endsWell };
}
