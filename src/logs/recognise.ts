// Which format an artifact has, by the content of its first lines; its name only breaks ties.
import type { LogFormat } from './format.ts';

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
  return lines.reduce((sum, line) => sum + format.weigh(line.slice(0, weighedCharactersMax)), 0);
}

/** Signs stand at the start of a line; long lines are not searched to their end. */
const weighedCharactersMax = 400;
