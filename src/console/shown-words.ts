import type { Language } from '../case/language.ts';
import { fillIn } from './say.ts';

/** Characters of one mail's words: in a list that any stranger can fill, and in the thread of a case. A mail may have a million. */
export const wordsInList = 4_000;
export const wordsInThread = 50_000;

/** A mail's words as far as a page shows them, and where they are cut, that they are. */
export function shownWords(text: string, most: number, language: Language): string {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}\n${fillIn('review.cut', {}, language)}`;
}
