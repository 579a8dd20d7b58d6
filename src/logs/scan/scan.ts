// The one pass over an artifact's lines: counts, times, codes, literals; only selected lines reach the formats' readers.
// Plain TypeScript behind a narrow interface, so that a faster scanner can take its place and be compared with it.

import type { CodeSighting, Line, Sighting } from '../../case/reading.ts';
import { limit } from '../../case/said/limits.ts';
import type { FormatReader, LogFormat, Selected, Yield } from '../format.ts';
import { codesIn } from './codes.ts';
import { openHistory } from './history.ts';
import { keep } from './keep.ts';
import { openLiterals } from './literals.ts';
import { openSightings } from './sightings.ts';
import { openTally } from './tally.ts';
import { unquoted } from './unquoted.ts';

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
export type Scan = {
  /** Takes one line; false where it does not begin like the line before: another format may begin there. */
  readonly push: (text: string) => boolean;
  /** Reads a format from here on too, and from the last lines before. */
  readonly join: (format: LogFormat) => void;
  readonly end: () => Scanned;
};

/** Small artifacts are read whole up to here; a "systeminfo" of gigabytes is none. */
const wholeCharactersMax = 1_000_000;

/** `chosen`: the last line that held one of the format's literals. */
type Seat = { readonly format: LogFormat; readonly reader: FormatReader; wanted: number; chosen: number };

/** Starts a pass. `push` takes one line without its line end. */
export function openScan({ formats, literals, isDayFirst }: ScanOptions): Scan {
  const seats: Seat[] = formats.map(seatOf);
  const first = formats[0];
  let { find, owners } = openSelection(literals, seats);
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
    text: unquoted(text),
    entry: format.entry(unquoted(text), isDayFirst),
    before: () => history.lines().map((old) => alone(format, old)),
  });
  const alone = (format: LogFormat, { line, text }: Line): Selected => ({
    line: keep(line, text),
    text: unquoted(text),
    entry: format.entry(unquoted(text), isDayFirst),
    before: () => [],
  });
  const count = (text: string) => {
    const codes = codesIn(text);
    if (codes.length === 0) return;
    const entry = first?.entry(unquoted(text), isDayFirst);
    for (const code of codes) tally.add(code, line, text, entry?.component ?? '', entry?.message ?? text);
  };
  return {
    push: (text) => {
      line++;
      characters += text.length;
      const isUsual = span.add(unquoted(text));
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
      return isUsual;
    },
    join: (format) => {
      const seat = seatOf(format);
      seats.push(seat);
      ({ find, owners } = openSelection(literals, seats));
      for (const old of history.lines())
        if (format.sees === 'whole' || format.sees.some((literal) => old.text.includes(literal))) seat.reader.take(alone(format, old));
    },
    end: () => ({
      lines: line,
      ...span.ends(),
      codes: tally.codes(),
      sightings: sightings.all(),
      yields: seats.map(({ reader }) => reader.end()),
      limits: [
        ...tally.limits(),
        ...limitOfWhole(
          characters,
          seats.map(({ format }) => format),
        ),
      ],
    }),
  };
}

function seatOf(format: LogFormat): Seat {
  return { format, reader: format.open(), wanted: 0, chosen: 0 };
}

/** Rules' literals first, then those of the formats, each with the seat that asked for it. */
function openSelection(literals: readonly string[], seats: readonly Seat[]) {
  const asked = seats.flatMap((seat) => (seat.format.sees === 'whole' ? [] : seat.format.sees.map((literal) => ({ literal, seat }))));
  return { find: openLiterals([...literals, ...asked.map(({ literal }) => literal)]), owners: asked.map(({ seat }) => seat) };
}

/** First and last time over all lines. A line that begins like the one before needs no second look. */
function openSpan(clock: (text: string) => string | null) {
  let from: string | null = null;
  let to: string | null = null;
  let start = '';
  return {
    /** True where the line begins like the one before. */
    add: (text: string): boolean => {
      if (start !== '' && text.startsWith(start)) return true;
      const time = clock(text);
      if (time === null) return false;
      start = /^\d[\d/.\-T ]{8,12}\d\d:\d\d:\d\d(?=[.,: ])/.exec(text)?.[0] ?? '';
      if (from === null || time < from) from = time;
      if (to === null || time > to) to = time;
      return false;
    },
    ends: () => ({ from, to }),
  };
}

function limitOfWhole(characters: number, formats: readonly LogFormat[]): readonly string[] {
  if (characters <= wholeCharactersMax) return [];
  return formats
    .filter((format) => format.sees === 'whole')
    .map(({ name }) =>
      limit('too-long', { format: name, kept: wholeCharactersMax.toLocaleString('en'), count: characters.toLocaleString('en') }),
    );
}
