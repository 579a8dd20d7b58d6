/** In charge of telling computers apart: which ones a case speaks of, and which one each artifact is from. */
import type { Machine } from '../../case/diagnosis.ts';
import type { Source } from '../source.ts';
import type { Builds } from '../tables/builds.ts';
import { archiveOf, buildsIn, folderOf, isInFolderOf, nameIn, serversBeside, serversIn, sidsIn } from './clues.ts';
import { tellUnnamedApart } from './unnamed.ts';

/** The computers a case speaks of, and which one each source belongs to; null where that cannot be told. */
export type Machines = { readonly machines: readonly Machine[]; readonly of: (source: Source) => number | null };
type Group = { readonly machine: Machine; readonly sources: Source[] };

/**
 * Tells computers apart by host name, then by the SID of the computer. An artifact without such a clue joins the machine that its folder or
 * archive is called after, then that of its folder, of its archive, of the same build, then the only machine there is, unless its own build
 * speaks against it. What nothing names is told apart by folder and build where it cannot be one computer.
 */
export function tellApart(sources: readonly Source[], builds: Builds): Machines {
  const named = namedGroups(sources);
  const places = new Map<number, number>();
  const put = (source: Source, place: number | null): void => {
    if (place !== null) places.set(source.place, place);
  };
  for (const [place, group] of named.entries()) for (const source of group.sources) put(source, place);
  const known = named.map((group) => group.sources);
  for (const source of sources) if (!places.has(source.place)) put(source, joined(source, known, named));
  const rest = sources.filter((source) => !places.has(source.place) && !source.isStatement);
  const unnamed = tellUnnamedApart(rest, known, builds);
  for (const [place, group] of unnamed.entries()) for (const source of group.sources) put(source, named.length + place);
  const machines = [...named.map((group) => group.machine), ...unnamed.map(({ name, toldBy }) => ({ name, toldBy }))];
  return { machines, of: (source) => places.get(source.place) ?? null };
}

function namedGroups(sources: readonly Source[]): readonly Group[] {
  const servers = { asked: serversIn(sources), beside: serversBeside(sources) };
  const named = new Map<string, Group>();
  for (const source of sources) {
    const name = nameIn(source, servers);
    if (name === null) continue;
    const known = named.get(name.key);
    if (known === undefined) named.set(name.key, { machine: { name: name.name, toldBy: name.toldBy }, sources: [source] });
    else known.sources.push(source);
  }
  return [...named.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

function joined(source: Source, groups: readonly (readonly Source[])[], named: readonly Group[]): number | null {
  if (source.isStatement) return groups.length === 1 ? 0 : null;
  const fits = (group: readonly Source[]): boolean => !contradicts(source, group) && source.reading.format !== 'wsus';
  return (
    only(groups, (group) => sidsIn(source).some((sid) => group.some((other) => sidsIn(other).includes(sid)))) ??
    only(groups, (group, place) => fits(group) && isInFolderOf(source, named[place]?.machine.name ?? '')) ??
    only(groups, (group) => !isServer(group) && group.some((other) => folderOf(other) === folderOf(source))) ??
    only(groups, (group) => fits(group) && archiveOf(source) !== '' && group.some((other) => archiveOf(other) === archiveOf(source))) ??
    only(groups, (group) => buildsIn(source).some((build) => group.some((other) => buildsIn(other).includes(build)))) ??
    (groups.length === 1 && groups[0] !== undefined && fits(groups[0]) && !isServer(groups[0]) ? 0 : null)
  );
}

/** A WSUS server's own log says nothing of where the client's logs belong. */
function isServer(group: readonly Source[]): boolean {
  return group.every(({ reading }) => reading.format === 'wsus');
}

/** The one group that this holds for; null where it holds for none or for several. */
function only(groups: readonly (readonly Source[])[], holds: (group: readonly Source[], place: number) => boolean): number | null {
  const found = groups.flatMap((group, place) => (holds(group, place) ? [place] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function contradicts(source: Source, group: readonly Source[]): boolean {
  const [mine, theirs] = [buildsIn(source), group.flatMap(buildsIn)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((build) => theirs.includes(build));
}
