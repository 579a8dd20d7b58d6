/**
 * A rule's pattern as a regular expression, or a sentence saying why not. Only what RE2 has (no lookaround, no back reference), and no
 * repetition inside a repetition: the lines it runs on are written by strangers, and such a pattern can take for ever (ReDoS).
 */
export function patternOf(source: string): RegExp | string {
  if (/\(\?[=!]|\(\?<[=!]/.test(source)) return 'expected an RE2 pattern, but it looks around';
  if (/\\[1-9]|\\k</.test(source)) return 'expected an RE2 pattern, but it refers back';
  if (repeatsRepetition(source)) return 'expected no repetition inside a repeated group';
  try {
    return new RegExp(source, 'u');
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function repeatsRepetition(source: string): boolean {
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const open: boolean[] = [];
  for (let place = 0; place < bare.length; place += 1) {
    const letter = bare[place];
    if (letter === '(') open.push(false);
    else if (letter === ')') {
      const hasRepetition = open.pop() ?? false;
      const isRepeated = /^[*+{]/.test(bare.slice(place + 1));
      if (hasRepetition && isRepeated) return true;
      if ((hasRepetition || isRepeated) && open.length > 0) open[open.length - 1] = true;
    } else if ((letter === '*' || letter === '+' || letter === '{') && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}
