import type { AliasMap } from '../case/alias.ts';
import type { Diagnosis, Evidence, FindingText } from '../case/diagnosis.ts';
import type { FactName, FactValue, OperationRecord } from '../case/reading.ts';
import { type Leaving, openRedaction, type Redaction, type Text } from './redaction.ts';

/** How a text is changed, by who wrote it, and what is a computer's name as a whole. */
type Change = Readonly<Record<Text['by'] | 'machine', (text: string) => string>>;

export type Redacted = { readonly diagnosis: Diagnosis; readonly map: AliasMap };

/** A diagnosis that may leave the case, and the map with the aliases it needed. */
export function redactDiagnosis(diagnosis: Diagnosis, known: Pick<Leaving, 'names' | 'keptHosts'>, map: AliasMap): Redacted {
  const redaction = openRedaction({ ...known, texts: textsOfDiagnosis(diagnosis) }, map);
  return { diagnosis: inDiagnosis(diagnosis, changeBy(redaction)), map: redaction.map };
}

/** Every text of a diagnosis that may hold a name. */
export function textsOfDiagnosis(diagnosis: Diagnosis): readonly Text[] {
  const texts: Text[] = [];
  const note = (by: Text['by']) => (text: string) => {
    texts.push({ text, by });
    return text;
  };
  inDiagnosis(diagnosis, { log: note('log'), person: note('person'), us: note('us'), machine: note('log') });
  return texts;
}

export function changeBy({ redact, redactName }: Redaction): Change {
  return {
    log: (text) => redact({ text, by: 'log' }),
    person: (text) => redact({ text, by: 'person' }),
    us: (text) => redact({ text, by: 'us' }),
    machine: (name) => redactName({ kind: 'host', original: name }),
  };
}

/** The same diagnosis, each text of it changed that may hold a name. Codes, builds, updates, rules, formats, digests and times are not touched. */
export function inDiagnosis(diagnosis: Diagnosis, change: Change): Diagnosis {
  const evidence = (line: Evidence): Evidence => ({ ...line, text: wordsIn(diagnosis, line, change)(line.text) });
  return {
    ...diagnosis,
    machines: diagnosis.machines.map((machine) => ({ ...machine, name: change.machine(machine.name) })),
    artifacts: diagnosis.artifacts.map((artifact) => ({
      ...artifact,
      // People name their files.
      path: change.person(artifact.path),
      limits: artifact.limits.map(change.person),
    })),
    facts: diagnosis.facts.map((fact) => ({
      ...fact,
      value: written.has(fact.name) ? inValue(fact.value, change) : fact.value,
      evidence: fact.evidence.map(evidence),
    })),
    errors: diagnosis.errors.map((error) => ({ ...error, first: evidence(error.first), last: evidence(error.last) })),
    findings: diagnosis.findings.map((finding) => ({
      ...finding,
      texts: { 'zh-CN': inTexts(finding.texts['zh-CN'], change), en: inTexts(finding.texts.en, change) },
      about: finding.about.map(change.us),
      evidence: finding.evidence.map(evidence),
    })),
  };
}

/** Statements and the bodies of mails are text of no format, and so is what nobody recognised. */
function wordsIn({ artifacts }: Diagnosis, { artifact }: Evidence, change: Change): (text: string) => string {
  return artifacts[artifact]?.format === 'text' ? change.person : change.log;
}

/** Facts whose value a customer's installation wrote; all others are Microsoft's words and numbers. */
const written: ReadonlySet<FactName> = new Set(['wsus.url', 'wu.policies', 'upgrade.blockers', 'upgrade.operation', 'operations']);

function inValue(value: FactValue, { log }: Change): FactValue {
  if (typeof value === 'string') return log(value);
  if (!Array.isArray(value)) return value;
  if (value.every((item) => typeof item === 'string')) return value.map(log);
  return value.every(isOperation) ? value.map((item) => ({ ...item, id: log(item.id) })) : value;
}

function isOperation(item: unknown): item is OperationRecord {
  return typeof item === 'object' && item !== null && 'outcome' in item;
}

function inTexts(texts: FindingText, { us }: Change): FindingText {
  return {
    title: us(texts.title),
    statement: us(texts.statement),
    cause: us(texts.cause),
    actions: texts.actions.map((action) => ({ ...action, text: us(action.text), url: action.url === null ? null : us(action.url) })),
    ask: texts.ask.map(us),
  };
}
