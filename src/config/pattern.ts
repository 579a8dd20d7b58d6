/** Patterns that people write into the desk and that strangers' mails are searched with: kept short, and free of runaway backtracking. */

/** Characters; the longest number grammar seen has 40. */
const patternMax = 200;
/** A repetition without an upper bound is given this one: no case number is longer, and a search stays linear in the mail. */
const repeatMax = 64;
/** Parts of one pattern that may vary in length: each multiplies the ways to try. */
const variablePartsMax = 4;

type Verdict = { readonly pattern: string } | { readonly mistake: string };
type Repeat = { readonly text: string; readonly least: number; readonly most: number; readonly length: number };
type Group = { varies: boolean };

/** The pattern made safe, or what is wrong with it. */
export function safePattern(written: string): Verdict {
  if (written.length > patternMax) return { mistake: `expected a pattern of at most ${patternMax} characters, but came ${written.length}` };
  try {
    if (new RegExp(written).test('')) return { mistake: 'expected a pattern that matches some text, but it matches nothing at all' };
  } catch (error) {
    return { mistake: `expected a regular expression, but ${error instanceof Error ? error.message : String(error)}` };
  }
  return bounded(written);
}

function bounded(written: string): Verdict {
  const groups: Group[] = [{ varies: false }];
  let closed: Group | null = null;
  let variableParts = 0;
  let safe = '';
  let at = 0;
  while (at < written.length) {
    const atom = atomAt(written, at);
    if (/^\\[1-9k]/.test(atom) || /^\(\?[=!<]/.test(atom))
      return { mistake: `expected no look-around and no back-reference, but came "${atom}"` };
    safe += atom;
    at += atom.length;
    if (atom.startsWith('(')) groups.push({ varies: false });
    if (atom === ')') closed = groups.pop() ?? null;
    const repeat = repeatAt(written, at);
    if (repeat !== null) {
      if (repeat.most > 1 && atom === ')' && closed?.varies === true)
        return { mistake: 'expected no repetition inside a repeated group (it can search for ever), but came one' };
      if (repeat.least !== repeat.most) variableParts += 1;
      safe += repeat.text;
      at += repeat.length;
    }
    const varies = (repeat !== null && repeat.least !== repeat.most) || (atom === ')' && closed?.varies === true) || atom === '|';
    const open = groups.at(-1);
    if (open !== undefined && varies) open.varies = true;
  }
  if (variableParts > variablePartsMax)
    return { mistake: `expected at most ${variablePartsMax} parts of varying length, but came ${variableParts}` };
  return { pattern: safe };
}

/** One atom: an escape, a class, a group's opening with its `?:`, or a character. */
function atomAt(pattern: string, at: number): string {
  const rest = pattern.slice(at);
  const found = /^(?:\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]?)|.)/su.exec(rest);
  return found?.[0] ?? rest;
}

function repeatAt(pattern: string, at: number): Repeat | null {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/.exec(pattern.slice(at));
  if (found === null) return null;
  const [text, sign, from, comma, to, lazy] = found;
  const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
  const bound = sign === undefined ? (comma === '' ? least : to === '' ? null : Number(to)) : sign === '?' ? 1 : null;
  const most = bound ?? least + repeatMax;
  return { text: bound === null ? `{${least},${most}}${lazy ?? ''}` : text, least, most, length: text.length };
}
