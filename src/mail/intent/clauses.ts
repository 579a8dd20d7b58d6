/** Sentences as clauses, each with its mood: what is, what was, what may be. */
import { hasIf, isGuessed, isPast } from './mood.ts';
import { asks } from './question.ts';

export type Clause = {
  readonly text: string;
  /** Asked, or under an if. */
  readonly isOpen: boolean;
  /** Open, wished or guessed. */
  readonly isSupposed: boolean;
  /** Told as over: `之前`, `at first`, `the cause was`. */
  readonly isPast: boolean;
  /** Begins with a but. */
  readonly isBut: boolean;
  /** Granted beside what is told: `although it is installed`. */
  readonly isGranted: boolean;
  /** The sentence sets machines against each other: `只有这台`, `the others`. */
  readonly isCompared: boolean;
};

const turn = '但是|但(?!愿)|不过|可(?:是|实际|现在|今天)|可惜|然而|只是|因此|所以|而且|并且|反而|其他|其余|另外|另一|剩下';
const enTurn =
  'but|however|although|though|yet|while|whereas|because|so|which|whose|and (?:then|now|it|we|i|they|the|this|that|all|still|today|nobody|everything)';
const border = new RegExp(
  `[，,。；;！!？?、…~～()（）\\n]+|[：:](?!\\d)|\\.(?=\\s|$)|\\s[-–—]+\\s|——|(?=${turn})|\\s(?=(?:${enTurn})\\b)`,
  'i',
);
const comparing = /只有|就(?:这)?一台|仅|除了|其[他余它]|别的|只(?:是|在)|\b(?:only|others?|except|unlike|the rest|whereas)\b/i;
const opposes = /^\s?(?:但|结果(?!是?[正：:])|不过|可是|可惜|然而|只是|but\b|however\b|yet\b)/i;

const grants = /^\s?(?:虽然|虽说|虽|尽管|即使|although\b|though\b|even (?:though|if)\b|despite\b)/i;

/** The clauses as they stand. */
export function clauseTexts(sentence: string): readonly string[] {
  return sentence
    .split(border)
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

export function clausesOf(sentence: string): readonly Clause[] {
  const isAsked = /[?？]\s*$/.test(sentence);
  const isCompared = comparing.test(sentence);
  let isUnderIf = false;
  return clauseTexts(sentence).map((text, at, all) => {
    // An if reaches to the end of its sentence, or to the next but.
    isUnderIf = hasIf(text) || (isUnderIf && !opposes.test(text));
    const isOpen = isUnderIf || asks(text) || (isAsked && at === all.length - 1);
    return {
      text,
      isOpen,
      isSupposed: isOpen || isGuessed(text),
      isPast: isPast(text),
      isBut: opposes.test(text),
      isGranted: grants.test(text),
      isCompared,
    };
  });
}
