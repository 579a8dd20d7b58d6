import type { Diagnosis } from '../case/diagnosis.ts';

/** What came before this diagnosis: the last one, and whether a person has written anything. */
export type Past = {
  readonly diagnosis: Diagnosis | null;
  readonly about: readonly string[];
  /** Rules found before, as `rule` and as `rule:what it was about`. */
  readonly rules: readonly string[];
  readonly hasStatements: boolean;
};

export function pastOf(diagnosis: Diagnosis | null, hasStatements: boolean): Past {
  const findings = (diagnosis?.findings ?? []).filter((finding) => finding.verdict === 'found');
  const rules = findings.flatMap((finding) => [finding.rule, ...finding.about.map((word) => `${finding.rule}:${word}`)]);
  return { diagnosis, about: distinct(findings.flatMap((finding) => finding.about)), rules: distinct(rules), hasStatements };
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
