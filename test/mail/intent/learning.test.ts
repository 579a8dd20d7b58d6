import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learn, weigh } from '../../../src/mail/intent/learning.ts';

const samples = [
  { label: 0, traits: ['fails', 'code'] },
  { label: 0, traits: ['fails', 'again'] },
  { label: 0, traits: ['code', 'again'] },
  { label: 1, traits: ['thanks', 'works'] },
  { label: 1, traits: ['works', 'now'] },
  { label: 1, traits: ['thanks', 'now'] },
];
const learned = learn(samples, 2);

describe('what is learned from examples', () => {
  it('knows the likes of them', () => {
    expect(weigh(['fails', 'code', 'again'], learned)[0]).toBeGreaterThan(0.8);
    expect(weigh(['works', 'now'], learned)[1]).toBeGreaterThan(0.8);
  });

  it('says nothing of what it never saw', () => {
    expect([...weigh(['unheard'], learned)]).toEqual([0.5, 0.5]);
  });

  it('is the same each time, and its chances sum to one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('fails', 'code', 'again', 'thanks', 'works', 'now', 'unheard')), (traits) => {
        const chances = weigh(traits, learned);
        expect([...weigh(traits, learn(samples, 2))]).toEqual([...chances]);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
      }),
    );
  });
});
