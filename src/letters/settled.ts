import { fails, isWell, sentencesOf } from './words.ts';

/** True where the customer says of this computer by name that it is well, in a clause that takes nothing back. */
export function isOver(name: string, words: string): boolean {
  if (name === '') return false;
  const clauses = sentencesOf(words).flatMap((sentence) => sentence.split(/[，,；;]|\b(?:but|while|however)\b|但是?|而/iu));
  const own = clauses.filter((clause) => names(clause, name));
  return own.some((clause) => isWell(clause) && !fails(clause)) && !own.some(fails);
}

/** `PC-1` is not named by `PC-10`. */
function names(clause: string, name: string): boolean {
  const spelled = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${spelled}(?![\\w-])`, 'iu').test(clause);
}
