import type { Diagnosis } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { actionsOf, type Step } from './findings.ts';
import { withoutEnd } from './words.ts';

/** The steps as a closure sums them up: what to do if it fails still, and what to send us then, is of no use once it is solved. */
export function adviceOf(diagnosis: Diagnosis, language: Language): readonly Step[] {
  const kept = actionsOf(diagnosis, language)
    .filter(({ brief }) => !isForFailure.test(brief))
    .map((step) => ({ ...step, brief: withoutEnd(step.brief.replace(endForFailure, '')) }));
  return kept.map((step, position) => ({ ...step, number: position + 1, isLast: position === kept.length - 1 }));
}

const isForFailure =
  /^(?:[\w.-]+[：:] ?)?(?:如果?再次|如果?仍|若仍|仍(?:未|然|失败)|请?您?(?:重新)?(?:提供|收集|发送)|if (?:that|this|it) (?:does not|still|rolls|fails)|(?:please )?(?:send|collect|provide) )/iu;
const endForFailure = /[；;，,.。]\s?(?:如果?仍|若仍|if it (?:still fails|fails again))[^；;]*$/iu;
