import type { Line } from '../../case/reading.ts';
import type { Selected } from '../format.ts';

/** Lines of evidence one fact may carry: a list of updates has hundreds. */
export const evidenceMax = 400;

/** `label: value`, `label : value`, `label=value`; the full-width colon of Chinese systems counts. */
export type Row = { readonly label: string; readonly value: string; readonly line: Line };

/** A row, or null where the line is none. */
export function rowOf({ line, entry }: Selected): Row | null {
  const found = /^\s{0,8}([^:：=\t]{1,60}?)\s{0,40}[:：=]\s{0,40}(\S.{0,1000}|)$/.exec(entry.message);
  return found ? { label: (found[1] ?? '').trim(), value: (found[2] ?? '').trim(), line } : null;
}

/** KB numbers as `KB5005112`. */
export function kbIn(text: string): string | null {
  const digits = /\bKB ?(\d{6,8})(?!\d)/i.exec(text)?.[1];
  return digits === undefined ? null : `KB${digits}`;
}
