import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { unsound } from '../../bench/log-fuzz/sound.ts';
import type { Reading } from '../../src/case/reading.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { openReading } from '../../src/logs/reading.ts';
import { judged, ourKnowledge, said } from './fixture.ts';

let knowledge: Knowledge;
let artifacts: readonly { readonly path: string; readonly text: string }[];
beforeAll(async () => {
  knowledge = await ourKnowledge();
  artifacts = knowledge.rules.flatMap((rule) => rule.examples.flatMap((example) => example.artifacts));
});

/** An artifact of a rule's example, in a folder so that two of one name are two, whole or cut. */
function read(place: number, length = Number.POSITIVE_INFINITY): Reading {
  const { path, text } = artifacts[place % artifacts.length] ?? { path: '', text: '' };
  const bytes = Buffer.from(text).subarray(0, length);
  const open = openReading({
    path: `${place % 3}/${place}/${path}`,
    sha256: `${place}`,
    bytes: bytes.length,
    literals: knowledge.literals,
  });
  open.push(bytes);
  return open.end();
}

const places = fc.uniqueArray(fc.nat({ max: 500 }), { minLength: 2, maxLength: 8 });
const statements = [said('版本 17763.2090，KB5001634 已安装', 1), said('0x80072ee2', 2)];

it('gives the same bytes for the same artifacts and words in any order', () => {
  fc.assert(
    fc.property(
      places.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length }))),
      fc.boolean(),
      ([some, other], isReversed) => {
        const one = judged(knowledge, { readings: some.map((place) => read(place)), statements });
        const two = judged(knowledge, {
          readings: other.map((place) => read(place)),
          statements: isReversed ? statements.toReversed() : statements,
        });
        expect(JSON.stringify(two)).toBe(JSON.stringify(one));
      },
    ),
    { numRuns: 150 },
  );
});

it('gives a sound answer for a log that was cut anywhere', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.nat({ max: 2_000 }), (place, length) => {
      expect(unsound(judged(knowledge, { readings: [read(place, length)] }))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('takes what it said before as the previous diagnosis, and stays sound', () => {
  fc.assert(
    fc.property(places, places, (before, after) => {
      const previous = judged(knowledge, { readings: before.map((place) => read(place)) });
      expect(unsound(judged(knowledge, { readings: [...before, ...after].map((place) => read(place)), previous }))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
