import type { Diagnosis, ErrorRecord, Finding } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { soundnessOf } from '../case/soundness.ts';

/** A diagnosis as `diagnose --json` prints it, its texts in one language. `sound`: what proves that nothing is wrong, or null. */
export function diagnosisDocument(diagnosis: Diagnosis, language: Language) {
  const sound = soundnessOf(diagnosis);
  return {
    ...diagnosis,
    errors: diagnosis.errors.map((error) => errorDocument(error, language)),
    findings: diagnosis.findings.map((finding) => findingDocument(finding, language)),
    sound: sound === null ? null : { statement: sound.statement[language], evidence: sound.evidence },
  };
}

function errorDocument({ code, symbol, meanings, ...rest }: ErrorRecord, language: Language) {
  return { code, symbol, meaning: meanings[language] || meanings.en, ...rest };
}

function findingDocument(finding: Finding, language: Language) {
  const { texts, ...rest } = finding;
  const { title, statement, cause, actions, ask } = texts[language];
  return { ...rest, title, statement, cause, actions, ask };
}
