import { describe, expect, it } from 'vitest';
import { openDoubts } from '../../src/mailbox/doubts.ts';

describe('a mail that could not be read', () => {
  it('is asked for after all others, with those that failed too', () => {
    const doubts = openDoubts();
    for (const uid of [2, 4]) doubts.blame(uid, false);
    expect(doubts.order([1, 2, 3, 4, 5])).toEqual([
      [1, 3, 5],
      [2, 4],
    ]);
  });

  it('is asked for alone once it is proven that it is the mail and not the line, and after a while only', () => {
    let now = 0;
    const doubts = openDoubts(() => now);
    doubts.blame(4, true);
    expect(doubts.order([4, 5])).toEqual([[5], [4]]);
    doubts.blame(2, false);
    doubts.blame(4, true);
    expect(doubts.order([2, 4, 5])).toEqual([[5], [2], [4]]);
    doubts.blame(4, true);
    expect(doubts.order([2, 4, 5])).toEqual([[5], [2]]);
    now += 10_000;
    expect(doubts.order([2, 4, 5])).toEqual([[5], [2], [4]]);
    for (let times = 0; times < 40; times += 1) doubts.blame(4, true);
    now += 60 * 60_000;
    expect(doubts.order([4])).toEqual([[4]]);
  });

  it('is like any other once it was read, or once other mails have these numbers', () => {
    const doubts = openDoubts();
    for (const uid of [1, 2]) doubts.blame(uid, true);
    doubts.clear(1);
    expect(doubts.order([1, 2, 3])).toEqual([[1, 3], [2]]);
    doubts.forget();
    expect(doubts.order([1, 2, 3])).toEqual([[1, 2, 3]]);
  });
});
