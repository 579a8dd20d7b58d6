// Finds any of many literals in a line: Wu and Manber 1994 with blocks of two characters. Short literals would make its steps short:
// they are looked for one by one, and so are those beyond Latin-1, which the engine rules out at once in a line of ASCII.

const tableSize = 4096;

type Numbered = { readonly literal: string; readonly index: number };

/** Answers which literals (by their place in the list) a text holds. Case matters. */
export function openLiterals(literals: readonly string[]): (text: string) => readonly number[] {
  const numbered = literals.map((literal, index) => ({ literal, index }));
  const isSingle = (literal: string) => literal.length < 4 || [...literal].some((character) => character > '\u00ff');
  const long = numbered.filter(({ literal }) => !isSingle(literal));
  const single = numbered.filter(({ literal }) => literal !== '' && isSingle(literal));
  const window = Math.min(...long.map(({ literal }) => literal.length), 64);
  const shifts = new Uint8Array(tableSize).fill(window - 1);
  const buckets: (readonly Numbered[] | undefined)[] = new Array(tableSize);
  for (const each of long) {
    for (let at = 0; at + 1 < window; at++) {
      const block = blockOf(each.literal.charCodeAt(at), each.literal.charCodeAt(at + 1));
      const shift = window - 2 - at;
      if (shift < (shifts[block] ?? 0)) shifts[block] = shift;
      if (shift === 0) buckets[block] = [...(buckets[block] ?? []), each];
    }
  }
  // One list for all lines: most lines hold nothing, and a new list for each would cost more than the look.
  const found: number[] = [];
  return (text) => {
    found.length = 0;
    for (const { literal, index } of single) if (text.includes(literal)) found.push(index);
    if (long.length > 0) sweep(text, window, shifts, buckets, found);
    return found.length === 0 ? none : found.toSorted((a, b) => a - b);
  };
}

const none: readonly number[] = [];

function sweep(
  text: string,
  window: number,
  shifts: Uint8Array,
  buckets: readonly (readonly Numbered[] | undefined)[],
  found: number[],
): void {
  let at = window - 2;
  while (at + 1 < text.length) {
    const block = blockOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    const shift = shifts[block] ?? 0;
    if (shift > 0) {
      at += shift;
      continue;
    }
    for (const { literal, index } of buckets[block] ?? [])
      if (!found.includes(index) && text.startsWith(literal, at - window + 2)) found.push(index);
    at++;
  }
}

function blockOf(first: number, second: number): number {
  return (first * 61 + second) & (tableSize - 1);
}
