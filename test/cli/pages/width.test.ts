import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, padTo, widthOf, wrap } from '../../../src/cli/pages/width.ts';

describe('texts fit the columns of a terminal', () => {
  it.each([
    ['abc', 3],
    ['更新失败', 8],
    ['KB5005112，先装', 15],
    ['é', 1],
    ['e\u0301', 1],
    ['🖥', 2],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('pads and cuts by columns, not by characters', () => {
    expect(padTo('更新', 6)).toBe('更新  ');
    expect(cutTo('更新失败', 5)).toBe('更新…');
    expect(cutTo('更新', 4)).toBe('更新');
  });

  it.each([
    ['words stay whole', 10, ['words stay', 'whole']],
    ['中文在任何两个字之间断开', 10, ['中文在任何', '两个字之间', '断开']],
    ['一二三四，五六', 8, ['一二三', '四，五六']],
    ['安装KB5005112后（重启）', 12, ['安装', 'KB5005112后', '（重启）']],
    ['averyveryverylongword end', 10, ['averyveryv', 'erylongwor', 'd end']],
    ['', 10, ['']],
  ])('wraps “%s” at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('wraps whatever it is given into lines that fit, and loses nothing but blanks', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '更', '新', '，', '（', '）', '.', '-', '/', '🖥') });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
