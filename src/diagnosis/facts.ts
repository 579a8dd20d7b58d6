import type { Evidence, Fact } from '../case/diagnosis.ts';
import { claims, type FactName, type FactValue, type InstalledUpdate, type Observation } from '../case/reading.ts';
import { catalogueNames, factCatalogue } from './catalogue.ts';
import { distinct, evidenceOf, type Source } from './source.ts';
import { buildOf, compareVersions, hasRevision } from './version.ts';

/** The facts of one machine: the value to go by of each name, and every fact worth recording (another exact value is a disagreement). */
export type Facts = { readonly preferred: ReadonlyMap<FactName, Fact>; readonly all: readonly Fact[] };
type Seen = { readonly observation: Observation; readonly source: Source };

/** Joins what the sources of one machine observed. Exact beats derived beats lower bound; the newest build beats an older one. */
export function gatherFacts(sources: readonly Source[], machine: number | null): Facts {
  const seen = sources.flatMap((source) => source.reading.observations.map((observation): Seen => ({ observation, source })));
  const all = catalogueNames.flatMap((name) =>
    join(
      name,
      seen.filter(({ observation }) => observation.name === name),
      machine,
    ),
  );
  return factsOf(all);
}

/** The first fact of a name is the one to go by. */
export function factsOf(all: readonly Fact[]): Facts {
  const preferred = new Map<FactName, Fact>();
  for (const fact of all) if (!preferred.has(fact.name)) preferred.set(fact.name, fact);
  return { preferred, all };
}

function join(name: FactName, seen: readonly Seen[], machine: number | null): readonly Fact[] {
  if (seen.length === 0 || name === 'operations') return [];
  const kind = factCatalogue[name];
  if (kind === 'updates') return [fact(name, updatesIn(seen), seen, machine)];
  if (kind === 'texts') return [fact(name, textsIn(seen), seen, machine)];
  const byValue = Map.groupBy(seen, ({ observation }) => `${observation.claim}\0${String(tidy(name, observation.value))}`);
  const facts = [...byValue.values()].map((same) => fact(name, tidy(name, same[0]?.observation.value ?? ''), same, machine));
  const sorted = facts.sort((one, other) => rank(one) - rank(other) || newer(one, other));
  const [best] = sorted;
  if (best === undefined) return [];
  return [best, ...sorted.slice(1).filter((other) => other.claim === 'exact' && kind === 'build' && other.value !== best.value)];
}

function fact(name: FactName, value: FactValue, seen: readonly Seen[], machine: number | null): Fact {
  const claim = claims.find((candidate) => seen.some(({ observation }) => observation.claim === candidate)) ?? 'derived';
  const evidence: readonly Evidence[] = seen.flatMap(({ observation, source }) => evidenceOf(source, observation.lines));
  return { name, value, claim, machine, evidence: distinct(evidence, evidenceMax) };
}

/** A build without a revision says the family only, whatever it was read from. */
function rank({ claim, name, value }: Fact): number {
  const order = { exact: 0, derived: 1, 'lower bound': 2 }[claim];
  return name === 'os.build' && !hasRevision(String(value)) ? order + 3 : order;
}

function newer(one: Fact, other: Fact): number {
  const kind = factCatalogue[one.name];
  if (kind === 'build' || kind === 'version') return compareVersions(String(other.value), String(one.value));
  return (one.evidence[0]?.artifact ?? 0) - (other.evidence[0]?.artifact ?? 0);
}

function tidy(name: FactName, value: FactValue): FactValue {
  return name === 'os.build' && typeof value === 'string' ? (buildOf(value) ?? value) : value;
}

/** The lists of one machine, joined: each update once, with its date where one list says it. */
function updatesIn(seen: readonly Seen[]): readonly InstalledUpdate[] {
  const found = new Map<string, string | null>();
  for (const { observation } of seen) {
    if (!Array.isArray(observation.value)) continue;
    for (const item of observation.value) {
      if (typeof item !== 'object' || !('kb' in item)) continue;
      found.set(item.kb, item.date ?? found.get(item.kb) ?? null);
    }
  }
  return [...found].map(([kb, date]) => ({ kb, date })).sort((one, other) => (one.kb < other.kb ? -1 : 1));
}

function textsIn(seen: readonly Seen[]): readonly string[] {
  const texts = seen.flatMap(({ observation: { value } }) =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [String(value)],
  );
  return [...new Set(texts)].sort();
}

/** The lines of one fact that are worth showing; a patch list of an old machine has hundreds. */
const evidenceMax = 400;
