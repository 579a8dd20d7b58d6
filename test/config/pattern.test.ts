import { describe, expect, it } from 'vitest';
import { safePattern } from '../../src/config/pattern.ts';

describe('a pattern of the desk', () => {
  it.each([
    ['CAS-\\d{5}-[A-Z0-9]{6}', 'CAS-\\d{5}-[A-Z0-9]{6}'],
    ['INC\\d+', 'INC\\d{1,65}'],
    ['SR-\\d{8,}', 'SR-\\d{8,72}'],
    ['(?:[A-Z]{2}-)?\\d*1', '(?:[A-Z]{2}-)?\\d{0,64}1'],
    ['[+*]x+?', '[+*]x{1,65}?'],
    ['(?:ab|cd)\\+', '(?:ab|cd)\\+'],
  ])('%s is searched as %s', (written, pattern) => {
    expect(safePattern(written)).toEqual({ pattern });
    if (!('mistake' in safePattern(written))) expect(() => new RegExp(pattern)).not.toThrow();
  });

  it.each(['(a+)+', '(a|aa)+b', '((ab)*c)*', '(?=x)y', '(?<!x)y', '(a)\\1', 'a*', 'a+b+c+d+e+f', '[', `x{2}${'y'.repeat(300)}`])(
    '%s is refused',
    (written) => {
      expect(safePattern(written)).toHaveProperty('mistake');
    },
  );
});
