import { type Name, type NameKind, nameKinds } from '../case/alias.ts';
import { isAuthority, isKeptAccount, isKeptDomain } from './kept-accounts.ts';
import { isKeptHost } from './kept-hosts.ts';
import { aliasAnywhere, isAlias } from './names.ts';
import { addresses, isTellingAddress } from './shapes/addresses.ts';
import { honorifics } from './shapes/honorifics.ts';
import { fullNames, hosts } from './shapes/hosts.ts';
import { identifiers, sids } from './shapes/identifiers.ts';
import { mailAddresses, people, peopleInProse } from './shapes/people.ts';
import { registryValues } from './shapes/registry.ts';
import { hidden, secrets } from './shapes/secrets.ts';
import { systeminfoRows } from './shapes/systeminfo.ts';

/** A place in a text. `name` is null where the place is to stay as it is, so that nothing looks at it again. */
export type Spot = { readonly start: number; readonly end: number; readonly name: Name | null };

/** What a text is looked at with. */
export type Sight = {
  /** Hosts and domains that stay: the desk's own. */
  readonly keptHosts: readonly string[];
  /** Whether people wrote it: telephone numbers are sought there only. */
  readonly isProse: boolean;
};

/** In the order of their right to a place: an earlier one is surer of what it sees. */
const shapes: readonly RegExp[] = [
  aliasAnywhere,
  ...secrets,
  ...mailAddresses,
  ...sids,
  ...systeminfoRows,
  ...registryValues,
  ...identifiers,
  ...people,
  ...hosts,
  ...addresses,
  ...fullNames,
];
const proseShapes: readonly RegExp[] = [...shapes, ...peopleInProse, ...honorifics];

/** Every place of a text that its own surroundings show to be a name, or to be none; no two overlap. */
export function spotsIn(text: string, sight: Sight): readonly Spot[] {
  const taken = openTaken<Spot>(text.length);
  for (const shape of sight.isProse ? proseShapes : shapes)
    for (const match of text.matchAll(shape)) for (const spot of spotsOf(match, text, sight)) taken.put(spot);
  return taken.all();
}

/** Keeps what came first of all that overlaps. */
export function openTaken<Place extends { readonly start: number; readonly end: number }>(length: number) {
  const isTaken = new Uint8Array(length);
  const places: Place[] = [];
  return {
    put: (place: Place): void => {
      if (place.end <= place.start || isTaken.subarray(place.start, place.end).includes(1)) return;
      isTaken.fill(1, place.start, place.end);
      places.push(place);
    },
    all: (): readonly Place[] => places.toSorted((one, other) => one.start - other.start),
  };
}

function spotsOf(match: RegExpExecArray, text: string, sight: Sight): readonly Spot[] {
  const groups = match.indices?.groups;
  if (groups === undefined) return [{ start: match.index, end: match.index + match[0].length, name: null }];
  const spots = Object.entries(groups).flatMap(([group, place]) => (place === undefined ? [] : spotOf(group, place, text, sight)));
  return isAuthority(match.groups?.['domain'] ?? '') ? spots.map((spot) => ({ ...spot, name: null })) : spots;
}

function spotOf(group: string, [start, rawEnd]: readonly [number, number], text: string, sight: Sight): readonly Spot[] {
  const raw = text.slice(start, rawEnd);
  const kind = kindOf(group, raw);
  // A sentence may end right behind a name; an account that ends in $ is a computer's.
  const word = kind === 'secret' ? raw : raw.replace(/[.$]+$/, '');
  const end = start + word.length;
  if (kind === null || isAlias(word)) return [{ start, end, name: null }];
  const around = { before: text.slice(Math.max(0, start - contextLength), start), after: text.slice(end, end + 2) };
  const isTelling = tells(kind, word, around, sight);
  if (kind === 'address' && !isTelling && word.includes(':')) return [];
  const name = { kind: kind === 'user' && raw.endsWith('$') ? 'host' : kind, original: word } as const;
  return [{ start, end, name: isTelling ? name : null }];
}

const contextLength = 24;

/** A group of a pattern is named by its kind; `fqdn` is a host by whatever name, or by its address. */
function kindOf(group: string, word: string): NameKind | null {
  if (group === 'fqdn') return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(word) ? 'address' : 'host';
  return nameKinds.find((kind) => kind === group) ?? null;
}

/** Whether a name that somebody told tells anything: it is none that every computer has. */
export function isTelling({ kind, original }: Name, keptHosts: readonly string[]): boolean {
  return (
    original.trim() !== '' &&
    original.length <= nameLengthMax &&
    !isAlias(original) &&
    tells(kind, original, { before: '', after: '' }, { keptHosts, isProse: false })
  );
}

/** What is longer is no name; the database's index takes less than 2,700 bytes. */
const nameLengthMax = 300;

type Around = { readonly before: string; readonly after: string };

function tells(kind: NameKind, word: string, { before, after }: Around, { keptHosts }: Sight): boolean {
  if (kind === 'secret') return !hidden.test(word);
  // +0300 is a time zone.
  if (kind === 'phone') return word.replace(/\D/g, '').length >= 7;
  if (kind === 'address') return isTellingAddress(word, before, after);
  if (kind === 'host') return !isKeptHost(word, keptHosts) && !isKeptAccount(word);
  if (kind === 'domain') return !isKeptDomain(word) && !isKeptHost(word, keptHosts) && !isKeptAccount(word);
  if (kind === 'mail') return !isKeptHost(word.slice(word.lastIndexOf('@') + 1), keptHosts);
  return kind !== 'user' && kind !== 'organisation' ? true : !isKeptAccount(word);
}
