import type { Diagnosis, Finding } from '../../src/case/diagnosis.ts';
import type { OperationRecord } from '../../src/case/reading.ts';
import type { Check, Expectation } from './expectation.ts';

export type Outcome = 'as expected' | 'partly' | 'wrong' | 'silent';
export type Held = { readonly outcome: Outcome; readonly failing: readonly string[] };

/** Holds a diagnosis against what was written about its sample. A claim that must not be made is wrong, whatever else holds. */
export function hold(expectation: Expectation, diagnosis: Diagnosis): Held {
  const format = diagnosis.artifacts[0]?.format ?? '';
  const formats = expectation.format ?? [format];
  const unread = formats.includes(format) ? [] : [`expected the format ${formats.join(' or ')}, but came ${format}`];
  const claimed = expectation.never.filter((check) => holds(check, diagnosis)).map(({ says }) => `claims against: ${says}`);
  const contradicted = expectation.must.filter((check) => contradicts(check, diagnosis)).map(({ says }) => `says otherwise: ${says}`);
  const missing = expectation.must.filter((check) => !holds(check, diagnosis) && !contradicts(check, diagnosis)).map(({ says }) => says);
  const failing = [...claimed, ...contradicted, ...missing, ...unread];
  if (claimed.length + contradicted.length > 0) return { outcome: 'wrong', failing };
  if (failing.length === 0) return { outcome: 'as expected', failing };
  return { outcome: missing.length === expectation.must.length ? 'silent' : 'partly', failing };
}

function holds(check: Check, { findings, facts, errors }: Diagnosis): boolean {
  const found = findings.filter((finding) => finding.verdict === 'found');
  if ('finding' in check) return found.some((finding) => isOf(check, finding) && all(check.finding, textOf(finding)));
  if ('any' in check) return findings.some((finding) => all(check.any, textOf(finding)));
  if ('actions' in check) return all(check.actions, found.map(actionsOf).join('\n'));
  if ('ask' in check) return all(check.ask, findings.flatMap((finding) => finding.texts.en.ask).join('\n'));
  if ('error' in check)
    return errors.some(
      (error) =>
        error.code === check.error &&
        (check.symbol === undefined || error.symbol === check.symbol) &&
        (check.noise === undefined || error.noise === check.noise),
    );
  if ('operations' in check) return hasOperations(check.operations, facts);
  return facts.some((fact) => fact.name === check.fact && isFact(check, fact));
}

/** The product states another value of the same fact, or states it with another claim: worse than saying nothing. */
function contradicts(check: Check, diagnosis: Diagnosis): boolean {
  if (!('fact' in check) || check.is === undefined || holds(check, diagnosis)) return false;
  return diagnosis.facts.some((fact) => fact.name === check.fact);
}

type FactCheck = Extract<Check, { fact: string }>;

function isFact({ is, has, count, claim }: FactCheck, fact: Diagnosis['facts'][number]): boolean {
  const items = typeof fact.value === 'object' ? fact.value.map(wordOf) : [String(fact.value)];
  return (
    (is === undefined || items.some((item) => is.test(item))) &&
    (has ?? []).every((pattern) => items.some((item) => pattern.test(item))) &&
    (count === undefined || items.length === count) &&
    (claim === undefined || claim.includes(fact.claim))
  );
}

function wordOf(item: string | { readonly kb: string } | OperationRecord): string {
  if (typeof item === 'string') return item;
  return 'kb' in item ? item.kb : `${item.kind} ${item.outcome} ${item.code ?? ''}`;
}

function hasOperations(wanted: Extract<Check, { operations: object }>['operations'], facts: Diagnosis['facts']): boolean {
  const seen = facts.flatMap(({ value }) => (Array.isArray(value) ? value.filter(isOperation) : []));
  const fitting = seen.filter(
    ({ kind, outcome, code }) =>
      outcome === wanted.outcome &&
      (wanted.kind === undefined || kind === wanted.kind) &&
      (wanted.code === undefined || code === wanted.code),
  );
  return fitting.length >= (wanted.count ?? 1);
}

function isOperation(item: string | object): item is OperationRecord {
  return typeof item === 'object' && 'outcome' in item;
}

function isOf({ audience, confidence }: Extract<Check, { finding: object }>, finding: Finding): boolean {
  return (audience === undefined || finding.audience === audience) && (confidence === undefined || confidence.includes(finding.confidence));
}

function all(patterns: readonly RegExp[], text: string): boolean {
  return patterns.every((pattern) => pattern.test(text));
}

function textOf(finding: Finding): string {
  const { title, statement, cause, ask } = finding.texts.en;
  return [title, statement, cause, actionsOf(finding), ...ask].join('\n');
}

function actionsOf({ texts }: Finding): string {
  return texts.en.actions.map((action) => action.text).join('\n');
}
