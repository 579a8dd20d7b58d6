import type { Fact } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { type FactValue, factNames } from '../case/reading.ts';
import { type Proofs, proofsOf, type Reader } from './evidence.ts';
import { shown } from './shown.ts';
import { word } from './words/words.ts';

export type FactPart = Proofs & {
  readonly name: string;
  readonly label: string;
  /** One value, or the members of a list. */
  readonly values: readonly string[];
  readonly claim: string;
};

/** Lines shown for one fact; a list of updates has one for each. */
const linesMax = 12;

/** Every fact but the operations, which have a table of their own, in the order of the catalogue. */
export function factParts(facts: readonly Fact[], reader: Reader): readonly FactPart[] {
  const sorted = facts
    .filter(({ name }) => name !== 'operations')
    .sort((one, other) => factNames.indexOf(one.name) - factNames.indexOf(other.name));
  return sorted.map((fact) => ({
    name: fact.name,
    label: word('fact', fact.name, reader.language),
    values: valuesOf(fact.value, reader.language),
    claim: word('claim', fact.claim, reader.language),
    ...proofsOf(fact.evidence, reader, linesMax),
  }));
}

/** A fact's value in the reader's words; a list's members one by one. */
export function valuesOf(value: FactValue, language: Language): readonly string[] {
  if (typeof value === 'boolean') return [word('value', String(value), language)];
  if (typeof value !== 'object') return [shown(String(value))];
  return value.map((item) => {
    if (typeof item === 'string') return shown(item);
    if ('kb' in item) return shown(`${item.kb}${item.date === null ? '' : ` (${item.date})`}`);
    return shown([word('operation', item.kind, language), word('outcome', item.outcome, language), item.code ?? ''].join(' ').trim());
  });
}
