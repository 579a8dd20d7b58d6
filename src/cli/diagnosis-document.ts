import type { Diagnosis, ErrorRecord, Finding } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';

/** A diagnosis as `diagnose --json` prints it, its texts in one language. */
export function diagnosisDocument(diagnosis: Diagnosis, language: Language) {
  return {
    ...diagnosis,
    errors: diagnosis.errors.map((error) => errorDocument(error, language)),
    findings: diagnosis.findings.map((finding) => findingDocument(finding, language)),
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
