import type { Line, Reading } from '../../case/reading.ts';

/** What stays closed has no lines for a rule to seek: the sentences that say why stand for them, each after the file's own name. */
export function soughtIn(reading: Reading, literals: readonly string[]): Reading {
  if (reading.format !== 'binary') return reading;
  const name = reading.path.split('/').at(-1) ?? reading.path;
  const lines = reading.limits.map((sentence, place): Line => ({ line: place + 1, text: `${name}: ${sentence}`.slice(0, textMax) }));
  const sightings = literals.flatMap((literal) => {
    const hits = lines.filter(({ text }) => text.includes(literal));
    return hits.length === 0 ? [] : [{ literal, count: hits.length, lines: hits }];
  });
  return { ...reading, sightings };
}

/** The length evidence lines are cut at everywhere. */
const textMax = 2_000;
