// Finds any of many literals in a line: Wu and Manber 1994 with blocks of two characters; shorter literals are looked for one by one.

const tableSize = 4096;

/** Answers which literals (by their place in the list) a text holds. Case matters. */
export function openLiterals(literals: readonly string[]): (text: string) => readonly number[] {
  const numbered = literals.map((literal, index) => ({ literal, index }));
  const long = numbered.filter(({ literal }) => literal.length >= 4);
  const short = numbered.filter(({ literal }) => literal.length > 0 && literal.length < 4);
  const window = Math.min(...long.map(({ literal }) => literal.length), 64);
  const shifts = new Uint8Array(tableSize).fill(window - 1);
  const buckets = new Map<number, { readonly literal: string; readonly index: number }[]>();
  for (const each of long) {
    for (let at = 0; at + 1 < window; at++) {
      const block = blockOf(each.literal.charCodeAt(at), each.literal.charCodeAt(at + 1));
      const shift = window - 2 - at;
      if (shift < (shifts[block] ?? 0)) shifts[block] = shift;
      if (shift === 0) buckets.set(block, [...(buckets.get(block) ?? []), each]);
    }
  }
  return (text) => {
    const found = new Set<number>();
    for (const { literal, index } of short) if (text.includes(literal)) found.add(index);
    if (long.length > 0) sweep(text, window, shifts, buckets, found);
    return found.size === 0 ? none : [...found].sort((a, b) => a - b);
  };
}

const none: readonly number[] = [];

function sweep(
  text: string,
  window: number,
  shifts: Uint8Array,
  buckets: ReadonlyMap<number, readonly { readonly literal: string; readonly index: number }[]>,
  found: Set<number>,
): void {
  let at = window - 2;
  while (at + 1 < text.length) {
    const block = blockOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    const shift = shifts[block] ?? 0;
    if (shift > 0) {
      at += shift;
      continue;
    }
    for (const { literal, index } of buckets.get(block) ?? [])
      if (!found.has(index) && text.startsWith(literal, at - window + 2)) found.add(index);
    at++;
  }
}

function blockOf(first: number, second: number): number {
  return (first * 61 + second) & (tableSize - 1);
}
