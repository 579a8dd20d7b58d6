import type { Diagnosis, Fact } from '../case/diagnosis.ts';
import type { FactValue, OperationRecord } from '../case/reading.ts';

/** What came before this diagnosis: the last one, and whether a person has written anything. */
export type Past = {
  readonly diagnosis: Diagnosis | null;
  readonly about: readonly string[];
  /** Rules found before, as `rule` and as `rule:what it was about`. */
  readonly rules: readonly string[];
  readonly hasStatements: boolean;
  /** The code with which a search, or this update, last ended in the last diagnosis; '' where it had not failed, or the last one went well. */
  readonly failureOf: (operation: Pick<OperationRecord, 'kind' | 'id'>) => string;
};

/** `machine`: the name of the computer that is asked about, null where it has none. */
export function pastOf(diagnosis: Diagnosis | null, hasStatements: boolean, machine: string | null = null): Past {
  const findings = (diagnosis?.findings ?? []).filter((finding) => finding.verdict === 'found');
  const rules = findings.flatMap((finding) => [finding.rule, ...finding.about.map((word) => `${finding.rule}:${word}`)]);
  return {
    diagnosis,
    about: distinct(findings.flatMap((finding) => finding.about)),
    rules: distinct(rules),
    hasStatements,
    failureOf: failuresIn(diagnosis, machine),
  };
}

/** What is known of the computer by its name, or, before it had shown its name, of the only one there was. */
function failuresIn(diagnosis: Diagnosis | null, machine: string | null): Past['failureOf'] {
  const facts = (diagnosis?.facts ?? []).filter(({ name }) => name === 'operations');
  const nameOf = (fact: Fact): string | null => (fact.machine === null ? null : (diagnosis?.machines[fact.machine]?.name ?? null));
  const named = facts.filter((fact) => nameOf(fact) === machine);
  const nameless = facts.length === 1 ? facts.filter((fact) => nameOf(fact) === null) : [];
  const told = (named.length > 0 ? named : nameless).flatMap(({ value }) => recordsIn(value));
  return ({ kind, id }) => {
    if (kind !== 'scan' && !/^KB\d{6,7}$/.test(id)) return '';
    const last = told.findLast((one) => one.kind === kind && (kind === 'scan' || one.id === id) && one.outcome !== 'unfinished');
    return last?.outcome === 'failed' ? (last.code ?? '') : '';
  };
}

function recordsIn(value: FactValue): readonly OperationRecord[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && 'outcome' in item) : [];
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
