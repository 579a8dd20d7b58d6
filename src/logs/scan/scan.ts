// The one pass over an artifact's lines: counts, times, codes, literals; only selected lines reach the formats' readers.
// Plain TypeScript behind a narrow interface, so that a faster scanner can take its place and be compared with it.
import type { CodeSighting, Line, Sighting } from '../../case/reading.ts';
import type { FormatReader, LogFormat, Selected, Yield } from '../format.ts';
import { codesIn } from './codes.ts';
import { openHistory } from './history.ts';
import { keep } from './keep.ts';
import { openLiterals } from './literals.ts';
import { openSightings } from './sightings.ts';
import { openTally } from './tally.ts';

export type ScanOptions = {
  /** The artifact's own format first, then others found in the same paste. */
  readonly formats: readonly LogFormat[];
  readonly literals: readonly string[];
  readonly isDayFirst: boolean;
};
export type Scanned = {
  readonly lines: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly codes: readonly CodeSighting[];
  readonly sightings: readonly Sighting[];
  readonly yields: readonly Yield[];
  readonly limits: readonly string[];
};
export type Scan = { readonly push: (text: string) => void; readonly end: () => Scanned };

/** Small artifacts are read whole up to here; a "systeminfo" of gigabytes is none. */
const wholeCharactersMax = 1_000_000;

/** `chosen`: the last line that held one of the format's literals. */
type Seat = { readonly format: LogFormat; readonly reader: FormatReader; wanted: number; chosen: number };

/** Starts a pass. `push` takes one line without its line end. */
export function openScan({ formats, literals, isDayFirst }: ScanOptions): Scan {
  const seats: readonly Seat[] = formats.map((format) => ({ format, reader: format.open(), wanted: 0, chosen: 0 }));
  const first = formats[0];
  const formatLiterals = formats.flatMap((format) => (format.sees === 'whole' ? [] : format.sees));
  const owners = seats.flatMap((seat) => (seat.format.sees === 'whole' ? [] : seat.format.sees.map(() => seat)));
  const find = openLiterals([...literals, ...formatLiterals]);
  const sightings = openSightings(literals);
  const tally = openTally();
  const history = openHistory();
  const span = openSpan((text) => first?.clock(text, isDayFirst) ?? null);
  let line = 0;
  let characters = 0;

  const select = (seat: Seat, text: string) => {
    const wanted = seat.reader.take(selected(seat.format, keep(line, text), text));
    if (wanted > seat.wanted) seat.wanted = wanted;
  };
  const selected = (format: LogFormat, kept: Line, text: string): Selected => ({
    line: kept,
    entry: format.entry(text, isDayFirst),
    before: () =>
      history.lines().map((old) => ({ line: keep(old.line, old.text), entry: format.entry(old.text, isDayFirst), before: () => [] })),
  });
  const count = (text: string) => {
    const codes = codesIn(text);
    if (codes.length === 0) return;
    const entry = first?.entry(text, isDayFirst);
    for (const code of codes) tally.add(code, line, text, entry?.component ?? '', entry?.message ?? text);
  };
  return {
    push: (text) => {
      line++;
      characters += text.length;
      span.add(text);
      count(text);
      for (const index of find(text)) {
        if (index < literals.length) sightings.add(index, line, text);
        const owner = owners[index - literals.length];
        if (owner !== undefined) owner.chosen = line;
      }
      for (const seat of seats) {
        const isWhole = seat.format.sees === 'whole' && characters <= wholeCharactersMax;
        if (seat.wanted > 0) seat.wanted--;
        else if (!isWhole && seat.chosen !== line) continue;
        select(seat, text);
      }
      history.push(line, text);
    },
    end: () => ({
      lines: line,
      ...span.ends(),
      codes: tally.codes(),
      sightings: sightings.all(),
      yields: seats.map(({ reader }) => reader.end()),
      limits: [...tally.limits(), ...limitOfWhole(characters, formats)],
    }),
  };
}

/** First and last time over all lines. A line that begins like the one before needs no second look. */
function openSpan(clock: (text: string) => string | null) {
  let from: string | null = null;
  let to: string | null = null;
  let start = '';
  return {
    add: (text: string): void => {
      if (start !== '' && text.startsWith(start)) return;
      const time = clock(text);
      if (time === null) return;
      start = /^\d[\d/.\-T ]{8,12}\d\d:\d\d:\d\d(?=[.,: ])/.exec(text)?.[0] ?? '';
      if (from === null || time < from) from = time;
      if (to === null || time > to) to = time;
    },
    ends: () => ({ from, to }),
  };
}

function limitOfWhole(characters: number, formats: readonly LogFormat[]): readonly string[] {
  if (characters <= wholeCharactersMax) return [];
  return formats
    .filter((format) => format.sees === 'whole')
    .map(
      ({ name }) =>
        `${name}: only the first ${wholeCharactersMax.toLocaleString('en')} characters of ${characters.toLocaleString('en')} were read.`,
    );
}
