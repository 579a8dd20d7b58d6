/** How like a mail's words are to what customers wrote who wanted this or that: a second opinion beside the acts, learned from examples. */
import type { Intent } from '../../case/message.ts';
import { clauseTexts } from './clauses.ts';
import { withoutCourtesies } from './courtesies.ts';
import examples from './examples.json' with { type: 'json' };
import { criesForHelp, withoutHelpAsking } from './help.ts';
import { type Learned, learn, weigh } from './learning.ts';
import { withoutRhetoric } from './question.ts';
import { readProse } from './sentences.ts';
import { isOnlyThanks } from './thanks.ts';
import { traitsOf } from './traits.ts';

export const liked = [
  'report',
  'more-data',
  'question',
  'solved',
  'agree-to-close',
  'object',
  'other',
] as const satisfies readonly Intent[];
export type Liked = (typeof liked)[number];

/** Each intent with its chance; they sum to one. Where nothing but courtesies is said, all are alike. */
export function likenessOf(text: string): ReadonlyMap<Intent, number> {
  learned ??= learn(
    liked.flatMap((intent, label) => examples[intent].map((words) => ({ label, traits: traitsIn(words) }))),
    liked.length,
  );
  const chances = weigh(traitsIn(text), learned);
  return new Map(liked.map((intent, label) => [intent, chances[label] ?? 0]));
}

/** Learned when first asked for, once a process: the same examples give the same weights. */
let learned: Learned | null = null;

/** The traits of what the text says: no greetings, no thanks. */
function traitsIn(text: string): readonly string[] {
  const sentences = readProse(text).sentences.map((sentence) => withoutRhetoric(withoutCourtesies(sentence)));
  const clauses = sentences.flatMap((sentence) => [
    ...clauseTexts(withoutHelpAsking(sentence)).filter((clause) => !isOnlyThanks([clause])),
    ...(criesForHelp(sentence) ? ['help'] : /[?？]\s*$/.test(sentence) ? ['?'] : []),
  ]);
  return traitsOf(clauses);
}
