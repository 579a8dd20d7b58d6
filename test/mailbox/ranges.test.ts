import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ranges } from '../../src/mailbox/ranges.ts';

const spread = (set: string): readonly number[] =>
  set.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split(':').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });

it.each([
  [[], []],
  [[7], ['7']],
  [[4, 2, 3, 1, 7, 10, 9], ['1:4,7,9:10']],
])('%j are asked for as %j', (uids, sets) => {
  expect(ranges(uids)).toEqual(sets);
});

it('asks for every UID once, at most 200 in one command', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { maxLength: 900 }), (uids) => {
      const sets = ranges(uids).map(spread);
      expect(sets.flat()).toEqual([...uids].sort((one, other) => one - other));
      for (const set of sets) expect(set.length).toBeLessThanOrEqual(200);
    }),
  );
});
