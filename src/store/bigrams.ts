/**
 * Search words for text without spaces between words: each pair of neighbouring Han characters stands as a word of its own, so that a
 * two-character word is found by a trigram index (which needs three characters, or a word's edge).
 */
const hanRun = /[\p{Script=Han}]{1,200}/gu;
const otherWord = /[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}/gu;
/** A longer text is searched by its beginning; titles are short. */
const textMaxCharacters = 4_000;
/** A query of more words than this is not a person's. */
const termsMax = 12;

/** The text of a search column: the words as they are, then the pairs. */
export function searchText(...parts: readonly (string | null)[]): string {
  const text = parts
    .filter((part) => part !== null)
    .join(' ')
    .toLowerCase()
    .slice(0, textMaxCharacters);
  return ` ${text} ${pairsOf(text).join(' ')} `;
}

/** LIKE patterns that all must match the search column. */
export function searchPatterns(query: string): readonly string[] {
  const text = query.toLowerCase().slice(0, textMaxCharacters);
  const pairs = pairsOf(text).map((pair) => `% ${pair} %`);
  const single = [...text.matchAll(hanRun)].filter(([run]) => [...run].length === 1).map(([run]) => `%${run}%`);
  const words = [...text.replaceAll(hanRun, ' ').matchAll(otherWord)].map(([word]) => `%${escapeLike(word)}%`);
  return [...new Set([...words, ...pairs, ...single])].slice(0, termsMax);
}

function pairsOf(text: string): readonly string[] {
  const runs = [...text.matchAll(hanRun)].map(([run]) => [...run]);
  const pairs = runs.flatMap((run) => run.slice(1).map((character, index) => `${run[index] ?? ''}${character}`));
  return [...new Set(pairs)];
}

function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
