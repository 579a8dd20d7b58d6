// Which format an artifact has, by the content of its first lines; its name only breaks ties.
import type { LogFormat } from './format.ts';
import { unquoted } from './scan/unquoted.ts';

/** Lines looked at. */
export const headLinesMax = 250;

/** Enough weight for a second format in the same paste to be read as well. */
const certainWeight = 10;

export type Recognised = {
  /** Null: plain text of no known format. */
  readonly format: LogFormat | null;
  /** Other formats that the same lines hold for certain: two in one paste is normal. */
  readonly others: readonly LogFormat[];
};

/** Weighs every line for every format; the heaviest names the artifact. */
export function recognise(lines: readonly string[], path: string, formats: readonly LogFormat[]): Recognised {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const weighed = formats
    .map((format) => ({
      format,
      weight: weightOf(lines, format),
      isNamedSo: format.nameHints.some((hint) => name.includes(hint)),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || Number(b.isNamedSo) - Number(a.isNamedSo));
  const best = weighed[0];
  if (best === undefined) return { format: null, others: [] };
  const others = weighed.slice(1).filter(({ format, weight }) => weight >= certainWeight && format.sees.length > 0);
  return { format: best.format, others: others.map(({ format }) => format) };
}

function weightOf(lines: readonly string[], format: LogFormat): number {
  return lines.reduce((sum, line) => sum + format.weigh(unquoted(line).slice(0, weighedCharactersMax)), 0);
}

/** Signs stand at the start of a line; long lines are not searched to their end. */
const weighedCharactersMax = 400;

/** Lines weighed after the head, and the weight that makes another format certain there. */
const watchedLinesMax = 20_000;
const watchedWeight = 20;

/** Watches the lines that look different for another format that begins later: two logs in one paste may stand one after the other. */
export function openWatch(present: readonly LogFormat[], formats: readonly LogFormat[]): (text: string) => LogFormat | null {
  const own = present[0];
  const others = formats.filter((format) => !present.includes(format)).map((format) => ({ format, weight: 0 }));
  let watched = 0;
  return (text) => {
    if (watched >= watchedLinesMax) return null;
    watched++;
    const line = unquoted(text).slice(0, weighedCharactersMax);
    if (own !== undefined && own.weigh(line) > 0) return null;
    for (const other of others) other.weight += other.format.weigh(line);
    const found = others.find(({ weight }) => weight >= watchedWeight);
    if (found === undefined) return null;
    others.splice(others.indexOf(found), 1);
    return found.format;
  };
}
