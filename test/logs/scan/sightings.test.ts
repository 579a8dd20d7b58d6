import { expect, it } from 'vitest';
import { edgeLinesMax, openSightings } from '../../../src/logs/scan/sightings.ts';

function linesKept(count: number): readonly number[] {
  const sightings = openSightings(['failed']);
  for (let line = 1; line <= count; line++) sightings.add(0, line, `failed ${line}`);
  return sightings.all().flatMap(({ lines }) => lines.map(({ line }) => line));
}

it.each([
  ['none', 0, []],
  ['as many as one end holds', 20, range(1, 20)],
  ['one more', 21, range(1, 21)],
  ['as many as both ends hold', 40, range(1, 40)],
  ['one too many', 41, [...range(1, 20), ...range(22, 41)]],
  ['a hundred thousand', 100_000, [...range(1, 20), ...range(99_981, 100_000)]],
])('keeps the first and the last lines of a literal in their order: %s', (_, count, expected) => {
  expect(edgeLinesMax).toBe(20);
  expect(linesKept(count)).toEqual(expected);
});

it('counts the lines it does not keep', () => {
  const sightings = openSightings(['failed', 'never there']);
  for (let line = 1; line <= 50; line++) sightings.add(0, line, 'failed');
  expect(sightings.all().map(({ literal, count }) => [literal, count])).toEqual([['failed', 50]]);
});

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
