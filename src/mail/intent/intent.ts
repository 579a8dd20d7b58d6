/** What the customer's new words want: the acts of their clauses, ranked, and weighed against what their words are like. Unsure stays `other`. */
import type { Letter } from '../../case/letter.ts';
import type { Intent } from '../../case/message.ts';
import { readActs } from './acts.ts';
import { asksToClose, isBareYes } from './consent.ts';
import { likenessOf } from './likeness.ts';
import { type Clue, intentTable, trust } from './ranking.ts';
import { readProse } from './sentences.ts';
import { weigh } from './weighing.ts';

export type IntentQuestion = {
  readonly newText: string;
  readonly title: string | null;
  /** The mail starts a thread: no reply prefix, no In-Reply-To, nothing quoted. */
  readonly isFirst: boolean;
  /** Files came along that may be data, not a logo of a signature. */
  readonly hasFiles: boolean;
  /** The words that are answered; left out: nothing is quoted. */
  readonly quotedText?: string;
  /** The letter that is answered, by the stage word in the subject; left out: not known. */
  readonly answers?: Letter | null;
};

/** The intent of a mail's new words, in Chinese or English. */
export function intentOf(ask: IntentQuestion): Intent {
  const isYes = isBareYes(ask.newText);
  const clue: Clue = {
    ...readActs(readProse(ask.newText), ask.isFirst ? (ask.title ?? '') : ''),
    isFirst: ask.isFirst,
    hasFiles: ask.hasFiles,
    isBareYes: isYes,
    saysYesToClosing: isYes && asksToClose(ask.quotedText ?? ''),
    answers: ask.answers ?? null,
  };
  const row = intentTable.find((one) => one.is(clue));
  if (row === undefined) return 'other';
  return row.trust === trust.sure ? row.intent : weigh(row, clue, likenessOf(ask.newText));
}
