// How far the machine's own time stands from UTC, where a log writes it beside its times.
import type { Line, Observation } from '../../case/reading.ts';

/** Summer time makes two of one zone; a machine that travels more than that is told by its first ones. */
const offsetsMax = 4;
/** UTC-12 to UTC+14. */
const minutesMin = -720;
const minutesMax = 840;

/** Keeps each offset, in minutes east of UTC, with the first line that writes it. */
export function openOffsets() {
  const offsets = new Map<number, Line>();
  return {
    take: (minutes: number | null, line: Line): void => {
      if (minutes === null || minutes < minutesMin || minutes > minutesMax) return;
      if (!offsets.has(minutes) && offsets.size < offsetsMax) offsets.set(minutes, line);
    },
    observations: (): readonly Observation[] =>
      [...offsets].map(([value, line]) => ({ name: 'clock.utcOffset', value, claim: 'exact', lines: [line] })),
  };
}
