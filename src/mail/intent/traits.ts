/** What a sentence is made of, for likeness: words, their neighbours and beginnings; of Chinese, characters and their neighbours. */

/** Characters looked at, and the beginning of a word that stands for all its forms. */
const textMax = 1_200;
const stemLength = 5;

export function traitsOf(clauses: readonly string[]): readonly string[] {
  const text = clauses.join(' , ').slice(0, textMax).toLowerCase().replace(/\d+/g, '#');
  const words = text.match(/[a-z#']+|[?？!！,:：]/g) ?? [];
  const traits = new Set<string>();
  for (const [at, word] of words.entries()) {
    traits.add(word);
    if (word.length > stemLength) traits.add(`${word.slice(0, stemLength)}-`);
    traits.add(`${words[at - 1] ?? '^'} ${word}`);
  }
  for (const run of text.match(/[\p{Script=Han}a-z#?？]+/gu) ?? []) addPairs(traits, run);
  return [...traits];
}

/** Characters alone and in pairs, the edges of the run marked. */
function addPairs(traits: Set<string>, run: string): void {
  if (!/\p{Script=Han}/u.test(run)) return;
  const marked = `^${run}$`;
  for (let at = 0; at < marked.length; at += 1) {
    traits.add(marked.slice(at, at + 1));
    traits.add(marked.slice(at, at + 2));
  }
}
