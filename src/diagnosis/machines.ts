import type { Machine } from '../case/diagnosis.ts';
import type { Reading } from '../case/reading.ts';
import type { Source } from './source.ts';
import { buildOf, hasRevision } from './version.ts';

/** The computers a case speaks of, and which one each source belongs to; null where that cannot be told. */
export type Machines = { readonly machines: readonly Machine[]; readonly of: (source: Source) => number | null };

/**
 * Tells computers apart by host name (or the name of a WSUS server in its own log). An artifact without such a clue joins the machine of
 * its folder, then of its archive, then of the same build, then the only machine there is, unless its own build speaks against it.
 */
export function tellApart(sources: readonly Source[]): Machines {
  const named = new Map<string, { machine: Machine; sources: Source[] }>();
  for (const source of sources) {
    const clue = nameIn(source.reading);
    if (clue === null) continue;
    const known = named.get(clue.key);
    if (known === undefined)
      named.set(clue.key, { machine: { name: clue.name, toldBy: `${source.reading.format} ${clue.by}` }, sources: [source] });
    else known.sources.push(source);
  }
  const groups = [...named.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  const places = new Map<number, number | null>();
  for (const [machine, group] of groups.entries()) for (const source of group.sources) places.set(source.place, machine);
  for (const source of sources)
    if (!places.has(source.place))
      places.set(
        source.place,
        joined(
          source,
          groups.map((group) => group.sources),
        ),
      );
  return { machines: groups.map((group) => group.machine), of: (source) => places.get(source.place) ?? null };
}

function nameIn({ format, clues }: Reading): { readonly key: string; readonly name: string; readonly by: string } | null {
  const host =
    clues.find((clue) => clue.kind === 'host-name') ?? (format === 'wsus' ? clues.find((clue) => clue.kind === 'wsus-server') : undefined);
  const name = host?.value.trim() ?? '';
  if (host === undefined || name === '') return null;
  return { key: (name.split('.')[0] ?? name).toLowerCase(), name, by: host.kind === 'host-name' ? 'host name' : 'WSUS server' };
}

function joined(source: Source, groups: readonly (readonly Source[])[]): number | null {
  if (source.isStatement) return groups.length === 1 ? 0 : null;
  const near = only(groups, (group) => group.some((other) => folderOf(other) === folderOf(source)));
  if (near !== null) return near;
  const fits = (group: readonly Source[]): boolean => !contradicts(source, group) && source.reading.format !== 'wsus';
  const archived = only(
    groups,
    (group) => fits(group) && archiveOf(source) !== '' && group.some((other) => archiveOf(other) === archiveOf(source)),
  );
  if (archived !== null) return archived;
  const alike = only(groups, (group) => buildsIn(source).some((build) => group.some((other) => buildsIn(other).includes(build))));
  if (alike !== null) return alike;
  const [first] = groups;
  return groups.length === 1 && first !== undefined && fits(first) ? 0 : null;
}

/** The one group that this holds for; null where it holds for none or for several. */
function only(groups: readonly (readonly Source[])[], holds: (group: readonly Source[]) => boolean): number | null {
  const found = groups.flatMap((group, place) => (holds(group) ? [place] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function contradicts(source: Source, group: readonly Source[]): boolean {
  const [mine, theirs] = [buildsIn(source), group.flatMap(buildsIn)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((build) => theirs.includes(build));
}

function buildsIn({ reading }: Source): readonly string[] {
  return reading.observations
    .filter((observation) => observation.name === 'os.build' && observation.claim === 'exact')
    .map((observation) => buildOf(String(observation.value)))
    .filter((build) => build !== null && hasRevision(build))
    .filter((build) => build !== null);
}

function folderOf({ reading: { path } }: Source): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(0, end);
}

function archiveOf({ reading: { path } }: Source): string {
  const end = path.lastIndexOf('!/');
  return end < 0 ? '' : path.slice(0, end);
}
