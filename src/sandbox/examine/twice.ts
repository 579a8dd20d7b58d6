import type { Reading } from '../../case/reading.ts';
import { limit } from '../../case/said/limits.ts';

/** The same bytes twice in one file (a log and its copy, an archive that holds itself) count once: the second says where the first is. */
export function once(reading: Reading, seen: Map<string, string>): Reading {
  const before = seen.get(reading.sha256);
  if (before === undefined || reading.bytes === 0) {
    seen.set(reading.sha256, reading.path);
    return reading;
  }
  // What tells its machine stays, so that it is not taken for a log of another one.
  return { ...reading, operations: [], codes: [], sightings: [], limits: [limit('repeat', { path: before })] };
}
