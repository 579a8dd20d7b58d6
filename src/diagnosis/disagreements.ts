import type { Evidence } from '../case/diagnosis.ts';
import type { Derived } from './derive.ts';
import { baseIn } from './derive.ts';
import type { Knowledge } from './knowledge.ts';
import { distinct } from './source.ts';
import { missedReleases } from './stated-releases.ts';
import { missedUpdates } from './stated-updates.ts';
import { type Release, releaseAt } from './tables/builds.ts';
import { baseOf, buildOf, compareVersions, hasRevision } from './version.ts';

/** Two statements about one machine that cannot both be true. `values` name both sides for the engineer. */
export type Disagreement = {
  readonly kind:
    | 'update-of-another-family'
    | 'update-newer-than-build'
    | 'list-older-than-build'
    | 'two-builds'
    | 'build-stated-otherwise'
    | 'update-stated-otherwise'
    | 'release-stated-otherwise';
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
};

/** Holds builds, installed updates and what people wrote against the builds table. */
export function disagreementsOf(derived: Derived, knowledge: Knowledge): readonly Disagreement[] {
  return [
    ...strangeUpdates(derived, knowledge),
    ...listOfAnotherTime(derived, knowledge),
    ...twoBuilds(derived, knowledge),
    ...statedBuilds(derived, knowledge),
    ...statedUpdates(derived, knowledge),
    ...statedReleases(derived, knowledge),
  ];
}

/** A cumulative update in the list that belongs to other families than the machine's (KB5001634 is 17134.2090, never 17763). */
function strangeUpdates(derived: Derived, { builds }: Knowledge): readonly Disagreement[] {
  const base = baseIn(derived.facts);
  if (base === null || builds.ofBase(base).length === 0) return [];
  return derived.installed.flatMap(({ kb }) => {
    const rows = builds.ofKb(kb);
    if (rows.length === 0 || rows.some((row) => builds.areKin(row.base, base))) return [];
    return {
      kind: 'update-of-another-family' as const,
      key: kb,
      values: { ...sides(derived, builds.ofBuild(buildText(derived))), ...ofUpdate(kb, rows) },
      evidence: [...lineOf(derived, kb), ...buildLines(derived)],
    };
  });
}

/** The newest cumulative update of the list is not the build's: a restart waits, or they were collected at different times or machines. */
function listOfAnotherTime(derived: Derived, { builds }: Knowledge): readonly Disagreement[] {
  const os = derived.facts.preferred.get('os.build');
  if (os?.claim !== 'exact' || !hasRevision(String(os.value))) return [];
  const build = String(os.value);
  const own = builds.ofBuild(build);
  const newest = derived.installed
    .flatMap(({ kb }) => builds.ofKb(kb).filter((row) => row.base === baseOf(build)))
    .sort((one, other) => compareVersions(other.build, one.build))[0];
  const order = newest === undefined ? 0 : compareVersions(newest.build, build);
  // A build that the table does not know may have come with the image: no update would be in the list.
  if (newest === undefined || order === 0 || (order < 0 && own.length === 0)) return [];
  return [
    {
      kind: order > 0 ? 'update-newer-than-build' : 'list-older-than-build',
      key: newest.kb,
      values: { ...sides(derived, own), ...ofUpdate(newest.kb, [newest]), ...(order < 0 ? { older: newest.kb } : {}) },
      evidence: [...lineOf(derived, newest.kb), ...buildLines(derived)],
    },
  ];
}

function twoBuilds(derived: Derived, { builds }: Knowledge): readonly Disagreement[] {
  const exact = derived.facts.all.filter((fact) => fact.name === 'os.build' && fact.claim === 'exact' && hasRevision(String(fact.value)));
  return exact.slice(1).map((fact) => {
    const other = String(fact.value);
    return {
      kind: 'two-builds' as const,
      key: other,
      values: { ...sides(derived, builds.ofBuild(buildText(derived))), ...otherBuild(other, releaseAt(builds, other)) },
      evidence: distinct([...fact.evidence, ...buildLines(derived)], evidenceMax),
    };
  });
}

/** What a person wrote, against what the machine's own artifacts say exactly. */
function statedBuilds(derived: Derived, { builds }: Knowledge): readonly Disagreement[] {
  const os = derived.facts.preferred.get('os.build');
  const stated = derived.facts.preferred.get('statement.builds');
  if (os?.claim !== 'exact' || stated === undefined || !Array.isArray(stated.value)) return [];
  const known = derived.facts.all.filter((fact) => fact.name === 'os.build').map((fact) => String(fact.value));
  return stated.value
    .map((item) => buildOf(String(item)))
    .filter((build) => build !== null)
    .filter((build) => !known.includes(build))
    .map((build) => ({
      kind: 'build-stated-otherwise' as const,
      key: build,
      values: { ...sides(derived, builds.ofBuild(buildText(derived))), ...otherBuild(build, releaseAt(builds, build)) },
      evidence: distinct([...stated.evidence.filter((line) => line.text.includes(build)), ...buildLines(derived)], evidenceMax),
    }));
}

function statedUpdates(derived: Derived, knowledge: Knowledge): readonly Disagreement[] {
  const { builds } = knowledge;
  const list = (derived.facts.preferred.get('updates.installed')?.evidence ?? []).slice(0, evidenceMax);
  return missedUpdates(derived, knowledge).map(({ kb, said }) => ({
    kind: 'update-stated-otherwise' as const,
    key: `stated:${kb}`,
    values: { ...sides(derived, builds.ofBuild(buildText(derived))), ...ofUpdate(kb, builds.ofKb(kb)), stated: kb },
    evidence: distinct([...said, ...buildLines(derived), ...list], evidenceMax),
  }));
}

function statedReleases(derived: Derived, knowledge: Knowledge): readonly Disagreement[] {
  return missedReleases(derived, knowledge).map(({ release, said }) => ({
    kind: 'release-stated-otherwise' as const,
    key: `stated:${release}`,
    values: { ...sides(derived, knowledge.builds.ofBuild(buildText(derived))), release },
    evidence: distinct([...said, ...buildLines(derived)], evidenceMax),
  }));
}

/** `rows`: the releases of exactly the machine's build. */
function sides(derived: Derived, rows: readonly Release[]): Readonly<Record<string, string>> {
  const [release] = rows;
  return {
    build: buildText(derived),
    buildKb: release?.kb ?? '',
    buildDate: release?.date ?? '',
    buildProduct: derived.release?.product ?? '',
  };
}

function ofUpdate(kb: string, rows: readonly Release[]): Readonly<Record<string, string>> {
  const [first] = rows;
  return { kb, otherBuild: rows.map((row) => row.build).join(', '), otherProduct: first?.product ?? '', otherDate: first?.date ?? '' };
}

function otherBuild(build: string, release: Release | null): Readonly<Record<string, string>> {
  return {
    kb: release?.build === build ? release.kb : '',
    otherBuild: build,
    otherProduct: release?.product ?? '',
    otherDate: release?.date ?? '',
  };
}

function buildText({ facts }: Derived): string {
  return String(facts.preferred.get('os.build')?.value ?? '');
}

function buildLines({ facts }: Derived): readonly Evidence[] {
  return (facts.preferred.get('os.build')?.evidence ?? []).slice(0, evidenceMax);
}

function lineOf({ facts }: Derived, kb: string): readonly Evidence[] {
  return (facts.preferred.get('updates.installed')?.evidence ?? []).filter((line) => line.text.includes(kb.slice(2))).slice(0, evidenceMax);
}

/** Enough lines for an engineer to see both sides. */
const evidenceMax = 6;
