import type { Line, Sighting } from '../../case/reading.ts';
import { keep } from './keep.ts';

/** Lines kept of each literal at either end; the count goes on. What a log repeats for years is told by how it began and how it stands now. */
export const edgeLinesMax = 20;

type Seen = { readonly literal: string; count: number; readonly first: Line[]; readonly last: Line[] };

/** Counts the lines that hold each rule's literal and keeps the first and the last of them. */
export function openSightings(literals: readonly string[]) {
  const seen = literals.map((literal): Seen => ({ literal, count: 0, first: [], last: [] }));
  return {
    add: (index: number, line: number, text: string): void => {
      const one = seen[index];
      if (one === undefined) return;
      const place = one.count++ - edgeLinesMax;
      if (place < 0) one.first.push(keep(line, text));
      else one.last[place % edgeLinesMax] = keep(line, text);
    },
    all: (): readonly Sighting[] =>
      seen
        .filter(({ count }) => count > 0)
        .map(({ literal, count, first, last }) => ({
          literal,
          count,
          lines: [...first, ...last.sort((one, other) => one.line - other.line)],
        })),
  };
}
