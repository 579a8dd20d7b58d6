import type { Evidence, Finding } from '../case/diagnosis.ts';
import type { Rule } from './rule.ts';

export type Judged = { readonly rule: Rule; readonly finding: Finding };

/**
 * The findings without those that another one outranks. A specific rule is left out on the whole machine; a catch-all speaks of one code each time,
 * and is silenced only where that code is what the other finding explains.
 */
export function withoutOutranked(judged: readonly Judged[]): readonly Judged[] {
  const found = judged.filter(({ finding }) => finding.verdict === 'found');
  return judged.filter((one) => !found.some((other) => outranks(other, one)));
}

function outranks(other: Judged, one: Judged): boolean {
  if (!other.rule.outranks.includes(one.rule.id)) return false;
  return !one.rule.isCatchAll || one.finding.verdict === 'lacking' || explains(other.finding, one.finding);
}

/** It names the code or what failed inside, or it stands on the same lines. One that names no code at all explains the machine, not an operation. */
function explains(other: Finding, one: Finding): boolean {
  const codes = codesOf(other);
  return (
    codes.length === 0 || codes.some((code) => one.about.includes(code)) || other.evidence.some((line) => isWithin(line, one.evidence))
  );
}

function codesOf({ about }: Finding): readonly string[] {
  return about.filter((word) => /^0x[0-9a-f]{8}$/.test(word));
}

/** Between the first and the last line of the story that another finding shows of that artifact. */
function isWithin({ artifact, line }: Evidence, story: readonly Evidence[]): boolean {
  const lines = story.filter((one) => one.artifact === artifact).map((one) => one.line);
  return lines.length > 0 && line >= Math.min(...lines) && line <= Math.max(...lines);
}
