/** Everything a customer's own words say that the intent is judged by. */
import { closingWord } from './closing.ts';
import { withoutCourtesies } from './courtesies.ts';
import { bringsData, tellsFact } from './data.ts';
import { disagrees } from './disagreeing.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { asks, withoutHelpAsking } from './question.ts';
import type { Prose } from './sentences.ts';
import { isOnlyThanks } from './thanks.ts';

export type Clues = {
  readonly keepsOpen: boolean;
  readonly agreesToClose: boolean;
  /** Closing, or a solution, is spoken of with an if. */
  readonly isConditional: boolean;
  readonly isSolved: boolean;
  readonly isUnsolved: boolean;
  readonly failsStill: boolean;
  readonly fails: boolean;
  readonly disagrees: boolean;
  readonly bringsData: boolean;
  readonly tellsFact: boolean;
  readonly asks: boolean;
  readonly watches: boolean;
  readonly isOnlyThanks: boolean;
};

/** Watching goes on: `再观察几天`. A watch that ended (`观察了一周`) is no doubt. */
const watching =
  /(?:再|继续|还要|还需|仍需|持续|先|需要|正在|还在)[^，。,]{0,6}观察|观察(?:一下|几天|看看|再说)|再看看|跟踪一下|\b(?:monitor|observe|keep an eye|watch it|keep watching)\b/i;

/** Reads the clues; `title` joins them for a first mail, whose subject is part of the report. */
export function readClues(prose: Prose, title: string): Clues {
  const sentences = prose.sentences.map(withoutCourtesies);
  const closing = sentences.map(closingWord);
  const outcomes = [...sentences, ...(title === '' ? [] : [title])].map(outcomeOf);
  const lastWell = Math.max(outcomes.lastIndexOf('well'), outcomes.lastIndexOf('solved'));
  const said = (outcome: Outcome): boolean => outcomes.includes(outcome);
  const tellsFailure = said('fails') || said('fails-still') || said('unsolved');
  const asked = tellsFailure ? sentences.map(withoutHelpAsking) : sentences;
  return {
    keepsOpen: closing.includes('no'),
    agreesToClose: closing.includes('yes') && !closing.includes('only-if') && !closing.includes('asked'),
    isConditional: closing.includes('only-if'),
    isSolved: said('solved') || (lastWell >= 0 && outcomes.indexOf('fails', lastWell) < 0),
    isUnsolved: said('unsolved'),
    failsStill: said('fails-still'),
    fails: said('fails'),
    disagrees: sentences.some(disagrees),
    bringsData: prose.pastedLines > 1 || sentences.some(bringsData),
    tellsFact: sentences.some(tellsFact),
    asks: asked.some((sentence, at) => asks(sentence) && closing[at] !== 'yes'),
    watches: sentences.some((sentence) => watching.test(sentence)),
    isOnlyThanks: isOnlyThanks(prose.sentences),
  };
}
