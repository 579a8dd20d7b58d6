import { toldBy } from '../../case/said/told-by.ts';
import type { Source } from '../source.ts';
import { buildOf, hasRevision } from '../version.ts';

/** A computer's name, told by an artifact; `key` is the same for `PC-1` and `pc-1.corp.example`. */
export type Name = { readonly key: string; readonly name: string; readonly toldBy: string };

/** What may name a WSUS server: the servers that clients are told to ask, and the servers whose own artifacts lie in a folder. */
export type Servers = { readonly asked: readonly string[]; readonly beside: ReadonlyMap<string, Name> };

/** The name an artifact tells of its own computer. A WSUS server's log does not write it: the artifacts beside it do, or clients that all ask one server. */
export function nameIn(source: Source, { asked, beside }: Servers): Name | null {
  const { format, clues } = source.reading;
  const own = ownName(source);
  if (own !== null) return own;
  const server = clues.find((clue) => clue.kind === 'wsus-server')?.value.trim() ?? '';
  if (format !== 'wsus' || server === '') return null;
  const neighbour = beside.get(folderOf(source));
  if (neighbour !== undefined) return neighbour;
  const [only] = asked;
  return asked.length === 1 && only !== undefined
    ? { key: keyOf(only), name: only, toldBy: toldBy('wsus-address') }
    : { key: keyOf(server), name: server, toldBy: toldBy('wsus-server') };
}

function ownName({ reading: { format, clues } }: Source): Name | null {
  const host = clues.find((clue) => clue.kind === 'host-name')?.value.trim() ?? '';
  return host === '' ? null : { key: keyOf(host), name: host, toldBy: toldBy('host-name', { format }) };
}

/** By folder: the name of the one computer there that runs a server system. */
export function serversBeside(sources: readonly Source[]): ReadonlyMap<string, Name> {
  const isServer = ({ reading }: Source): boolean =>
    reading.observations.some(({ name, value }) => name === 'os.name' && /server/i.test(String(value)));
  return new Map(
    sources.filter(isServer).flatMap((source) => {
      const name = ownName(source);
      return name === null ? [] : [[folderOf(source), name] as const];
    }),
  );
}

/** The hosts of the update servers that the artifacts' policies name. */
export function serversIn(sources: readonly Source[]): readonly string[] {
  const urls = sources.flatMap(({ reading }) =>
    reading.observations.filter(({ name }) => name === 'wsus.url').map(({ value }) => String(value)),
  );
  const hosts = urls.flatMap((url) => /^https?:\/\/([^/:\s]{1,255})/i.exec(url)?.[1]?.toLowerCase() ?? []);
  return [...new Set(hosts)].sort();
}

/** The computer's part of the SIDs an artifact shows: `S-1-5-21-a-b-c` without the account's number. */
export function sidsIn({ reading }: Source): readonly string[] {
  return reading.clues
    .filter((clue) => clue.kind === 'sid')
    .flatMap(({ value }) => /^S-1-5-21-\d+-\d+-\d+/i.exec(value)?.[0].toUpperCase() ?? []);
}

/** The builds that an artifact tells exactly, each with its revision. */
export function buildsIn({ reading }: Source): readonly string[] {
  return reading.observations
    .filter((observation) => observation.name === 'os.build' && observation.claim === 'exact')
    .map((observation) => buildOf(String(observation.value)))
    .filter((build) => build !== null)
    .filter(hasRevision);
}

export function folderOf({ reading: { path } }: Source): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(0, end);
}

export function archiveOf({ reading: { path } }: Source): string {
  const end = path.lastIndexOf('!/');
  return end < 0 ? '' : path.slice(0, end);
}

/** True where a folder or an archive around the artifact is called after this computer: `PC-1.zip!/logs/CBS.log`. */
export function isInFolderOf(source: Source, name: string): boolean {
  const around = folderOf(source).split(/[!/]+/);
  return name !== '' && around.some((folder) => folder !== '' && keyOf(folder) === keyOf(name));
}

function keyOf(name: string): string {
  return (/^[\d.]+$/.test(name) ? name : (name.split('.')[0] ?? name)).toLowerCase();
}
