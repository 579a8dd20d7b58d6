import { createHash } from 'node:crypto';
import { type Alias, type AliasMap, type Name, type NameKind, nameKinds } from '../case/alias.ts';
import { aliasAnywhere, aliasWord, spelling } from './names.ts';

/**
 * The map with an alias for each of these names. The order in which names come does not matter: new ones are numbered in the order of their
 * digests, which tells nobody which comes first in the alphabet. A number that stands in a text already is given to nobody.
 */
export function withAliases(map: AliasMap, names: readonly Name[], texts: Iterable<string>): AliasMap {
  const known = new Map(map.map((alias) => [alias.original, alias]));
  const give = openNumbers(map, texts);
  const added: Alias[] = [];
  const add = (kind: NameKind, original: string, alias: string): string => {
    const entry = { kind, original, alias };
    known.set(original, entry);
    added.push(entry);
    return alias;
  };
  const simple = (kind: NameKind, original: string): string => known.get(original)?.alias ?? add(kind, original, give(kind));
  const wanted = kindsOf(names);
  const domains = new Set([...map, ...wanted].filter(({ kind }) => kind === 'domain').map(({ original }) => original));
  for (const { kind, original } of wanted) if (kind === 'host' && !known.has(original)) domains.add(restOf(original));
  for (const { kind, original } of wanted) {
    if (known.has(original)) continue;
    const rest = kind === 'host' ? restOf(original) : '';
    if (rest === '') simple(kind, original);
    else if (domains.has(original) || !isDomain(rest)) simple('domain', original);
    else add('host', original, `${labelAlias(original, simple)}.${simple('domain', rest)}`);
  }
  return added.length === 0 ? map : [...map, ...added];
}

/** Each name once, in its one spelling and under one kind, in an order that is nobody's. */
function kindsOf(names: readonly Name[]): readonly Name[] {
  const kinds = new Map<string, NameKind>();
  for (const name of names) {
    const original = spelling(name);
    const before = kinds.get(original);
    if (before === undefined || nameKinds.indexOf(name.kind) < nameKinds.indexOf(before)) kinds.set(original, name.kind);
  }
  return [...kinds]
    .map(([original, kind]) => ({ kind, original, digest: createHash('sha256').update(original).digest('hex') }))
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
    .map(({ kind, original }) => ({ kind, original }));
}

/** `srv.corp.example` → `corp.example`; nothing for a short name. */
function restOf(host: string): string {
  const dot = host.indexOf('.');
  return dot < 0 ? '' : host.slice(dot + 1);
}

/** `corp.example` and the `local` of a small net are domains; `com` is none, so that `corp.com` is one as a whole. */
function isDomain(rest: string): boolean {
  return rest.includes('.') || /^(?:local|lan|corp|internal|intranet|localdomain|home)$/.test(rest);
}

function labelAlias(host: string, simple: (kind: NameKind, original: string) => string): string {
  const label = host.slice(0, host.indexOf('.'));
  const [written] = label.match(aliasAnywhere) ?? [];
  return written === label ? label.toUpperCase() : simple('host', label);
}

/** The next free number of each kind. */
function openNumbers(map: AliasMap, texts: Iterable<string>): (kind: NameKind) => string {
  const used = new Set(map.map(({ alias }) => alias));
  for (const text of texts) for (const [word] of text.matchAll(aliasAnywhere)) used.add(word.toUpperCase());
  const last = new Map<NameKind, number>();
  return (kind) => {
    let number = (last.get(kind) ?? 0) + 1;
    while (used.has(`${aliasWord[kind]}-${number}`)) number++;
    last.set(kind, number);
    return `${aliasWord[kind]}-${number}`;
  };
}
