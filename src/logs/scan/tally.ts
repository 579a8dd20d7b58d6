import type { CodeSighting, Line } from '../../case/reading.ts';
import { limit } from '../../case/said/limits.ts';
import { keep } from './keep.ts';
import { shapeOf } from './shape.ts';

/** Distinct codes and shapes kept: hostile text can invent a new one on every line. */
const codesMax = 2000;
const shapesMax = 64;

type Count = { count: number; first: Line; lastLine: number; lastText: string; readonly shapes: Map<string, Shape> };
type Shape = { readonly component: string; readonly message: string; count: number };

export type Tally = {
  readonly add: (code: string, line: number, text: string, component: string, message: string) => void;
  readonly codes: () => readonly CodeSighting[];
  readonly limits: () => readonly string[];
};

/** Counts codes: how often, where first and last, under which message shapes. */
export function openTally(): Tally {
  const counts = new Map<string, Count>();
  let isFull = false;
  return {
    add: (code, line, text, component, message) => {
      const known = counts.get(code);
      if (known === undefined && counts.size >= codesMax) {
        isFull = true;
        return;
      }
      const count = known ?? { count: 0, first: keep(line, text), lastLine: line, lastText: text, shapes: new Map<string, Shape>() };
      if (known === undefined) counts.set(code, count);
      count.count++;
      count.lastLine = line;
      count.lastText = text;
      addShape(count.shapes, component, shapeOf(message));
    },
    codes: () =>
      [...counts].map(([code, { count, first, lastLine, lastText, shapes }]) => ({
        code,
        count,
        shapes: [...shapes.values()].map(({ component, message, count }) => ({ component, message, count })),
        first,
        last: keep(lastLine, lastText),
      })),
    limits: () => (isFull ? [limit('many-codes', { count: codesMax })] : []),
  };
}

function addShape(shapes: Map<string, Shape>, component: string, message: string): void {
  const key = `${component}\t${message}`;
  const known = shapes.get(key);
  if (known !== undefined) known.count++;
  else if (shapes.size < shapesMax) shapes.set(key, { component, message, count: 1 });
}
