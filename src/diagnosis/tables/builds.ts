import { baseOf, compareVersions } from '../version.ts';
import { readTable } from './tsv.ts';

/** One cumulative update: `kind` B is the security release of the second Tuesday. `date` is ISO, null where the source has none. */
export type Release = {
  readonly build: string;
  readonly base: string;
  readonly kb: string;
  readonly date: string | null;
  readonly kind: string;
  readonly product: string;
  readonly source: string;
};

/** The table build ↔ KB ↔ date. A KB can belong to several builds, and a few builds carry two KBs. */
export type Builds = {
  readonly ofBuild: (build: string) => readonly Release[];
  readonly ofKb: (kb: string) => readonly Release[];
  /** A family's releases, oldest build first. */
  readonly ofBase: (base: string) => readonly Release[];
};

/** Reads windows-builds.tsv. */
export function readBuilds(file: string, text: string): Builds {
  const releases = readTable(file, text, ['build', 'kb', 'release_date', 'kind', 'product', 'source'])
    .map(
      (row): Release => ({
        build: row.build,
        base: baseOf(row.build),
        kb: row.kb,
        date: row.release_date === '' ? null : row.release_date,
        kind: row.kind,
        product: row.product,
        source: row.source,
      }),
    )
    .sort((one, other) => compareVersions(one.build, other.build) || compareText(one.kb, other.kb));
  const [builds, kbs, bases] = [by(releases, 'build'), by(releases, 'kb'), by(releases, 'base')];
  return {
    ofBuild: (build) => builds.get(build) ?? [],
    ofKb: (kb) => kbs.get(kb) ?? [],
    ofBase: (base) => bases.get(base) ?? [],
  };
}

/** The release a build stands on: its own row, else the newest older row of its family; null before the first. */
export function releaseAt(builds: Builds, build: string): Release | null {
  return builds.ofBase(baseOf(build)).findLast((release) => compareVersions(release.build, build) <= 0) ?? null;
}

/** The security releases of the build's family newer than it and out on or before `date`. */
export function securityReleasesSince(builds: Builds, build: string, date: string): readonly Release[] {
  return builds
    .ofBase(baseOf(build))
    .filter(
      (release) => release.kind === 'B' && release.date !== null && release.date <= date && compareVersions(release.build, build) > 0,
    );
}

function by(releases: readonly Release[], key: 'build' | 'kb' | 'base'): ReadonlyMap<string, readonly Release[]> {
  return Map.groupBy(releases, (release) => release[key]);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
