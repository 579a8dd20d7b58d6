import { type Alias, type AliasMap, nameKinds } from '../case/alias.ts';
import { Fault } from '../case/fault.ts';
import { isAlias, spelling } from './names.ts';

/** A map as a file keeps it: JSON, one alias a line. */
export function writeMap(map: AliasMap): string {
  return `{ "aliases": [\n${map.map((alias) => `  ${JSON.stringify(alias)}`).join(',\n')}\n] }\n`;
}

/** The map that such a file holds. Throws `Fault('redact-map-unreadable')`: a map that is only half understood would give an alias twice. */
export function readMap(text: string, file: string): AliasMap {
  const refuse = (what: string): never => {
    throw new Fault('redact-map-unreadable', `expected ${file} to be a map that --redact-map wrote, but ${what}`, { values: { file } });
  };
  const aliases = field(parsed(text), 'aliases');
  if (!Array.isArray(aliases)) return refuse('it holds no list "aliases"');
  const map = aliases.map((entry, index) => aliasOf(entry) ?? refuse(`its entry ${index + 1} is no alias`));
  if (new Set(map.map(({ alias }) => alias)).size < map.length) return refuse('it gives one alias to two names');
  if (new Set(map.map(({ original }) => original)).size < map.length) return refuse('it gives two aliases to one name');
  return map;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function aliasOf(entry: unknown): Alias | null {
  const [kind, original, alias] = ['kind', 'original', 'alias'].map((name) => field(entry, name));
  const known = nameKinds.find((name) => name === kind);
  if (known === undefined || typeof original !== 'string' || original === '' || typeof alias !== 'string' || !isAlias(alias)) return null;
  const isSpelled = known === 'secret' ? /^sha256:[0-9a-f]{64}$/.test(original) : spelling({ kind: known, original }) === original;
  return isSpelled ? { kind: known, original, alias } : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
