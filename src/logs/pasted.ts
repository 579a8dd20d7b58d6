// Words that people write often hold lines of a log: enough of them are worth reading as one.
import { logFormats } from './formats/index.ts';
import { headLinesMax } from './recognise.ts';
import { unquoted } from './scan/unquoted.ts';

/** One line of a log alone may be quoted in a sentence; of a list that is read whole, one certain line is enough. */
const linesMin = 2;
const certainWeight = 10;
/** Signs stand at the start of a line; words before a paste may be longer than the head of a log. */
const charactersMax = 400;
const linesMax = 4 * headLinesMax;

/** The lines of a log that stand in a text, from the first to the last; the whole text where a list stands in it. Null: none. */
export function pastedLog(text: string): string | null {
  const lines = text.split('\n', linesMax);
  const heads = lines.map((line) => unquoted(line.trimEnd()).slice(0, charactersMax));
  const weighed = logFormats.map(({ weigh, sees }) => ({ sees, weights: heads.map((head) => (head === '' ? 0 : weigh(head))) }));
  if (weighed.some(({ sees, weights }) => sees === 'whole' && weights.some((weight) => weight >= certainWeight))) return text;
  const places = weighed
    .map(({ weights }) => weights.flatMap((weight, place) => (weight > 0 ? [place] : [])))
    .filter(({ length }) => length >= linesMin)
    .flat();
  return places.length === 0 ? null : lines.slice(Math.min(...places), Math.max(...places) + 1).join('\n');
}
