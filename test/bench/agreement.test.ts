import { describe, expect, it } from 'vitest';
import { hold, readReasons, reasonsOf } from '../../bench/agreement.ts';

describe('the reasons for which we read a mail unlike its authors', () => {
  it('stand in the last cell of the row that names the case', () => {
    const page = '| case | expected | ours | why |\n|---|---|---|---|\n| `a.txt`, `b.txt` | x | y | because |\n';
    expect([...reasonsOf(page)]).toEqual([
      ['a.txt', 'because'],
      ['b.txt', 'because'],
    ]);
  });

  it('are whole sentences on the page', async () => {
    const reasons = await readReasons();
    expect(reasons.size).toBeGreaterThan(30);
    for (const why of reasons.values()) expect(why.length).toBeGreaterThan(20);
  });

  const reasons = new Map([['a', 'because it is so']]);
  it.each([
    ['a difference with a reason passes', ['a'], ['b'], false],
    ['a difference without a reason fails', ['a', 'c'], [], true],
    ['a reason for what is the same by now fails', [], ['a'], true],
  ] as const)('%s', (_, differing, alike, hasFailed) => {
    expect(hold(new Map(differing.map((name) => [name, `unlike ${name}`])), alike, reasons).hasFailed).toBe(hasFailed);
  });
});
