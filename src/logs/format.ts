import type { FactName, FactValue, Format, Line, MachineClue, Observation, Operation } from '../case/reading.ts';

/** A log line taken apart. `time` is `YYYY-MM-DDTHH:MM:SS`, local as written; `thread` tells interleaved writers apart ('' where unknown). */
export type Entry = {
  readonly time: string | null;
  readonly thread: string;
  readonly component: string;
  readonly level: string;
  readonly message: string;
};
/** A selected line as it reaches a format's reader; `before` gives up to 64 lines that stood right before it, oldest first. */
export type Selected = {
  readonly line: Line;
  /** The whole line, without the marks that a mail puts before quoted words. */
  readonly text: string;
  readonly entry: Entry;
  readonly before: () => readonly Selected[];
};
/** What a reader says of an artifact once all selected lines were seen. */
export type Yield = {
  readonly observations: readonly Observation[];
  readonly operations: readonly Operation[];
  readonly clues: readonly MachineClue[];
  readonly limits: readonly string[];
};
/** `take` answers how many of the following lines it wants to see too, whatever they hold. */
export type FormatReader = { readonly take: (selected: Selected) => number; readonly end: () => Yield };

/** Lines we wrote ourselves, and what the format must make of them: the shared test reads every one. */
export type Sample = {
  readonly about: string;
  readonly lines: readonly string[];
  /** One per line of `lines` that is named by its index (from 0): time, component and message expected. */
  readonly entries: readonly { readonly of: number; readonly time: string | null; readonly component: string; readonly message: string }[];
  readonly facts?: readonly { readonly name: FactName; readonly value: FactValue }[];
  readonly operations?: readonly { readonly kind: string; readonly id: string; readonly outcome: string; readonly code: string | null }[];
};

/** One log format: how to know it, what its lines look like, which lines it must see, and what it reads from them. */
export type LogFormat = {
  readonly name: Format;
  /** Lower-case file name parts; they only break ties. */
  readonly nameHints: readonly string[];
  /** How strongly one line speaks for this format: 0 not at all, 1 typical, 10 and more certain. */
  readonly weigh: (text: string) => number;
  /** The time of a line, or null where it carries none. */
  readonly clock: (text: string, isDayFirst: boolean) => string | null;
  readonly entry: (text: string, isDayFirst: boolean) => Entry;
  /** `whole`: every line reaches the reader (small artifacts only); else the lines that hold one of these literals. */
  readonly sees: 'whole' | readonly string[];
  readonly open: () => FormatReader;
  readonly samples: readonly Sample[];
};

export const nothing: Yield = { observations: [], operations: [], clues: [], limits: [] };
/** The reader of a format that yields only codes and literals. */
export const openNothing = (): FormatReader => ({ take: () => 0, end: () => nothing });
