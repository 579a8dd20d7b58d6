/** A name sought wherever it stands; `isExact`: a secret does not stand for its other spellings. */
export type Sought = { readonly word: string; readonly alias: string; readonly isExact: boolean };
export type Found = { readonly start: number; readonly end: number; readonly alias: string };

/** Finds names wherever they stand as whole words, the longest first. Time does not grow with the number of names. */
export function openBare(sought: readonly Sought[]): (text: string) => readonly Found[] {
  const byStart = Map.groupBy(
    sought.toSorted((one, other) => other.word.length - one.word.length || (one.word < other.word ? -1 : 1)),
    ({ word }) => fold(word).slice(0, 2),
  );
  return (text) => {
    const folded = fold(text);
    const found: Found[] = [];
    for (let at = 0; at < text.length; ) {
      const hit = byStart.get(folded.slice(at, at + 2))?.find((one) => standsAt(one, at, text, folded));
      if (hit !== undefined) found.push({ start: at, end: at + hit.word.length, alias: hit.alias });
      at += hit?.word.length ?? 1;
    }
    return found;
  };
}

function standsAt({ word, isExact }: Sought, at: number, text: string, folded: string): boolean {
  if (isExact ? !text.startsWith(word, at) : !folded.startsWith(fold(word), at)) return false;
  return isEdge(text[at - 1], word[0]) && isEdge(text[at + word.length], word.at(-1));
}

const letter = /[\p{L}\p{N}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Chinese puts no blank between words; an underscore or a dash does not join a name to the next word. */
function isEdge(outside: string | undefined, inside: string | undefined): boolean {
  return outside === undefined || !letter.test(outside) || unspaced.test(outside) || (inside !== undefined && unspaced.test(inside));
}

/** Lower case of the same length, so that places stay the places of the text. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}
