import type { Diagnosis, Evidence, Finding } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { isStatement } from '../case/reading.ts';
import { lineText } from '../report/evidence.ts';
import { valuesOf } from '../report/fact.ts';
import { artifactHref, evidenceHref } from './artifact-link.ts';
import { said, word } from './say.ts';

/** Lines of evidence shown with a finding; the artifact's own page shows the rest. */
const evidenceMax = 12;

type Reader = { readonly language: Language; readonly number: string };

/** A diagnosis as the review page shows it: what only the engineer sees first, then what is lacking, then the rest. */
export function findingViews(diagnosis: Diagnosis | null, reader: Reader) {
  const { language, number } = reader;
  const findings = (diagnosis?.findings ?? []).map((finding, position) => ({ finding, position }));
  const sorted = [...findings].sort((one, other) => weight(one.finding) - weight(other.finding));
  return {
    findings: sorted.map(({ finding, position }) => ({ position, ...view(finding, diagnosis, reader) })),
    hasFindings: findings.length > 0,
    facts: (diagnosis?.facts ?? []).map((fact) => ({
      name: fact.name,
      text: word('fact', fact.name, language),
      value: valuesOf(fact.value, language).join(', '),
      claim: word('claim', fact.claim, language),
    })),
    artifacts: (diagnosis?.artifacts ?? [])
      .filter(({ path }) => !isStatement(path))
      .map((artifact) => ({
        path: artifact.path,
        href: artifactHref(number, artifact, { from: 1, line: null }),
        format: word('format', artifact.format, language),
        lineCount: artifact.lines,
        limits: artifact.limits.map((limit) => said(limit, language)).join(' '),
      })),
    knowledge: diagnosis?.knowledge ?? '',
  };
}

function weight(finding: Finding): number {
  if (finding.audience === 'engineer') return 0;
  return finding.verdict === 'lacking' ? 1 : 2;
}

function view(finding: Finding, diagnosis: Diagnosis | null, { language, number }: Reader) {
  const { title, statement, cause, actions, ask } = finding.texts[language];
  return {
    rule: finding.rule,
    title,
    statement,
    cause,
    actions,
    ask,
    kind: finding.audience === 'engineer' ? 'contradiction' : finding.verdict,
    kindText: word('finding', finding.audience === 'engineer' ? 'engineer' : finding.verdict, language),
    confidence: word('confidence', finding.confidence, language),
    evidence: finding.evidence.slice(0, evidenceMax).map((line) => evidenceView(line, diagnosis, { language, number })),
  };
}

function evidenceView(evidence: Evidence, diagnosis: Diagnosis | null, { language, number }: Reader) {
  const { artifact: position, line } = evidence;
  const artifact = diagnosis?.artifacts[position];
  const text = diagnosis === null ? '' : lineText(evidence, { diagnosis, language });
  const path = artifact?.path ?? '';
  const name = isStatement(path) ? word('statement', path.split(':')[0] ?? '', language) : (path.split('/').at(-1) ?? '');
  return { where: `${name}:${line}`, path, line, text, href: artifact === undefined ? null : evidenceHref(number, artifact, line) };
}
