import { toldBy } from '../../case/said/told-by.ts';
import type { Source } from '../source.ts';
import type { Builds } from '../tables/builds.ts';
import { baseOf } from '../version.ts';
import { archiveOf, buildsIn, folderOf } from './clues.ts';

/** A computer that nothing names: told from the others by its folder and the build that its artifacts show. */
export type Unnamed = { readonly name: string; readonly toldBy: string; readonly sources: readonly Source[] };

/**
 * Groups artifacts without a name by folder, where their exact builds cannot be of one computer: builds of two systems, or two revisions
 * side by side in folders of one delivery (`good/` and `bad/`). Revisions of one system in deliveries one after the other are one computer
 * that was updated. Where all agree there is nothing to tell apart, and nothing comes back.
 */
export function tellUnnamedApart(sources: readonly Source[], taken: readonly (readonly Source[])[], builds: Builds): readonly Unnamed[] {
  const folders = [...Map.groupBy(sources, folderOf)].map(([folder, inside]) => ({
    folder,
    inside,
    builds: [...new Set(inside.flatMap(buildsIn))],
  }));
  const told = folders.filter((folder) => folder.builds.length > 0);
  const groups: { folders: typeof told }[] = [];
  for (const folder of told) {
    const group = groups.find((other) => other.folders.every((known) => couldBeOne(known, folder, builds)));
    if (group === undefined) groups.push({ folders: [folder] });
    else group.folders.push(folder);
  }
  const strangers = groups.filter((group) =>
    taken.every((other) =>
      isOther(
        group.folders.flatMap((folder) => folder.builds),
        other,
        builds,
      ),
    ),
  );
  if (groups.length < 2 && (taken.length === 0 || strangers.length === 0)) return [];
  return (taken.length === 0 ? groups : strangers).map(({ folders: own }) => {
    const [first] = own;
    const build = first?.builds[0] ?? '';
    const name = first?.folder.split('/').at(-1)?.replace(/!$/, '') || `10.0.${build}`;
    return { name, toldBy: toldBy('folder', { build }), sources: own.flatMap((folder) => folder.inside) };
  });
}

type Folder = { readonly folder: string; readonly inside: readonly Source[]; readonly builds: readonly string[] };

function couldBeOne(one: Folder, other: Folder, builds: Builds): boolean {
  if (one.builds.some((build) => other.builds.includes(build))) return true;
  if (!one.builds.some((build) => other.builds.some((another) => builds.areKin(baseOf(build), baseOf(another))))) return false;
  return deliveryOf(one) !== deliveryOf(other);
}

/** One delivery: the archive, or what lay loose. */
function deliveryOf({ inside }: Folder): string {
  const [first] = inside;
  return first === undefined ? '' : archiveOf(first);
}

function isOther(mine: readonly string[], group: readonly Source[], builds: Builds): boolean {
  const theirs = group.flatMap(buildsIn);
  return theirs.length > 0 && !theirs.some((build) => mine.some((own) => builds.areKin(baseOf(own), baseOf(build))));
}
