import type { Diagnosis, Evidence, Finding } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import type { FactValue } from '../case/reading.ts';
import { texts } from './page.ts';

/** Lines of evidence shown with a finding; the artifact's own page shows the rest. */
const evidenceMax = 12;

/** A diagnosis as the review page shows it: what only the engineer sees first, then what is lacking, then the rest. */
export function findingViews(diagnosis: Diagnosis | null, language: Language) {
  const findings = [...(diagnosis?.findings ?? [])].sort((one, other) => weight(one) - weight(other));
  return {
    findings: findings.map((finding) => view(finding, diagnosis, language)),
    hasFindings: findings.length > 0,
    facts: (diagnosis?.facts ?? []).map((fact) => ({
      name: fact.name,
      value: valueText(fact.value),
      claim: texts[language][`claim.${fact.claim}`],
    })),
    artifacts: (diagnosis?.artifacts ?? []).map(({ path, format, lines, limits }) => ({ path, format, lines, limits: limits.join('; ') })),
    knowledge: diagnosis?.knowledge ?? '',
  };
}

function weight(finding: Finding): number {
  if (finding.audience === 'engineer') return 0;
  return finding.verdict === 'lacking' ? 1 : 2;
}

function view(finding: Finding, diagnosis: Diagnosis | null, language: Language) {
  const { title, statement, cause, actions, ask } = finding.texts[language];
  return {
    rule: finding.rule,
    title,
    statement,
    cause,
    actions,
    ask,
    kind: finding.audience === 'engineer' ? 'contradiction' : finding.verdict,
    kindText: finding.audience === 'engineer' ? texts[language]['finding.engineer'] : texts[language][`finding.${finding.verdict}`],
    confidence: texts[language][`confidence.${finding.confidence}`],
    evidence: finding.evidence.slice(0, evidenceMax).map((line) => evidenceView(line, diagnosis)),
  };
}

function evidenceView(evidence: Evidence, diagnosis: Diagnosis | null) {
  const artifact = diagnosis?.artifacts[evidence.artifact];
  const path = artifact?.path ?? '';
  const isFile = artifact !== undefined && !/^(?:message|note|call-note):/.test(path);
  return {
    where: `${path.split('/').at(-1) ?? ''}:${evidence.line}`,
    path,
    line: evidence.line,
    text: evidence.text,
    sha256: artifact?.sha256 ?? '',
    isFile,
  };
}

function valueText(value: FactValue): string {
  if (typeof value !== 'object') return String(value);
  return value
    .map((item) =>
      typeof item === 'string'
        ? item
        : 'kb' in item
          ? `${item.kb}${item.date === null ? '' : ` (${item.date})`}`
          : `${item.kind} ${item.outcome} ${item.code ?? ''}`.trim(),
    )
    .join(', ');
}
