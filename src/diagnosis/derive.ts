import type { Evidence, Fact } from '../case/diagnosis.ts';
import type { FactName, FactValue, InstalledUpdate } from '../case/reading.ts';
import { type Facts, factsOf } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { newestUpdate } from './newest-update.ts';
import { distinct } from './source.ts';
import { type StackNeed, stackNeed } from './stack-need.ts';
import { type Release, releaseAt, securityReleasesSince } from './tables/builds.ts';
import { baseOf, buildOf, compareVersions, hasRevision } from './version.ts';

/** What the tables add to the facts of one machine. `release`: where its build stands. `target`: the update to name in a letter. */
export type Derived = {
  readonly facts: Facts;
  readonly installed: readonly InstalledUpdate[];
  readonly release: Release | null;
  readonly target: Release | null;
  readonly stack: StackNeed | null;
  /** The day everything is judged on, ISO, or null where no log says one. */
  readonly day: string | null;
};
export type Day = { readonly day: string | null; readonly soakDays: number };

/** Derives build, newest update, how far behind and the servicing stack that is needed. Nothing derived ever replaces an exact fact. */
export function derive(gathered: Facts, machine: number | null, { day, soakDays }: Day, knowledge: Knowledge): Derived {
  const { builds } = knowledge;
  const add = (facts: Facts, ...more: readonly (Fact | null)[]): Facts =>
    factsOf([...facts.all, ...more.filter((fact) => fact !== null && !facts.preferred.has(fact.name)).filter((fact) => fact !== null)]);
  const made = (name: FactName, value: FactValue, evidence: readonly Evidence[]): Fact | null =>
    evidence.length === 0 ? null : { name, value, claim: 'derived', machine, evidence: distinct(evidence, derivedEvidenceMax) };

  const list = gathered.preferred.get('updates.installed');
  const installed = updatesOf(list);
  const base = baseIn(gathered);
  const ofLine = (kb: string): readonly Evidence[] => list?.evidence.filter((line) => line.text.includes(kb.slice(2))) ?? [];
  const build = buildFact(gathered, installed, base, knowledge);
  const known =
    build === null
      ? gathered
      : factsOf([{ ...build, machine, evidence: ofLine(build.kb) }, ...gathered.all.filter((fact) => fact.name !== 'os.build')].map(bare));
  const newest = newestUpdate(installed, base, knowledge);
  const withNewest = newest === null ? known : add(known, made('updates.newest', newest.kb, ofLine(newest.kb)));

  const os = withNewest.preferred.get('os.build');
  const exactEnough = os !== undefined && os.claim !== 'lower bound' && hasRevision(String(os.value)) ? String(os.value) : null;
  const release = exactEnough === null ? null : releaseAt(builds, exactEnough);
  if (exactEnough === null || os === undefined || release === null || day === null)
    return { facts: withNewest, installed, release, target: null, stack: null, day };
  const missed = securityReleasesSince(builds, exactEnough, day);
  const target = missed.findLast((candidate) => candidate.date !== null && candidate.date <= dayBefore(day, soakDays)) ?? null;
  const version = withNewest.preferred.get('servicingStack.version')?.value;
  const stack =
    target === null || list === undefined
      ? null
      : stackNeed(
          {
            build: exactEnough,
            target,
            installed: installed.map((update) => update.kb),
            version: typeof version === 'string' ? version : null,
          },
          knowledge.ssu,
          builds,
        );
  const facts = add(
    withNewest,
    release.date === null ? null : made('os.behindMonths', missed.length === 0 ? 0 : monthsBetween(release.date, day), os.evidence),
    made('os.behindReleases', missed.length, os.evidence),
    stack === null ? null : made('servicingStack.required', stack.kb, [...os.evidence, ...(list?.evidence ?? [])]),
  );
  return { facts, installed, release, target, stack, day };
}

/** No revision was read: the newest cumulative update of this family in the list says how far the machine is at least. */
function buildFact(
  facts: Facts,
  installed: readonly InstalledUpdate[],
  base: string | null,
  { builds }: Knowledge,
): (Fact & { kb: string }) | null {
  const known = facts.preferred.get('os.build');
  if (known !== undefined && (hasRevision(String(known.value)) || buildOf(String(known.value)) === null)) return null;
  const releases = installed.flatMap(({ kb }) => {
    const rows = builds.ofKb(kb);
    return base === null ? (new Set(rows.map((row) => row.base)).size === 1 ? rows : []) : rows.filter((row) => row.base === base);
  });
  const families = new Set(releases.map((release) => release.base));
  const newest = releases.toSorted((one, other) => compareVersions(one.build, other.build)).at(-1);
  if (newest === undefined || families.size !== 1) return null;
  return { name: 'os.build', value: newest.build, claim: 'derived', machine: null, evidence: [], kb: newest.kb };
}

function bare({ name, value, claim, machine, evidence }: Fact): Fact {
  return { name, value, claim, machine, evidence };
}

/** The family, from any build the machine showed, with or without revision. */
export function baseIn(facts: Facts): string | null {
  const build = facts.preferred.get('os.build')?.value;
  const read = typeof build === 'string' ? buildOf(build) : null;
  return read === null ? null : baseOf(read);
}

function updatesOf(list: Fact | undefined): readonly InstalledUpdate[] {
  if (list === undefined || !Array.isArray(list.value)) return [];
  return list.value.filter((item) => typeof item === 'object' && 'kb' in item);
}

/** Months of the mean length, one decimal: 2021-07-20 to 2023-05-30 is 22.3. */
export function monthsBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / msPerDay;
  return Math.max(0, Math.round((days / daysPerMonth) * 10) / 10);
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * msPerDay).toISOString().slice(0, 10);
}

const msPerDay = 86_400_000;
/** Gregorian: 365.2425 / 12. */
const daysPerMonth = 30.436875;
/** A derived fact shows what it was derived from, not a whole patch list. */
const derivedEvidenceMax = 24;
