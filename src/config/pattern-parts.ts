/** A pattern taken apart, as far as its safety needs it: what may stand at a place, and how often. */

export type Repeat = {
  readonly least: number;
  readonly most: number /** As it is searched: never without a bound. */;
  readonly text: string;
};
type Repeated = { readonly repeat: Repeat | null };
export type Part = Repeated &
  (
    | { readonly kind: 'one' | 'nothing'; readonly text: string }
    | { readonly kind: 'group'; readonly opening: string; readonly choices: readonly (readonly Part[])[] }
  );

/** A repetition without an upper bound is given this one: no case number is longer, and a search stays linear in the mail. */
const repeatMax = 64;

/** The parts of a pattern that compiles, in order. */
export function partsOf(pattern: string): readonly Part[] {
  const choices = choicesAt(pattern, 0).choices;
  return choices.length === 1 ? (choices[0] ?? []) : [{ kind: 'group', opening: '(?:', choices, repeat: null }];
}

/** The pattern as it is searched. */
export function written(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      const text = part.kind === 'group' ? `${part.opening}${part.choices.map(written).join('|')})` : part.text;
      return text + (part.repeat?.text ?? '');
    })
    .join('');
}

type Read = { readonly choices: readonly (readonly Part[])[]; readonly end: number };

/** Up to the `)` that closes it, or the end. */
function choicesAt(pattern: string, start: number): Read {
  const choices: Part[][] = [[]];
  let at = start;
  while (at < pattern.length && pattern.charAt(at) !== ')') {
    const atom = atomAt(pattern, at);
    at += atom.length;
    if (atom === '|') {
      choices.push([]);
      continue;
    }
    const inside = atom.startsWith('(') ? choicesAt(pattern, at) : null;
    at = inside === null ? at : inside.end + 1;
    const repeat = repeatAt(pattern, at);
    at += repeat?.length ?? 0;
    choices
      .at(-1)
      ?.push(
        inside === null
          ? { kind: /^(?:[\^$]|\\[bB])$/.test(atom) ? 'nothing' : 'one', text: atom, repeat }
          : { kind: 'group', opening: atom, choices: inside.choices, repeat },
      );
  }
  return { choices, end: at };
}

/** One atom: an escape, a class, a group's opening with its `?:`, or a character. */
function atomAt(pattern: string, at: number): string {
  const rest = pattern.slice(at);
  const found = /^(?:\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<(?:[=!]|\w{1,30}>))|.)/su.exec(rest);
  return found?.[0] ?? rest;
}

function repeatAt(pattern: string, at: number): (Repeat & { readonly length: number }) | null {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/.exec(pattern.slice(at));
  if (found === null) return null;
  const [text, sign, from, comma, to, lazy] = found;
  const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
  const bound = sign === undefined ? (comma === '' ? least : to === '' ? null : Number(to)) : sign === '?' ? 1 : null;
  const most = bound ?? least + repeatMax;
  return { text: bound === null ? `{${least},${most}}${lazy ?? ''}` : text, least, most, length: text.length };
}
