/** The ranking of acts: row by row, the first that holds names the intent, and says how far it is to be believed. */
import type { Letter } from '../../case/letter.ts';
import type { Intent } from '../../case/message.ts';
import type { Acts } from './acts.ts';

export type Clue = Acts & {
  readonly isFirst: boolean;
  readonly hasFiles: boolean;
  readonly isBareYes: boolean;
  readonly saysYesToClosing: boolean;
  /** The letter that the mail answers, where its subject tells. */
  readonly answers: Letter | null;
};
type Row = { readonly when: string; readonly is: (clue: Clue) => boolean; readonly intent: Intent; readonly trust: number };

/**
 * Roughly the odds that a row is right, as counted on sentences that were new when it was written.
 * `sure`: closing is spoken of, or files lie there; no likeness outweighs that.
 */
export const trust = { sure: Number.POSITIVE_INFINITY, firm: 12, fair: 6, faint: 1.5 };

export const intentTable: readonly Row[] = [
  { when: 'the case shall stay open', is: (clue) => clue.keepsOpen, intent: 'object', trust: trust.sure },
  {
    when: 'a first mail tells of a failure',
    is: (clue) => clue.isFirst && tellsFailure(clue) && !endsWell(clue),
    intent: 'report',
    trust: trust.sure,
  },
  {
    when: 'it fails still, and files came',
    is: (clue) => clue.hasFiles && (clue.isUnsolved || clue.failsStill),
    intent: 'more-data',
    trust: trust.sure,
  },
  { when: 'they complain of us, or ask for someone above', is: (clue) => clue.complains, intent: 'object', trust: trust.sure },
  { when: 'they disagree', is: (clue) => clue.disagrees, intent: 'object', trust: trust.firm },
  {
    when: 'they agree to close',
    is: (clue) => clue.agreesToClose && !(clue.asks && !clue.hasFiles),
    intent: 'agree-to-close',
    trust: trust.sure,
  },
  {
    when: 'a failure answers our closure',
    is: (clue) => clue.answers === 'closure' && tellsFailure(clue) && !clue.hasFiles,
    intent: 'object',
    trust: trust.sure,
  },
  {
    when: 'it is not solved, and no more',
    is: (clue) => clue.isUnsolved && !clue.failsStill && !clue.fails,
    intent: 'object',
    trust: trust.firm,
  },
  { when: 'it fails still, and they ask', is: (clue) => clue.failsStill && clue.asks, intent: 'question', trust: trust.fair },
  { when: 'it fails still', is: (clue) => clue.failsStill, intent: 'report', trust: trust.fair },
  { when: 'they ask besides agreeing', is: (clue) => endsWell(clue) && clue.asks && !clue.hasFiles, intent: 'question', trust: trust.firm },
  {
    when: 'a bare yes to our question whether to close',
    is: (clue) => clue.saysYesToClosing && !clue.hasFiles,
    intent: 'agree-to-close',
    trust: trust.sure,
  },
  { when: 'closing is spoken of with an if', is: (clue) => clue.isConditional && !clue.hasFiles, intent: 'other', trust: trust.sure },
  { when: 'it is solved', is: (clue) => clue.isSolved && !clue.watches, intent: 'solved', trust: trust.firm },
  {
    when: 'they only ask about what came along',
    is: (clue) => clue.asks && !clue.bringsData && !clue.fails && !clue.isFirst,
    intent: 'question',
    trust: trust.firm,
  },
  {
    when: 'a first mail with files',
    is: (clue) => clue.isFirst && (clue.hasFiles || clue.bringsData),
    intent: 'report',
    trust: trust.sure,
  },
  { when: 'files came', is: (clue) => clue.hasFiles, intent: 'more-data', trust: trust.sure },
  { when: 'more data', is: (clue) => clue.bringsData, intent: 'more-data', trust: trust.firm },
  { when: 'they ask', is: (clue) => clue.asks, intent: 'question', trust: trust.firm },
  { when: 'they tell of a failure', is: (clue) => clue.fails && !clue.isSolved, intent: 'report', trust: trust.fair },
  {
    when: 'they ask to look at what they tell',
    is: (clue) => clue.criesForHelp && !clue.isSolved && !clue.plans,
    intent: 'report',
    trust: trust.fair,
  },
  { when: 'only thanks', is: (clue) => clue.isOnlyThanks, intent: 'thanks', trust: trust.sure },
  { when: 'a bare yes, to what is not known', is: (clue) => clue.isBareYes, intent: 'other', trust: trust.sure },
  { when: 'they watch on', is: (clue) => clue.watches, intent: 'other', trust: trust.firm },
  {
    when: 'they tell what the machine is',
    is: (clue) => clue.tellsFact && !clue.isSolved && !clue.plans,
    intent: 'more-data',
    trust: trust.fair,
  },
  {
    when: 'we had asked for data, and they tell something',
    is: (clue) => clue.answers === 'information-request' && clue.states && !clue.plans && !clue.isSolved,
    intent: 'more-data',
    trust: trust.fair,
  },
  { when: 'they only wish or suppose', is: (clue) => clue.onlySupposes, intent: 'other', trust: trust.firm },
  { when: 'they tell what is to come', is: (clue) => clue.plans, intent: 'other', trust: trust.fair },
  { when: 'nothing that is known', is: () => true, intent: 'other', trust: trust.faint },
];

export const tellsFailure = (clue: Clue): boolean => clue.isUnsolved || clue.failsStill || clue.fails;
const endsWell = (clue: Clue): boolean => clue.agreesToClose || clue.isSolved;
