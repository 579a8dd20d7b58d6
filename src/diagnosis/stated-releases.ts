import type { Evidence } from '../case/diagnosis.ts';
import { baseIn, type Derived } from './derive.ts';
import type { Knowledge } from './knowledge.ts';
import { saidReleases } from './said-releases.ts';

/** A version of Windows that somebody wrote the computer has, and that its build is not. */
export type MissedRelease = { readonly release: string; readonly said: readonly Evidence[] };

/** Nothing is said where the build was not read exactly, or where one of several versions in the words is the machine's. */
export function missedReleases(derived: Derived, { builds }: Knowledge): readonly MissedRelease[] {
  const base = baseIn(derived.facts);
  if (base === null || derived.facts.preferred.get('os.build')?.claim !== 'exact' || builds.ofBase(base).length === 0) return [];
  const lines = derived.facts.preferred.get('statement.releases')?.evidence ?? [];
  const told = lines.flatMap((line) => saidReleases(line.text).map((release) => ({ release, line, bases: builds.basesOf(release) })));
  const known = told.filter(({ bases }) => bases.length > 0);
  if (known.some(({ bases }) => bases.includes(base))) return [];
  const byRelease = [...Map.groupBy(known, ({ release }) => release)].sort(([one], [other]) => (one < other ? -1 : 1));
  return byRelease.map(([release, saying]) => ({ release, said: saying.map(({ line }) => line).slice(0, linesMax) }));
}

/** Enough of what was written for an engineer to see it. */
const linesMax = 3;
