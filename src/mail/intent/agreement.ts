/** Whether the mail as a whole agrees to close. */
import type { Clause } from './clauses.ts';
import type { ClosingWord } from './closing.ts';
import { courseOf } from './course.ts';
import { speaksOfClosing } from './denial.ts';
import { takesBack } from './hedging.ts';

/** A sentence as it was read. */
export type Spoken = { readonly sentence: string; readonly clauses: readonly Clause[]; readonly closing: ClosingWord };

const anotherCase =
  /另(?:外|行)?[^，]{0,4}(?:开|提|报)|新[^，]{0,4}(?:case|单|案例)|\b(?:new|separate|another|own|different) (?:case|ticket|request|one)\b/i;

/** A yes without an if; what fails after it takes it back, unless another case is for that, and so does a doubt, or a but that is not understood. */
export function agreesIn(spoken: readonly Spoken[]): boolean {
  const words = spoken.map(({ closing }) => closing);
  if (!words.includes('yes') || words.includes('only-if') || words.includes('asked')) return false;
  const yes = words.lastIndexOf('yes');
  const after = spoken
    .slice(yes)
    .flatMap((one, at) => (anotherCase.test(one.sentence) ? [] : at === 0 ? afterClosing(one.clauses) : one.clauses));
  if (after.some(({ isBut }) => isBut) || spoken.slice(yes).some(({ sentence }) => takesBack(sentence))) return false;
  const { fails, failsStill, isUnsolved } = courseOf(after);
  return !fails && !failsStill && !isUnsolved;
}

const afterClosing = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.slice(clauses.findLastIndex(({ text }) => speaksOfClosing(text)) + 1);
