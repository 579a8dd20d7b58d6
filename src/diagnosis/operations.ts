import type { Diagnosis, Evidence, Fact } from '../case/diagnosis.ts';
import type { Operation, OperationRecord } from '../case/reading.ts';
import { innerFailure } from './inner-failure.ts';
import type { Fit } from './operation-fit.ts';
import { distinct, evidenceOf, type Source } from './source.ts';

/** An operation of one machine. `isNew`: the diagnosis before had not seen its artifact. `isRecovered`: the same kind succeeded later there. */
export type SeenOperation = OperationRecord & {
  readonly isNew: boolean;
  readonly isRecovered: boolean;
  /** Told by the tables once the machine's build is known. */
  readonly fit: Fit;
  /** The first failure inside that has another code than the operation's end; '' where the log tells none. */
  readonly inner: string;
  readonly proof: readonly Evidence[];
  readonly trail: readonly Evidence[];
};

/**
 * The operations of one machine, each once, in the order of artifacts and lines. A log that was sent again, or that holds an older one,
 * tells nothing new of the operations that were known.
 */
export function gatherOperations(sources: readonly Source[], previous: Diagnosis | null): readonly SeenOperation[] {
  const digests = new Set((previous?.artifacts ?? []).map((artifact) => artifact.sha256));
  const known = new Set(
    sources.filter(({ reading }) => digests.has(reading.sha256)).flatMap(({ reading }) => reading.operations.map(keyOf)),
  );
  const told = new Map<string, SeenOperation>();
  for (const source of sources)
    for (const operation of source.reading.operations) {
      const key = keyOf(operation);
      if (!told.has(key)) told.set(key, seen(source, operation, !known.has(key)));
    }
  return [...told.values()];
}

function seen(source: Source, operation: Operation, isNew: boolean): SeenOperation {
  const { kind, id, outcome, code, proof, trail } = operation;
  return {
    kind,
    id,
    outcome,
    code: code?.toLowerCase() ?? null,
    isNew,
    isRecovered: outcome === 'failed' && source.reading.operations.some((other) => recovers(other, operation)),
    fit: 'unknown',
    inner: innerFailure(operation),
    proof: evidenceOf(source, [proof]),
    trail: evidenceOf(source, trail.length === 0 ? [proof] : trail),
  };
}

function keyOf({ kind, id, at, proof }: Operation): string {
  return [kind, id, at, proof.text].join('\0');
}

export function operationsFact(operations: readonly SeenOperation[], machine: number | null): readonly Fact[] {
  if (operations.length === 0) return [];
  const value = operations.slice(0, operationsMax).map(({ kind, id, outcome, code }): OperationRecord => ({ kind, id, outcome, code }));
  const evidence = distinct(
    operations.flatMap((operation) => operation.proof),
    operationsMax,
  );
  return [{ name: 'operations', value, claim: 'exact', machine, evidence }];
}

/** A scan that works again, or the same update that went in at the next try, proves nothing against the machine. */
export function recovers(other: Operation, failed: Operation): boolean {
  if (other.kind !== failed.kind || other.outcome !== 'succeeded' || other.proof.line <= failed.proof.line) return false;
  return failed.kind === 'scan' || other.id === failed.id;
}

/** More operations than a person would read are a log of years; the newest findings still see them all. */
const operationsMax = 200;
