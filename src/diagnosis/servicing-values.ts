import { valueText } from './catalogue.ts';
import type { Knowledge } from './knowledge.ts';
import { factNamed, type Scene } from './scene.ts';
import type { Release } from './tables/builds.ts';
import { compareVersions } from './version.ts';

/** The releases whose files a repair needs, under the version in the damaged component's name. Newest first. */
export function repairSources(scene: Scene, { builds }: Knowledge): readonly Release[] {
  const names = valueText(factNamed(scene, 'corruptComponents')?.value ?? '');
  const named = [...new Set(names.match(/(?<=10\.0\.)\d{5}\.\d{2,6}/g) ?? [])].sort();
  return named
    .flatMap((build) =>
      builds
        .ofFiles(build)
        .slice(0, 1)
        .map((release) => ({ ...release, build })),
    )
    .sort((one, other) => compareVersions(other.build, one.build))
    .slice(0, repairSourcesMax);
}

/** What the summary of a repair counted. `left` is empty where one of the counts is missing, or where nothing is left. */
export function damageValues(scene: Scene): { readonly detected: string; readonly repaired: string; readonly left: string } {
  const [detected, repaired] = [factNamed(scene, 'corruption.detected')?.value, factNamed(scene, 'corruption.repaired')?.value];
  const left = typeof detected === 'number' && typeof repaired === 'number' ? detected - repaired : 0;
  return { detected: valueText(detected ?? ''), repaired: valueText(repaired ?? ''), left: left > 0 ? String(left) : '' };
}

/** Each waiting package, with the update its build belongs to where the table knows it. */
export function pendingText(scene: Scene, { builds }: Knowledge): string {
  const value = factNamed(scene, 'updates.pending')?.value;
  const names = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return names.map((name) => withUpdate(name, builds)).join(', ');
}

function withUpdate(name: string, builds: Knowledge['builds']): string {
  const build = /RollupFix~.*~(\d{5}\.\d{1,6})\./i.exec(name)?.[1];
  const [release] = build === undefined ? [] : builds.ofFiles(build);
  return release === undefined ? name : `${name} (${[release.kb, release.date].filter((word) => word !== null).join(', ')})`;
}

/** The newest sources mend most; a list of every month since the system's first day helps nobody. */
const repairSourcesMax = 4;
