import type { Line } from '../../case/reading.ts';

/** Kept lines are evidence for letters and pages: longer ones are cut (the number stands in `src/case/reading.ts`). */
export const keptLengthMax = 2000;

/** A line to keep: cut, and copied so that it does not hold the whole chunk it was sliced from. */
export function keep(line: number, text: string): Line {
  const cut = text.length > keptLengthMax ? text.slice(0, keptLengthMax).toWellFormed() : text;
  return { line, text: ` ${cut}`.slice(1) };
}
