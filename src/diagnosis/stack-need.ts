import { type Builds, type Release, releaseAt } from './tables/builds.ts';
import type { Stacks } from './tables/stacks.ts';
import { baseOf, compareVersions } from './version.ts';

/** The servicing stack update that must stand before the target update installs. `since`: the first update that needs it. */
export type StackNeed = { readonly kb: string; readonly date: string; readonly isMissing: boolean };
export type StackQuestion = {
  readonly build: string;
  readonly target: Release;
  readonly installed: readonly string[];
  /** Exact version of the machine's servicing stack, or null. */
  readonly version: string | null;
};
type Candidate = { readonly kbs: readonly string[]; readonly kb: string; readonly date: string; readonly since: string };

/**
 * The newest stand-alone servicing stack update out by the target's day, from the tables alone; null where the family's updates carry
 * their own. It is missing when no list shows it or a newer one, and the machine's build is older than the first update that needs it.
 */
export function stackNeed(question: StackQuestion, stacks: Stacks, builds: Builds): StackNeed | null {
  const { build, target, installed, version } = question;
  const base = baseOf(build);
  const rules = stacks.prerequisites(base);
  if (rules.some((rule) => rule.isCombined)) return null;
  const candidates = [...fromCatalogue(base, target, stacks, builds), ...fromPrerequisites(base, target, stacks, builds)];
  const newest = candidates.sort((one, other) =>
    one.date === other.date ? compareVersions(one.since, other.since) : one.date < other.date ? 1 : -1,
  )[0];
  if (newest === undefined) return null;
  const same = candidates.filter((candidate) => candidate.date >= newest.date);
  const floor = rules.map((rule) => rule.version).find((needed) => needed !== null) ?? null;
  const isThere =
    same.some((candidate) => candidate.kbs.some((kb) => installed.includes(kb))) ||
    same.some((candidate) => compareVersions(build, candidate.since) >= 0) ||
    newest.kbs.some((kb) => builds.ofKb(kb).some((release) => release.base === base && compareVersions(release.build, build) <= 0)) ||
    (version !== null && floor !== null && compareVersions(version.replace(/^v?10\.0\./, ''), floor) >= 0);
  return { kb: newest.kb, date: newest.date, isMissing: !isThere };
}

function fromCatalogue(base: string, target: Release, stacks: Stacks, builds: Builds): readonly Candidate[] {
  return stacks.ofBase(base).flatMap((stack) => {
    const since = builds.ofBase(base).find((release) => release.kind === 'B' && release.date !== null && release.date >= stack.date);
    if (since === undefined || stack.date > (target.date ?? '') || compareVersions(since.build, target.build) > 0) return [];
    return { kbs: [stack.kb], kb: stack.kb, date: stack.date, since: since.build };
  });
}

function fromPrerequisites(base: string, target: Release, stacks: Stacks, builds: Builds): readonly Candidate[] {
  return stacks.prerequisites(base).flatMap(({ kbs, builds: named }) => {
    const since = named.find((build) => baseOf(build) === base);
    const kb = kbs.find((candidate) => builds.ofKb(candidate).length === 0) ?? kbs[0];
    if (since === undefined || kb === undefined || compareVersions(since, target.build) > 0) return [];
    const date = stacks.ofKb(kb)[0]?.date ?? releaseAt(builds, since)?.date ?? '';
    return { kbs, kb, date, since };
  });
}
