/** In charge of what may leave a case: names of people, computers and networks stand under aliases, the same for the whole case. Pure. */
import type { AliasMap, Name } from '../case/alias.ts';
import { withAliases } from './aliases.ts';
import { openBare, type Sought } from './bare.ts';
import { accountsBehind, collectNames, type Text } from './collect.ts';
import { isDistinct } from './distinct.ts';
import { spelling } from './names.ts';
import { protectedWords } from './shapes/identifiers.ts';
import { openTaken, type Spot, spotsIn } from './spots.ts';
import { type Place, written } from './written.ts';

export type { Text } from './collect.ts';

/** All that will leave together, and what is known to be a name before any text was looked at. */
export type Leaving = {
  readonly texts: readonly Text[];
  readonly names: readonly Name[];
  /** Hosts and domains that stay as they are: the desk's own. */
  readonly keptHosts: readonly string[];
};
export type Redaction = {
  readonly map: AliasMap;
  readonly redact: (text: Text) => string;
  /** What is a name as a whole, however common a word it is. */
  readonly redactName: (name: Name) => string;
};

/**
 * Collects the names of everything that leaves, then replaces them in each text, where they are named and where they stand bare. Where two
 * names overlapped, the second one shows only once the first is replaced: what changed is looked at again.
 */
export function openRedaction(leaving: Leaving, before: AliasMap, passes = passesMax): Redaction {
  const pass = openPass(leaving, before);
  const texts = leaving.texts.map((text) => ({ ...text, text: pass.redact(text) }));
  const isDone = texts.every(({ text }, index) => text === leaving.texts[index]?.text);
  if (isDone || passes === 1) return pass;
  const next = openRedaction({ ...leaving, texts }, pass.map, passes - 1);
  return { ...next, redact: (text) => next.redact({ ...text, text: pass.redact(text) }) };
}

const passesMax = 4;

function openPass({ texts, names, keptHosts }: Leaving, before: AliasMap): Redaction {
  const { names: collected, places } = collectNames(texts, [...before.filter(({ kind }) => kind !== 'secret'), ...names], keptHosts);
  const map = withAliases(
    before,
    collected,
    texts.map(({ text }) => text),
  );
  const aliases = new Map(map.map(({ original, alias }) => [original, alias]));
  const aliasOf = (name: Name): string | null => aliases.get(spelling(name)) ?? null;
  const { early, late } = soughtIn(map, collected, aliasOf);
  const [findEarly, findLate] = [openBare(early), openBare(late)];
  const redact = ({ text, by }: Text): string => {
    const taken = openTaken<Place>(text.length);
    for (const spot of spotsIn(text, { keptHosts, isProse: by === 'person' })) taken.put(placeOf(spot, aliasOf));
    for (const spot of accountsBehind(places, text)) taken.put(placeOf(spot, aliasOf));
    for (const found of findEarly(text)) taken.put(found);
    for (const shape of protectedWords)
      for (const { index, 0: word } of text.matchAll(shape)) taken.put({ start: index, end: index + word.length, alias: null });
    for (const found of findLate(text)) taken.put(found);
    return written(text, taken.all());
  };
  return { map, redact, redactName: (name) => aliases.get(spelling(name)) ?? redact({ text: name.original, by: 'log' }) };
}

/** A name without an alias is one of our own sentences' placeholders: http://server.full.name. */
function placeOf({ start, end, name }: Spot, aliasOf: (name: Name) => string | null): Place {
  return { start, end, alias: name === null ? null : aliasOf(name) };
}

/** A machine's GUID is sought before GUIDs as such are protected; all other names after. */
function soughtIn(map: AliasMap, collected: readonly Name[], aliasOf: (name: Name) => string | null) {
  const sought = (name: Name): Sought => ({ word: name.original, alias: aliasOf(name) ?? '', isExact: name.kind === 'secret' });
  const secrets = collected.filter((name) => name.kind === 'secret' && isDistinct(name));
  const known = map.filter((name) => name.kind !== 'secret' && isDistinct(name));
  return {
    early: [...secrets, ...known.filter(({ kind }) => kind === 'id')].map(sought),
    late: known.filter(({ kind }) => kind !== 'id').map(sought),
  };
}
