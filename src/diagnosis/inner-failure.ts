import type { Operation } from '../case/reading.ts';

/**
 * The first code in the lines that led to an operation's end which is another one than its own: what the operation failed of inside, where the
 * last code only says that it failed (0x800f0922 after 0x80070002). '' where every line repeats the end's code.
 */
export function innerFailure({ outcome, code, proof, trail }: Operation): string {
  if (outcome !== 'failed' || code === null) return '';
  const inside = trail.filter(({ line }) => line < proof.line).flatMap(({ text }) => codesOf(text));
  return inside.find((other) => other !== code.toLowerCase() && !beside.has(other)) ?? '';
}

function codesOf(text: string): readonly string[] {
  return [...text.matchAll(/0x([89a-e][0-9a-f]{7})\b|\[([89][0-9a-f]{7})\]/gi)].map(
    (found) => `0x${(found[1] ?? found[2] ?? '').toLowerCase()}`,
  );
}

/** Said on the way of every failure, and of none in particular: E_FAIL, and the servicing stack's "already rolled back". */
const beside = new Set(['0x80004005', '0x80004004']);
