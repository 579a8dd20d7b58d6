import { fill } from '../../case/said/saying.ts';
import type { Texts } from '../../report/words/en.ts';
import type { Terminal } from '../command.ts';
import { type Paint, paintFor } from './paint.ts';

/** What a page of a report is drawn with: its colours, its words, and the columns there are. */
export type Look = {
  readonly paint: Paint;
  readonly width: number;
  readonly text: (key: keyof Texts, values?: Readonly<Record<string, string | number>>) => string;
};

/** Narrower than this, nothing could be read; wider lines of prose are hard to follow. */
const widthMin = 40;
export const proseWidthMax = 108;

export function lookOf(texts: Texts, terminal: Terminal): Look {
  return {
    paint: paintFor(terminal),
    width: Math.max(widthMin, terminal.columns - 1),
    text: (key, values = {}) => fill(texts[key], values, (value) => value),
  };
}
