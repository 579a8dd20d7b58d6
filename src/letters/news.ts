import type { Diagnosis, Finding } from '../case/diagnosis.ts';

/** The customer findings that the last letter's diagnosis did not hold: a rule not seen before, or the same rule about something else. */
export function newsAgainst(previous: Diagnosis | null, diagnosis: Diagnosis): readonly Finding[] {
  const said = new Set((previous?.findings ?? []).map(key));
  return diagnosis.findings.filter((finding) => finding.verdict === 'found' && finding.audience === 'customer' && !said.has(key(finding)));
}

function key(finding: Finding): string {
  return JSON.stringify([finding.rule, finding.machine, [...finding.about].sort()]);
}
