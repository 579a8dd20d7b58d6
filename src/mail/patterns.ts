import { Fault } from '../case/fault.ts';
import { foldWidth, upperAscii } from './fold-width.ts';

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
  const upper = upperAscii(folded);
  const hits = new Map<number, Hit>();
  for (const pattern of patterns)
    for (const text of upper === folded ? [folded] : [folded, upper])
      for (const match of text.matchAll(pattern.loose)) {
        if (hits.size >= hitsMax) break;
        const start = match.index;
        const end = start + match[0].length;
        if (match[0] !== '' && isWhole(folded, start, end) && !hits.has(start))
          hits.set(start, { text: pattern.exact.test(match[0]) ? match[0] : tightened(match[0]), start, end });
      }
  return [...hits.values()].sort((a, b) => a.start - b.start);
}

function isWhole(text: string, start: number, end: number): boolean {
  return !/[A-Za-z0-9]/.test(text.charAt(start - 1)) && !/[A-Za-z0-9]/.test(text.charAt(end));
}
