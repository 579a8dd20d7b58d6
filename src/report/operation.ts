import type { Fact } from '../case/diagnosis.ts';
import type { OperationOutcome, OperationRecord } from '../case/reading.ts';
import { type Proofs, proofsOf, type Reader } from './evidence.ts';
import { shown } from './shown.ts';
import { word } from './words/words.ts';

export type OperationPart = {
  readonly kind: string;
  readonly id: string;
  readonly outcome: OperationOutcome;
  readonly outcomeText: string;
  readonly code: string;
  readonly symbol: string;
  readonly count: number;
};
export type Operations = Proofs & { readonly rows: readonly OperationPart[]; readonly moreRows: number };

/** Rows shown: a log of years has more operations than a person reads. */
const rowsMax = 40;
const linesMax = 12;
const order: readonly OperationOutcome[] = ['failed', 'unfinished', 'succeeded'];

/** What the machine did and how it ended: what failed first, the same thing that happened again in one row. */
export function operationsOf(facts: readonly Fact[], reader: Reader): Operations {
  const told = facts.filter(({ name }) => name === 'operations');
  const all = told.flatMap(({ value }) => (Array.isArray(value) ? value.filter(isOperation) : []));
  const same = [...Map.groupBy(all, keyOf).values()].flatMap((group) => partOf(group, reader));
  const rows = same.sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
  const evidence = told.flatMap((fact) => fact.evidence);
  return { rows: rows.slice(0, rowsMax), moreRows: Math.max(0, rows.length - rowsMax), ...proofsOf(evidence, reader, linesMax) };
}

/** A scan's id is its number in the log, which tells a reader nothing. */
function keyOf({ kind, id, outcome, code }: OperationRecord): string {
  return [kind, subjectOf(id), outcome, code].join('\0');
}

function subjectOf(id: string): string {
  return /^\d+$/.test(id) ? '' : id;
}

function partOf(group: readonly OperationRecord[], { diagnosis, language }: Reader): readonly OperationPart[] {
  const [first] = group;
  if (first === undefined) return [];
  const { kind, id, outcome, code } = first;
  const symbol = diagnosis.errors.find((error) => error.code === code)?.symbol ?? '';
  return [
    {
      kind: word('operation', kind, language),
      id: shown(subjectOf(id)),
      outcome,
      outcomeText: word('outcome', outcome, language),
      code: shown(code ?? ''),
      symbol,
      count: group.length,
    },
  ];
}

function isOperation(item: unknown): item is OperationRecord {
  return typeof item === 'object' && item !== null && 'outcome' in item;
}
