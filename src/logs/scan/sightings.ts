import type { Line, Sighting } from '../../case/reading.ts';
import { keep } from './keep.ts';

/** Lines kept of each literal; the count goes on. */
const linesMax = 20;

/** Counts the lines that hold each rule's literal and keeps the first of them. */
export function openSightings(literals: readonly string[]) {
  const seen = literals.map((literal) => ({ literal, count: 0, lines: [] as Line[] }));
  return {
    add: (index: number, line: number, text: string): void => {
      const one = seen[index];
      if (one === undefined) return;
      one.count++;
      if (one.lines.length < linesMax) one.lines.push(keep(line, text));
    },
    all: (): readonly Sighting[] => seen.filter(({ count }) => count > 0),
  };
}
