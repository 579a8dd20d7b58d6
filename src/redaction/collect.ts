import type { Name } from '../case/alias.ts';
import { isKeptAccount } from './kept-accounts.ts';
import { isKeptHost, isMailForEverybody } from './kept-hosts.ts';
import { isAlias, spelling } from './names.ts';
import { isTelling, type Sight, type Spot, spotsIn } from './spots.ts';

/** A text, and who wrote it: a machine's log, a person, or the product itself, whose sentences name nobody that no other text names. */
export type Text = { readonly text: string; readonly by: 'log' | 'person' | 'us' };

export type Collected = {
  readonly names: readonly Name[];
  /** Computers and domains: what stands behind them and a backslash is an account. */
  readonly places: ReadonlySet<string>;
};

/** Every name that the texts show, and the accounts that stand behind a computer or domain known by then: `CORP\bob`. */
export function collectNames(texts: readonly Text[], known: readonly Name[], keptHosts: readonly string[]): Collected {
  const theirs = texts.filter(({ by }) => by !== 'us');
  const shown = theirs.flatMap(({ text, by }) => namesIn(text, { keptHosts, isProse: by === 'person' }));
  const all = [...known.filter((name) => isTelling(name, keptHosts)), ...shown];
  const places = new Set(all.flatMap(placesIn));
  const accounts = theirs.flatMap(({ text }) => accountsBehind(places, text)).flatMap(({ name }) => (name?.kind === 'user' ? [name] : []));
  return { names: [...all, ...all.flatMap((name) => domainOf(name, keptHosts)), ...accounts], places };
}

function namesIn(text: string, sight: Sight): readonly Name[] {
  return spotsIn(text, sight).flatMap(({ name }) => (name === null ? [] : [name]));
}

/** A full name is a place, and so are its first part and the rest. */
function placesIn(name: Name): readonly string[] {
  if (name.kind !== 'host' && name.kind !== 'domain') return [];
  const place = spelling(name);
  const dot = place.indexOf('.');
  return dot < 0 ? [place] : [place, place.slice(0, dot), place.slice(dot + 1)];
}

const placeAndAccount =
  /(?<![\w\\:./%~$&-])(?<place>[\p{L}\d][\w.-]{0,62})\\{1,2}(?<account>[\p{Script=Latin}\d][\p{Script=Latin}\w.-]{0,62}[\p{Script=Latin}\w-])(?![\w\\/$])/dgu;

/** `CORP\bob`: both are names where the first is known to be one. */
export function accountsBehind(places: ReadonlySet<string>, text: string): readonly Spot[] {
  return [...text.matchAll(placeAndAccount)].flatMap(({ indices }): readonly Spot[] => {
    const [place, account] = [indices?.groups?.['place'], indices?.groups?.['account']];
    if (place === undefined || account === undefined) return [];
    const [where, who] = [text.slice(...place), text.slice(...account)];
    if (!places.has(where.toLowerCase())) return [];
    const user = isKeptAccount(who) || isAlias(who) ? null : ({ kind: 'user', original: who } as const);
    return [
      { start: place[0], end: place[1], name: { kind: 'domain', original: where } },
      { start: account[0], end: account[1], name: user },
    ];
  });
}

/** The part after the @ is the customer's own domain, unless everybody may have mail there. */
function domainOf({ kind, original }: Name, keptHosts: readonly string[]): readonly Name[] {
  if (kind !== 'mail') return [];
  const domain = original.slice(original.lastIndexOf('@') + 1);
  return isMailForEverybody(domain) || isKeptHost(domain, keptHosts) ? [] : [{ kind: 'domain', original: domain }];
}
