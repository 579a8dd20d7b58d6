import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePattern } from '../../src/config/pattern.ts';
import { finderOf } from '../../src/mail/patterns.ts';

describe('a pattern of the desk', () => {
  it.each([
    ['CAS-\\d{5}-[A-Z0-9]{6}', 'CAS-\\d{5}-[A-Z0-9]{6}'],
    ['INC\\d+', 'INC\\d{1,65}'],
    ['SR-\\d{8,}', 'SR-\\d{8,72}'],
    ['(?:[A-Z]{2}-)?\\d*1', '(?:[A-Z]{2}-)?\\d{0,64}1'],
    ['[+*]x+?', '[+*]x{1,65}?'],
    ['(?:ab|cd)\\+', '(?:ab|cd)\\+'],
    ['[A-Z]+-\\d+-[A-Z0-9]+', '[A-Z]{1,65}-\\d{1,65}-[A-Z0-9]{1,65}'],
    ['SR|INC\\d{7}', '(?:SR|INC\\d{7})'],
  ])('%s is searched as %s', (written, pattern) => {
    expect(safePattern(written)).toEqual({ pattern });
    if (!('mistake' in safePattern(written))) expect(() => new RegExp(pattern)).not.toThrow();
  });

  it.each([
    ...['(a+)+', '(a|aa)+b', '((ab)*c)*', '(?=x)y', '(?<!x)y', '(a)\\1', '(?<n>a)\\k<n>', 'a*', '[', `x{2}${'y'.repeat(300)}`],
    ...['\\w*\\w*\\w*\\w*-\\d{5}', '\\w{0,100000}-\\d', '(?:(?:a{60}){60}){60}', '[A-Z0-9]+[A-Z0-9]*\\d{5}', '(?:a|ab|a.)(?:a|ab|b)+c'],
  ])('%s is refused', (written) => {
    expect(safePattern(written)).toHaveProperty('mistake');
  });

  it('that is taken is searched for in any mail in no time', () => {
    const piece = fc.constantFrom(...['a', 'A', '1', '-', ' ', '[A-Z]', '\\d', '\\w', '.', '(?:a|1)', '(?:-a)', '(?:a-)?', 'CAS']);
    const often = fc.constantFrom('', '', '', '+', '*', '?', '{2,6}', '{3}', '{0,300}');
    const patterns = fc.array(fc.tuple(piece, often), { minLength: 1, maxLength: 7 }).map((all) => all.flat().join(''));
    const texts = fc.array(fc.constantFrom('a', 'A', '1', '-', '    ', 'CAS', '-1', 'a-'), { minLength: 1, maxLength: 3 });
    // A search that ran away would take hours: the runner's own limit ends it.
    fc.assert(
      fc.property(patterns, texts, (written, pieces) => {
        const verdict = safePattern(written);
        if ('pattern' in verdict) finderOf([verdict.pattern])(pieces.join('').repeat(4_000));
      }),
      { numRuns: 150 },
    );
  });
});
