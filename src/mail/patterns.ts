import { Fault } from '../case/fault.ts';
import { foldWidth, lowerAscii, upperAscii } from './fold-width.ts';

/** A string found, and where. */
export type Hit = { readonly text: string; readonly start: number; readonly end: number };
/** Finds every match of the desk's patterns in a text, in order, repeats included. */
export type Finder = (text: string) => readonly Hit[];

/** Characters of one pattern: the desk checks patterns at its door with the same figure. */
const patternMax = 400;
const patternsMax = 20;
/** Characters searched, and matches kept: a mail that repeats numbers beyond this says nothing more. */
const searchMax = 200_000;
const hitsMax = 200;
const made = new Map<string, Finder>();
const finderMax = 64;

/**
 * A finder for these pattern sources, compiled once. Numbers are read in full and half width and in lower case;
 * a match that is part of a longer word does not count. Throws `Fault('pattern-invalid')`.
 */
export function finderOf(sources: readonly string[]): Finder {
  const key = JSON.stringify(sources);
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= finderMax) made.clear();
  const patterns = sources.slice(0, patternsMax).map(compile);
  const finder: Finder = (text) => find(patterns, foldWidth(text.slice(0, searchMax)));
  made.set(key, finder);
  return finder;
}

/** A number as a person types it, the way it is written here: half width, in the letters of its pattern. As typed where it is none. */
export function numberAsTyped(typed: string, sources: readonly string[]): string {
  const text = typed.trim();
  const [hit, ...others] = finderOf(sources)(text);
  return hit !== undefined && others.length === 0 && hit.start === 0 && hit.end === text.length ? hit.text : text;
}

function compile(source: string): RegExp {
  if (source.length > patternMax)
    throw new Fault('pattern-invalid', `expected a pattern of at most ${patternMax} characters, but came ${source.length}`);
  try {
    return new RegExp(source, 'g');
  } catch (error) {
    throw new Fault('pattern-invalid', `expected a regular expression, but came ${JSON.stringify(source)}`, { cause: error });
  }
}

function find(patterns: readonly RegExp[], folded: string): readonly Hit[] {
  const { tight, placeOf } = withoutBlanksAtDashes(folded);
  const tightened = tight === folded ? [] : hitsIn(patterns, tight);
  const all = [
    ...hitsIn(patterns, folded),
    ...tightened.map((hit) => ({ ...hit, start: placeOf(hit.start), end: placeOf(hit.end - 1) + 1 })),
  ];
  return withoutOverlaps(all.filter(({ start, end }) => isWhole(folded, start, end)));
}

function hitsIn(patterns: readonly RegExp[], text: string): readonly Hit[] {
  const spellings = [...new Set([text, upperAscii(text), lowerAscii(text)])];
  return patterns.flatMap((pattern) => spellings.flatMap((spelling) => hitsOf(pattern, spelling)));
}

const dash = /\s{0,4}-\s{0,4}/g;

type Tightened = { readonly tight: string /** Where a character of it stands in the text. */; readonly placeOf: (at: number) => number };

/**
 * A client that wraps a number does so at its dashes: the text is read a second time without the few blanks around them. (A pattern that
 * took the blanks itself could share them out between two dashes in any number of ways.)
 */
function withoutBlanksAtDashes(text: string): Tightened {
  const places: number[] = [];
  let at = 0;
  const keep = (end: number): void => {
    for (; at < end; at += 1) places.push(at);
  };
  for (const { 0: found, index } of text.matchAll(dash)) {
    keep(index);
    at = index + found.indexOf('-');
    keep(at + 1);
    at = index + found.length;
  }
  keep(text.length);
  const tight = places.length === text.length ? text : text.replace(dash, '-');
  return { tight, placeOf: (place) => places[place] ?? text.length };
}

function hitsOf(pattern: RegExp, text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (hits.length >= hitsMax) break;
    if (found !== '') hits.push({ text: found, start: index, end: index + found.length });
  }
  return hits;
}

/** Where the shapes of two organisations fit the same letters, the longer one is the number: `CAS-20417-K7M2Q9` holds no `20417-K7M2Q9`. */
function withoutOverlaps(all: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  const taken = new Set<number>();
  for (const hit of all.toSorted((one, other) => other.end - other.start - (one.end - one.start))) {
    if (kept.length >= hitsMax) break;
    const places = Array.from({ length: hit.end - hit.start }, (_, at) => hit.start + at);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(hit);
  }
  return kept.sort((one, other) => one.start - other.start);
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[A-Za-z0-9]/.test(text.charAt(start - 1)) && !/[A-Za-z0-9]/.test(text.charAt(end));
}
