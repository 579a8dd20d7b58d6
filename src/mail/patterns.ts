import { Fault } from '../case/fault.ts';
import { foldWidth, lowerAscii, upperAscii } from './fold-width.ts';

/** A string found, and where. */
export type Hit = { readonly text: string; readonly start: number; readonly end: number };
/** Finds every match of the desk's patterns in a text, in order, repeats included. */
export type Finder = (text: string) => readonly Hit[];

type Pattern = { readonly loose: RegExp; readonly exact: RegExp };

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

function compile(source: string): Pattern {
  if (source.length > patternMax)
    throw new Fault('pattern-invalid', `expected a pattern of at most ${patternMax} characters, but came ${source.length}`);
  try {
    return { loose: new RegExp(withLooseDashes(source), 'g'), exact: new RegExp(`^(?:${source})$`) };
  } catch (error) {
    throw new Fault('pattern-invalid', `expected a regular expression, but came ${JSON.stringify(source)}`, { cause: error });
  }
}

/** A client that wraps a number does so at its dashes: outside `[…]` a plain dash may have a few blanks around it. */
function withLooseDashes(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|-/gs, (part) => (part === '-' ? '(?:\\s{0,4}-\\s{0,4})' : part));
}

function tightened(number: string): string {
  return number.replace(/\s{0,4}-\s{0,4}/g, '-');
}

function find(patterns: readonly Pattern[], folded: string): readonly Hit[] {
  const spellings = [...new Set([folded, upperAscii(folded), lowerAscii(folded)])];
  const all = patterns.flatMap((pattern) => spellings.flatMap((text) => hitsOf(pattern, text)));
  return withoutOverlaps(all.filter(({ start, end }) => isWhole(folded, start, end)));
}

function hitsOf({ loose, exact }: Pattern, text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { 0: found, index } of text.matchAll(loose)) {
    if (hits.length >= hitsMax) break;
    if (found !== '') hits.push({ text: exact.test(found) ? found : tightened(found), start: index, end: index + found.length });
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
