import { describe, expect, it } from 'vitest';
import { openTogether } from '../../src/store/together.ts';

const tens = (runs: number[][]) => async (items: readonly number[]) => {
  runs.push([...items]);
  return items.map((item) => item * 10);
};

describe('work that costs less together', () => {
  it('begins at once, and what is asked for meanwhile is done in one run, up to the most', async () => {
    const runs: number[][] = [];
    const ask = openTogether(tens(runs), 3);
    expect(await Promise.all([1, 2, 3, 4, 5].map(ask))).toEqual([10, 20, 30, 40, 50]);
    expect(runs).toEqual([[1], [2, 3, 4], [5]]);
    expect(await ask(6)).toBe(60);
  });

  it('that fails for one of them fails for that one alone', async () => {
    const ask = openTogether(async (items: readonly number[]) => {
      if (items.includes(3)) throw new Error('no threes');
      return items;
    }, 10);
    const settled = await Promise.allSettled([1, 2, 3, 4].map(ask));
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([1, 2, 'Error: no threes', 4]);
  });
});
