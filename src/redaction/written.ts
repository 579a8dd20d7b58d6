/** A place of a text and what is to stand there; null where it stays. */
export type Place = { readonly start: number; readonly end: number; readonly alias: string | null };

/** The text with an alias in each place. Columns stay where they were as far as the blanks before the next one allow. */
export function written(text: string, places: readonly Place[]): string {
  let out = '';
  let at = 0;
  let drift = 0;
  const copy = (until: number): void => {
    const [kept, left] = realigned(text.slice(at, until), drift);
    drift = left;
    out += kept;
    at = until;
  };
  for (const { start, end, alias } of places) {
    if (alias === null) continue;
    copy(start);
    const word = `${gapBetween(out.at(-1), alias[0])}${alias}${gapBetween(alias.at(-1), text[end])}`;
    out += word;
    drift += word.length - (end - start);
    at = end;
  }
  copy(text.length);
  return out;
}

/** What `drift` moved to the right or left is taken back in the next runs of blanks of the same line; two of them always stay. */
function realigned(text: string, drift: number): readonly [text: string, drift: number] {
  let left = drift;
  const aligned = text.replace(/ {2,}|[\r\n\t]/g, (run) => {
    const blanks = run[0] === ' ' ? Math.max(2, run.length - left) : 0;
    left = blanks === 0 ? 0 : left - (run.length - blanks);
    return blanks === 0 ? run : ' '.repeat(blanks);
  });
  return [aligned, left];
}

/** `USER-1` right before a digit would be another alias. */
function gapBetween(before: string | undefined, after: string | undefined): string {
  return before !== undefined && after !== undefined && /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after) ? ' ' : '';
}
