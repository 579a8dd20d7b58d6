/** How clues are written down: tables whose rows say what they look for, and English verbs by their stems. */

/** What a row looks for, and its patterns. */
export type ClueTable = readonly (readonly [says: string, ...clues: readonly RegExp[]])[];

const cluesOf = (tables: readonly ClueTable[]): readonly RegExp[] => tables.flat().flatMap(([, ...clues]) => clues);

/** Whether any row of the tables finds its clue. */
export function finder(...tables: readonly ClueTable[]): (text: string) => boolean {
  const clues = cluesOf(tables);
  return (text) => clues.some((clue) => clue.test(text));
}

/** Where the last row that finds its clue finds it; below zero where none does. */
export function placer(...tables: readonly ClueTable[]): (text: string) => number {
  const clues = cluesOf(tables);
  return (text) => Math.max(...clues.map((clue) => text.search(clue)));
}

/** The text with blanks for what the rows find, every place kept; their clues are global. */
export function eraser(...tables: readonly ClueTable[]): (text: string) => string {
  const clues = cluesOf(tables);
  return (text) => clues.reduce((left, clue) => left.replace(clue, (found) => ' '.repeat(found.length)), text);
}

/** English verbs in their regular forms, as part of a pattern: `stop` finds stops, stopped, stopping; `roll_back` finds rolls back. */
export function forms(stems: string): string {
  return stems.split(' ').map(formsOf).join('|');
}

function formsOf(stem: string): string {
  const [verb = '', ...rest] = stem.split('_');
  return [inflect(verb), ...rest].join(' ');
}

function inflect(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y(?:ing)?|ies|ied)`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:e[sd]?|ing)`;
  return `${verb}(?:e?s|${verb.slice(-1)}?(?:ed|ing))?`;
}
