/** Patterns that people write into the desk and that strangers' mails are searched with: kept short, and free of runaway backtracking. */
import { type Part, partsOf, written as searched } from './pattern-parts.ts';
import { longest, varies, waysOf } from './pattern-ways.ts';

/** Characters; the longest number grammar seen has 40. */
const patternMax = 200;
/** Characters of a text that fits. */
const longestMax = 400;
/** Ways to try at one place of a mail, of which there are 200,000: one part without a bound that its neighbour could take over. */
const waysMax = 100;

type Verdict = { readonly pattern: string } | { readonly mistake: string };

/** The pattern made safe, or what is wrong with it. */
export function safePattern(written: string): Verdict {
  if (written.length > patternMax) return { mistake: `expected a pattern of at most ${patternMax} characters, but came ${written.length}` };
  try {
    if (new RegExp(written).test('')) return { mistake: 'expected a pattern that matches some text, but it matches nothing at all' };
  } catch (error) {
    return { mistake: `expected a regular expression, but ${error instanceof Error ? error.message : String(error)}` };
  }
  const parts = partsOf(written);
  const mistake = mistakeIn(parts);
  return mistake === null ? { pattern: searched(parts) } : { mistake };
}

function mistakeIn(parts: readonly Part[]): string | null {
  const all = everyPart(parts);
  const odd = all.map((part) => (part.kind === 'group' ? part.opening : part.text)).find((text) => /^(?:\\[1-9k]|\(\?[=!<])/.test(text));
  if (odd !== undefined) return `expected no look-around, name or back-reference, but came "${odd}"`;
  if (all.some(isRunaway)) return 'expected no repetition inside a repeated group (it can search for ever), but came one';
  const length = longest(parts);
  if (length > longestMax) return `expected a pattern that fits at most ${longestMax} characters, but it fits ${length}`;
  const ways = waysOf(parts);
  if (ways > waysMax)
    return `expected parts that end where the next begins, but there are ${ways} ways to share a text out among them: write {1,8} for +, or fewer characters`;
  return null;
}

function everyPart(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => (part.kind === 'group' ? [part, ...part.choices.flatMap(everyPart)] : [part]));
}

function isRunaway(part: Part): boolean {
  return part.kind === 'group' && part.repeat !== null && part.repeat.most > 1 && varies({ ...part, repeat: null });
}
