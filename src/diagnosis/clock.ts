import type { Format } from '../case/reading.ts';
import type { Source } from './source.ts';

/** The moments that one written time may be, in UTC: a span where nothing tells the machine's offset. */
type Span = { readonly from: number; readonly to: number };
/** The clocks of one machine's artifacts, brought together as far as its logs tell. */
export type Clock = {
  /** True only where the first is later in every reading of the clocks. */
  readonly isLater: (later: Moment, earlier: Moment) => boolean;
  /** For an order: UTC where it can be told, else the time as written; null where there is none. */
  readonly orderOf: (moment: Moment) => number | null;
};
export type Moment = { readonly source: Source; readonly at: string | null };

/** ReportingEvents writes its offset and Configuration Manager its bias beside each time: either ties local times to UTC. */
export function clockOf(sources: readonly Source[]): Clock {
  const offsets = offsetsIn(sources);
  return {
    isLater: (later, earlier) => {
      const [one, other] = [written(later), written(earlier)];
      if (one === null || other === null) return false;
      if (isUtc(later.source) === isUtc(earlier.source)) return one > other;
      return spanOf(later.source, one, offsets).from > spanOf(earlier.source, other, offsets).to;
    },
    orderOf: (moment) => {
      const time = written(moment);
      return time === null ? null : spanOf(moment.source, time, offsets.length === 0 ? [0] : offsets).from;
    },
  };
}

/** The artifacts whose times are UTC, where the machine's other logs write local ones and none writes how far they stand apart. */
export function untied(sources: readonly Source[]): readonly Source[] {
  const timed = sources.filter(hasTimes);
  const isMixed = timed.some(isUtc) && timed.some((source) => !isUtc(source));
  return isMixed && offsetsIn(sources).length === 0 ? timed.filter(isUtc) : [];
}

/** Every offset the machine's logs write, in minutes east of UTC: two where summer time began between. */
function offsetsIn(sources: readonly Source[]): readonly number[] {
  const observations = sources.flatMap(({ reading }) => reading.observations).filter(({ name }) => name === 'clock.utcOffset');
  return [...new Set(observations.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])))];
}

function spanOf(source: Source, time: number, offsets: readonly number[]): Span {
  if (isUtc(source)) return { from: time, to: time };
  const known = offsets.length === 0 ? anyOffset : offsets;
  return { from: time - Math.max(...known) * msPerMinute, to: time - Math.min(...known) * msPerMinute };
}

function written({ at }: Moment): number | null {
  const time = at === null ? Number.NaN : Date.parse(`${at.slice(0, 19)}Z`);
  return Number.isNaN(time) ? null : time;
}

function hasTimes({ reading }: Source): boolean {
  return reading.operations.some(({ at }) => at !== null);
}

function isUtc({ reading }: Source): boolean {
  return utcFormats.has(reading.format);
}

/** Event files and WSUS servers write UTC; everything else the machine's own time. */
const utcFormats: ReadonlySet<Format> = new Set<Format>(['evtx', 'wsus']);
/** UTC-12 to UTC+14: no local clock stands farther away. */
const anyOffset = [-720, 840];
const msPerMinute = 60_000;
