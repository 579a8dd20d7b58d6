/** How many ways a search may try at one place of a mail before it gives up: what a stranger can make us do. */
import type { Part } from './pattern-parts.ts';

/** The characters that may stand at a place; empty: nothing that could still fail follows. */
type Characters = ReadonlySet<string>;

/** Every ASCII character, and some of the others that numbers are written among. */
const sample: readonly string[] = [...Array.from({ length: 127 }, (_, code) => String.fromCharCode(code)), '号', '工', 'é', 'ß', '\u2028'];
const none: Characters = new Set();

/**
 * Ways to share out a text among the parts: a part of varying length multiplies them where what follows may begin with one of its own
 * characters; else its end is where it ends, and nothing else is tried.
 */
export function waysOf(parts: readonly Part[], after: Characters = none): number {
  let ways = 1;
  let following = after;
  for (const part of parts.toReversed()) {
    ways *= waysOfPart(part, following);
    following = firstOf([part], following);
  }
  return ways;
}

/** Characters of the longest text that fits. */
export function longest(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => {
    const length = part.kind === 'group' ? Math.max(...part.choices.map(longest)) : Number(part.kind === 'one');
    return sum + length * (part.repeat?.most ?? 1);
  }, 0);
}

/** Whether the text that fits may vary in length or be one of several. */
export function varies(part: Part): boolean {
  if (part.repeat !== null && part.repeat.least !== part.repeat.most) return true;
  return part.kind === 'group' && (part.choices.length > 1 || part.choices.some((choice) => choice.some(varies)));
}

function waysOfPart(part: Part, following: Characters): number {
  const inside = part.kind === 'group' ? waysOfChoices(part.choices, following) : 1;
  const { least, most } = part.repeat ?? { least: 1, most: 1 };
  const isShared = [...firstOf([{ ...part, repeat: null }], none)].some((character) => following.has(character));
  return least === most || !isShared ? inside : inside * (most - least + 1);
}

/** Only choices that may begin alike are tried one after the other. */
function waysOfChoices(choices: readonly (readonly Part[])[], following: Characters): number {
  const each = choices.map((choice) => ({ first: firstOf(choice, following), ways: waysOf(choice, following) }));
  const sums = sample.map((character) =>
    each.reduce((sum, { first, ways }) => sum + (first.size === 0 || first.has(character) ? ways : 0), 0),
  );
  return Math.max(1, ...sums);
}

/** What a text that fits these parts, and what follows them, may begin with. */
function firstOf(parts: readonly Part[], after: Characters): Characters {
  let first = after;
  for (const part of parts.toReversed()) {
    const own =
      part.kind === 'group'
        ? part.choices.map((choice) => firstOf(choice, first))
        : part.kind === 'one'
          ? [charactersOf(part.text)]
          : [first];
    first = new Set([...own.flatMap((characters) => [...characters]), ...(part.repeat?.least === 0 ? first : [])]);
  }
  return first;
}

function charactersOf(atom: string): Characters {
  const one = new RegExp(`^${atom}$`);
  return new Set(sample.filter((character) => one.test(character)));
}
