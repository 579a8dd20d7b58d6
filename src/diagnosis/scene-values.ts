import type { CelInput } from '@bufbuild/cel';
import type { FactValue } from '../case/reading.ts';
import { factCatalogue } from './catalogue.ts';
import type { CelValues } from './condition.ts';
import type { SeenOperation } from './operations.ts';
import type { Rule } from './rule.ts';
import { linesOf, type Scene } from './scene.ts';

/** A scene as CEL sees it. Whole numbers are CEL ints (bigint), decimals doubles. */
export function celValues(rule: Rule, scene: Scene, explained: readonly string[]): CelValues {
  const facts = [...scene.facts.preferred.values()];
  return {
    facts: new Map(facts.map((fact) => [fact.name, celValue(fact.value, factCatalogue[fact.name] === 'whole')])),
    claims: new Map(facts.map((fact) => [fact.name, fact.claim])),
    operations: scene.operations.map(celOperation),
    errors: scene.errors.map(({ code, symbol, count, noise }) => record({ code, symbol, count: BigInt(count), noise })),
    artifacts: scene.sources
      .filter((source) => !source.isStatement)
      .map(({ reading }) => record({ format: reading.format, path: reading.path, lines: BigInt(reading.lines) })),
    lines: new Map(
      rule.seeks.map((seek) => [
        seek.name,
        linesOf(scene, seek).map((line) => record({ ...line.captures, text: line.text, line: BigInt(line.line) })),
      ]),
    ),
    target: record({
      exists: scene.target !== null,
      kb: scene.target?.kb ?? '',
      build: scene.target?.build ?? '',
      date: scene.target?.date ?? '',
    }),
    stack: record({ isMissing: scene.stack?.isMissing ?? false, kb: scene.stack?.kb ?? '', date: scene.stack?.date ?? '' }),
    previous: [...scene.past.about],
    previousRules: [...scene.past.rules],
    explained: [...explained],
    isHealthy: scene.isHealthy,
  };
}

export function celOperation({ kind, id, outcome, code, isNew, isRecovered, failedBefore, fit, inner }: SeenOperation): Map<string, Plain> {
  return record({ kind, id, outcome, code: code ?? '', isNew, isRecovered, failedBefore, fit, inner });
}

type Plain = string | number | boolean | bigint;

export function record(fields: Readonly<Record<string, Plain>>): Map<string, Plain> {
  return new Map(Object.entries(fields));
}

function celValue(value: FactValue, isWhole: boolean): CelInput {
  if (typeof value === 'number') return isWhole ? BigInt(value) : value;
  if (typeof value !== 'object') return value;
  return value.map((item) => {
    if (typeof item === 'string') return item;
    return 'kb' in item
      ? record({ kb: item.kb, date: item.date ?? '' })
      : record({ kind: item.kind, id: item.id, outcome: item.outcome, code: item.code ?? '' });
  });
}
