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
  /** The releases whose files and packages carry this version: kin share them under the number of their oldest (19041.4291 of 19045.4291). */
  readonly ofFiles: (version: string) => readonly Release[];
  readonly ofKb: (kb: string) => readonly Release[];
  /** A family's releases, oldest build first. */
  readonly ofBase: (base: string) => readonly Release[];
  /** The families of a product: of `Windows 10 1809` one, of `Windows 10` all of its versions. */
  readonly basesOf: (product: string) => readonly string[];
  /** True of one family, and of families that are the same system with a switch turned (19041 to 19045, 22621 and 22631): they share updates. */
  readonly areKin: (one: string, other: string) => boolean;
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
  const kin = kinOf([...kbs.values()]);
  const areKin = (one: string, other: string): boolean => one === other || (kin.get(one) ?? one) === (kin.get(other) ?? other);
  const ofKin = (version: string): readonly Release[] => {
    const revision = version.slice(version.indexOf('.'));
    return [...bases.keys()].filter((base) => areKin(base, baseOf(version))).flatMap((base) => builds.get(base + revision) ?? []);
  };
  return {
    ofBuild: (build) => builds.get(build) ?? [],
    ofFiles: (version) => builds.get(version) ?? ofKin(version),
    ofKb: (kb) => kbs.get(kb) ?? [],
    ofBase: (base) => bases.get(base) ?? [],
    basesOf: (product) => [...bases].flatMap(([base, rows]) => (rows.some((row) => isOf(row, product)) ? [base] : [])),
    areKin,
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

/** The kin each family belongs to, named by its oldest: families that share updates more than once, and those that share with them. */
function kinOf(updates: readonly (readonly Release[])[]): ReadonlyMap<string, string> {
  const shared = new Map<string, number>();
  for (const rows of updates) {
    const bases = [...new Set(rows.map((row) => row.base))].sort();
    for (const [place, one] of bases.entries())
      for (const other of bases.slice(place + 1)) shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1);
  }
  const kin = new Map<string, string>();
  for (const [pair] of [...shared].filter(([, count]) => count >= sharedUpdatesMin).sort(([one], [other]) => compareText(one, other))) {
    const [one = '', other = ''] = pair.split(' ');
    kin.set(other, kin.get(one) ?? kin.get(other) ?? one);
  }
  return kin;
}

/** One update was once published for every family at once; that makes no kin. */
const sharedUpdatesMin = 2;

function by(releases: readonly Release[], key: 'build' | 'kb' | 'base'): ReadonlyMap<string, readonly Release[]> {
  return Map.groupBy(releases, (release) => release[key]);
}

/** A row's product names each edition of the family: `Windows 10 1809 / LTSC 2019 / Windows Server 2019`. */
function isOf(row: Release, product: string): boolean {
  return row.product.split(' / ').some((name) => name === product || name.startsWith(`${product} `));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
