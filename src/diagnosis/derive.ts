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
  const list = gathered.preferred.get('updates.installed');
  const installed = updatesOf(list);
  const known = identify(gathered, installed, machine, knowledge);
  const os = known.preferred.get('os.build');
  const release = os === undefined || !namesRelease(os) ? null : releaseAt(knowledge.builds, String(os.value));
  if (os === undefined || release === null || day === null) return { facts: known, installed, release, target: null, stack: null, day };
  const missed = securityReleasesSince(knowledge.builds, String(os.value), day);
  const target = missed.findLast(({ date }) => date !== null && date <= dayBefore(day, soakDays)) ?? null;
  const stack = target === null || list === undefined ? null : stackFor(known, installed, target, knowledge);
  const months = release.date === null ? null : missed.length === 0 ? 0 : monthsBetween(release.date, day);
  const facts = add(known, machine, [
    { name: 'os.behindMonths', value: months, evidence: os.evidence },
    { name: 'os.behindReleases', value: missed.length, evidence: os.evidence },
    { name: 'servicingStack.required', value: stack?.kb ?? null, evidence: [...os.evidence, ...(list?.evidence ?? [])] },
  ]);
  return { facts, installed, release, target, stack, day };
}

type Made = { readonly name: FactName; readonly value: FactValue | null; readonly evidence: readonly Evidence[] };

/** Adds what could be derived, has lines to stand on, and is not known already. */
function add(facts: Facts, machine: number | null, made: readonly Made[]): Facts {
  const more = made.flatMap(({ name, value, evidence }): readonly Fact[] =>
    value === null || evidence.length === 0 || facts.preferred.has(name)
      ? []
      : [{ name, value, claim: 'derived', machine, evidence: distinct(evidence, derivedEvidenceMax) }],
  );
  return factsOf([...facts.all, ...more]);
}

/** The build, derived from the list where nothing says its revision, and the newest update of the list. */
function identify(gathered: Facts, installed: readonly InstalledUpdate[], machine: number | null, knowledge: Knowledge): Facts {
  const base = baseIn(gathered);
  const lines = gathered.preferred.get('updates.installed')?.evidence ?? [];
  const linesOf = (kb: string): readonly Evidence[] => lines.filter((line) => line.text.includes(kb.slice(2)));
  const told = buildInList(gathered, installed, base, knowledge);
  const build = told === null || linesOf(told.kb).length === 0 ? null : told;
  const rest = build === null ? gathered : factsOf(gathered.all.filter((fact) => fact.name !== 'os.build'));
  const newest = newestUpdate(installed, base, knowledge);
  return add(rest, machine, [
    ...(build === null ? [] : [{ name: 'os.build' as const, value: build.build, evidence: linesOf(build.kb) }]),
    ...(newest === null ? [] : [{ name: 'updates.newest' as const, value: newest.kb, evidence: linesOf(newest.kb) }]),
  ]);
}

/** A lower bound, or a family without its revision, is no release to count from. */
function namesRelease({ claim, value }: Fact): boolean {
  return claim !== 'lower bound' && hasRevision(String(value));
}

function stackFor(facts: Facts, installed: readonly InstalledUpdate[], target: Release, { ssu, builds }: Knowledge): StackNeed | null {
  const version = facts.preferred.get('servicingStack.version')?.value;
  const question = {
    build: String(facts.preferred.get('os.build')?.value ?? ''),
    target,
    installed: installed.map((update) => update.kb),
    version: typeof version === 'string' ? version : null,
  };
  return stackNeed(question, ssu, builds);
}

/** No revision was read: the newest cumulative update of this family in the list says how far the machine is at least. */
function buildInList(facts: Facts, installed: readonly InstalledUpdate[], base: string | null, { builds }: Knowledge): Release | null {
  const known = facts.preferred.get('os.build');
  if (known !== undefined && (hasRevision(String(known.value)) || buildOf(String(known.value)) === null)) return null;
  const releases = installed.flatMap(({ kb }) => {
    const rows = builds.ofKb(kb);
    if (base !== null) return rows.filter((row) => row.base === base);
    return new Set(rows.map((row) => row.base)).size === 1 ? rows : [];
  });
  const isOneFamily = new Set(releases.map((release) => release.base)).size === 1;
  return isOneFamily ? (releases.toSorted((one, other) => compareVersions(one.build, other.build)).at(-1) ?? null) : null;
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
  return new Date(Date.parse(day) - Math.min(days, soakDaysMax) * msPerDay).toISOString().slice(0, 10);
}

const msPerDay = 86_400_000;
/** Ten years: nothing soaks longer, and the day stays a date. */
const soakDaysMax = 3_650;
/** Gregorian: 365.2425 / 12. */
const daysPerMonth = 30.436875;
/** A derived fact shows what it was derived from, not a whole patch list. */
const derivedEvidenceMax = 24;
