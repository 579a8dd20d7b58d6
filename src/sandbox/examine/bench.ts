import type { Reading } from '../../case/reading.ts';
import type { Budget } from './budget.ts';

/** One way through a file: what it may still unpack, where it may write, and what it found. */
export type Bench = {
  /** What is done with a log at the end of the way: examining reads it whole, an excerpt takes some lines. */
  readonly read: (path: string, source: AsyncIterable<Buffer>) => Promise<Reading>;
  readonly folder: string;
  readonly budget: Budget;
  readonly readings: Reading[];
  /** The path of each content that was looked at already, by sha256. */
  readonly seen: Map<string, string>;
  spills: number;
  /** Looks at a member: every found thing leaves at least one Reading. */
  readonly examine: (found: Found) => Promise<void>;
};
/** Something to read: a file, or the bytes of a member. `file`: where it lies already, if it does. */
export type Found = { readonly path: string; readonly depth: number; readonly source: AsyncIterable<Buffer>; readonly file: string | null };
