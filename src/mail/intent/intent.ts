/** What the customer's new words want, row by row; first match wins, and what is unsure stays `other`. */
import type { Intent } from '../../case/message.ts';
import { type Acts, readActs } from './acts.ts';
import { asksToClose, isBareYes } from './consent.ts';
import { readProse } from './sentences.ts';

export type IntentQuestion = {
  readonly newText: string;
  readonly title: string | null;
  /** The mail starts a thread: no reply prefix, no In-Reply-To, nothing quoted. */
  readonly isFirst: boolean;
  /** Files came along that may be data, not a logo of a signature. */
  readonly hasFiles: boolean;
  /** The words that are answered; left out: nothing is quoted. */
  readonly quotedText?: string;
};
type Clue = Acts & Pick<IntentQuestion, 'isFirst' | 'hasFiles'> & { readonly saysYesToClosing: boolean };

export const intentTable: readonly { readonly when: string; readonly is: (clue: Clue) => boolean; readonly intent: Intent }[] = [
  { when: 'the case shall stay open', is: (clue) => clue.keepsOpen, intent: 'object' },
  { when: 'a first mail tells of a failure', is: (clue) => clue.isFirst && tellsFailure(clue) && !endsWell(clue), intent: 'report' },
  { when: 'it fails still, and files came', is: (clue) => clue.hasFiles && (clue.isUnsolved || clue.failsStill), intent: 'more-data' },
  { when: 'they disagree', is: (clue) => clue.disagrees, intent: 'object' },
  { when: 'they agree to close', is: (clue) => clue.agreesToClose && !(clue.asks && !clue.hasFiles), intent: 'agree-to-close' },
  { when: 'it is not solved, and no more', is: (clue) => clue.isUnsolved && !clue.failsStill, intent: 'object' },
  { when: 'it fails still, and they ask', is: (clue) => clue.failsStill && clue.asks, intent: 'question' },
  { when: 'it fails still', is: (clue) => clue.failsStill, intent: 'report' },
  { when: 'they ask besides agreeing', is: (clue) => endsWell(clue) && clue.asks && !clue.hasFiles, intent: 'question' },
  { when: 'a bare yes to our question whether to close', is: (clue) => clue.saysYesToClosing && !clue.hasFiles, intent: 'agree-to-close' },
  { when: 'closing is spoken of with an if', is: (clue) => clue.isConditional && !clue.hasFiles, intent: 'other' },
  { when: 'it is solved', is: (clue) => clue.isSolved && !clue.watches, intent: 'solved' },
  {
    when: 'they only ask about what came along',
    is: (clue) => clue.asks && !clue.bringsData && !clue.fails && !clue.isFirst,
    intent: 'question',
  },
  { when: 'a first mail with files', is: (clue) => clue.isFirst && (clue.hasFiles || clue.bringsData), intent: 'report' },
  { when: 'more data', is: (clue) => clue.hasFiles || clue.bringsData, intent: 'more-data' },
  { when: 'they ask', is: (clue) => clue.asks, intent: 'question' },
  { when: 'they tell of a failure', is: (clue) => clue.fails && !clue.isSolved, intent: 'report' },
  {
    when: 'they ask to look at what they tell',
    is: (clue) => clue.criesForHelp && !clue.isSolved && !clue.plans,
    intent: 'report',
  },
  { when: 'only thanks', is: (clue) => clue.isOnlyThanks, intent: 'thanks' },
  { when: 'they tell what the machine is', is: (clue) => clue.tellsFact && !clue.isSolved, intent: 'more-data' },
];

/** The intent of a mail's new words, in Chinese or English. */
export function intentOf(ask: IntentQuestion): Intent {
  const acts = readActs(readProse(ask.newText), ask.isFirst ? (ask.title ?? '') : '');
  const saysYesToClosing = isBareYes(ask.newText) && asksToClose(ask.quotedText ?? '');
  const clue: Clue = { ...acts, isFirst: ask.isFirst, hasFiles: ask.hasFiles, saysYesToClosing };
  return intentTable.find((row) => row.is(clue))?.intent ?? 'other';
}

const tellsFailure = (clue: Clue): boolean => clue.isUnsolved || clue.failsStill || clue.fails;
const endsWell = (clue: Clue): boolean => clue.agreesToClose || clue.isSolved;
