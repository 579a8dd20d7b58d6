import type { Evidence, Fact } from '../case/diagnosis.ts';
import type { Operation, OperationRecord } from '../case/reading.ts';
import { clockOf } from './clock.ts';
import { componentOf } from './component.ts';
import { innerFailure } from './inner-failure.ts';
import type { Fit } from './operation-fit.ts';
import type { Past } from './past.ts';
import type { Recovery } from './recovery.ts';
import { distinct, evidenceOf, type Source } from './source.ts';

/** An operation of one machine. `isNew`: the diagnosis before had not seen its artifact. `isRecovered`: it went well later on that machine. */
export type SeenOperation = OperationRecord & {
  readonly isNew: boolean;
  readonly isRecovered: boolean;
  /** Told by the tables once the machine's build is known. */
  readonly fit: Fit;
  /** The first failure inside that has another code than the operation's end; '' where the log tells none. */
  readonly inner: string;
  /** Who logged its codes. */
  readonly component: string;
  /** Of one that succeeded: the code with which it ended in the last diagnosis; '' where it had not failed. */
  readonly failedBefore: string;
  readonly proof: readonly Evidence[];
  readonly trail: readonly Evidence[];
};

/**
 * The operations of one machine, each once, the latest last. A log that was sent again, or that holds an older one,
 * tells nothing new of the operations that were known.
 */
export function gatherOperations(sources: readonly Source[], past: Past, isRecovered: Recovery): readonly SeenOperation[] {
  const digests = new Set((past.diagnosis?.artifacts ?? []).map((artifact) => artifact.sha256));
  const known = new Set(
    sources.filter(({ reading }) => digests.has(reading.sha256)).flatMap(({ reading }) => reading.operations.map(keyOf)),
  );
  const told = new Map<string, SeenOperation>();
  for (const { source, operation } of inOrder(sources)) {
    const key = keyOf(operation);
    if (!told.has(key))
      told.set(key, seen(source, operation, { isNew: !known.has(key), isRecovered: isRecovered(source, operation) }, past));
  }
  return [...told.values()];
}

/** By time where the logs' clocks can be compared; what has no time stays behind the line before it, and each log keeps its own order. */
function inOrder(sources: readonly Source[]): readonly { readonly source: Source; readonly operation: Operation }[] {
  const clock = clockOf(sources);
  const placed = sources.flatMap((source) => {
    let last = Number.NEGATIVE_INFINITY;
    return source.reading.operations.map((operation) => {
      last = Math.max(last, clock.orderOf({ source, at: operation.at }) ?? last);
      return { source, operation, last };
    });
  });
  return placed.sort((one, other) => (one.last === other.last ? 0 : one.last - other.last));
}

type Standing = { readonly isNew: boolean; readonly isRecovered: boolean };

function seen(source: Source, operation: Operation, standing: Standing, past: Past): SeenOperation {
  const { kind, id, outcome, code, proof, trail } = operation;
  return {
    kind,
    id,
    outcome,
    code: code?.toLowerCase() ?? null,
    ...standing,
    failedBefore: outcome === 'succeeded' ? past.failureOf({ kind, id }) : '',
    fit: 'unknown',
    inner: innerFailure(operation),
    component: componentOf(source.reading.format),
    proof: evidenceOf(source, [proof]),
    trail: evidenceOf(source, trail.length === 0 ? [proof] : trail),
  };
}

function keyOf({ kind, id, at, proof }: Operation): string {
  return [kind, id, at, proof.text].join('\0');
}

export function operationsFact(operations: readonly SeenOperation[], machine: number | null): readonly Fact[] {
  if (operations.length === 0) return [];
  const newest = operations.slice(-operationsMax);
  const value = newest.map(({ kind, id, outcome, code }): OperationRecord => ({ kind, id, outcome, code }));
  const evidence = distinct(
    newest.flatMap((operation) => operation.proof),
    operationsMax,
  );
  return [{ name: 'operations', value, claim: 'exact', machine, evidence }];
}

/** More operations than a person would read are a log of years: the newest count. The rules still see them all. */
const operationsMax = 200;
