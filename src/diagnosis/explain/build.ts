import { monthsBetween } from '../derive.ts';
import type { Knowledge } from '../knowledge.ts';
import { type StackNeed, stackNeed } from '../stack-need.ts';
import { type Release, releaseAt, securityReleasesSince } from '../tables/builds.ts';
import { baseOf, hasRevision } from '../version.ts';

export type ExplainedBuild = {
  readonly kind: 'build';
  readonly word: string;
  readonly build: string;
  readonly product: string;
  /** The releases of exactly this build. */
  readonly releases: readonly Release[];
  /** The release it stands on: its own, else the newest older one. */
  readonly standsOn: Release | null;
  readonly newest: Release | null;
  /** How far behind on a day, in months and in security releases missed; null where no day was asked or no release is known. */
  readonly behind: { readonly day: string; readonly months: number; readonly releases: number } | null;
  /** The servicing stack update that must stand before the newest release of that day, if one must. */
  readonly stack: StackNeed | null;
};

export function explainBuild(word: string, build: string, knowledge: Knowledge, day: string | null): ExplainedBuild {
  const { builds, ssu } = knowledge;
  const family = builds.ofBase(baseOf(build));
  const standsOn = hasRevision(build) ? releaseAt(builds, build) : null;
  const missed = day === null || standsOn === null ? [] : securityReleasesSince(builds, build, day);
  const target = missed.at(-1) ?? null;
  const from = standsOn?.date ?? null;
  return {
    kind: 'build',
    word,
    build,
    product: (standsOn ?? family.at(-1))?.product ?? '',
    releases: builds.ofBuild(build),
    standsOn,
    newest: family.findLast((release) => release.kind === 'B' && (day === null || (release.date ?? '') <= day)) ?? null,
    behind:
      day === null || from === null ? null : { day, months: missed.length === 0 ? 0 : monthsBetween(from, day), releases: missed.length },
    stack: target === null ? null : stackNeed({ build, target, installed: [], version: null }, ssu, builds),
  };
}
