import { describe, expect, it } from 'vitest';
import { finderOf, numberAsTyped } from '../../src/mail/patterns.ts';

const find = (text: string, patterns = ['CAS-\\d{5}-[A-Z0-9]{6}']) => finderOf(patterns)(text).map((hit) => hit.text);

describe('a case number', () => {
  it.each([
    ['wrapped at a dash', '[案例号: CAS-20417-\nK7M2Q9 ]'],
    ['folded in a subject', '[案例号: CAS-20417- K7M2Q9 ]'],
    ['with blanks around its dashes', 'CAS - 20417 - K7M2Q9'],
    ['in full width', '［案例号：ＣＡＳ－２０４１７－Ｋ７Ｍ２Ｑ９　］'],
    ['in lower case', 'cas-20417-k7m2q9'],
  ])('%s is found, and written one way', (_, text) => expect(find(text)).toEqual(['CAS-20417-K7M2Q9']));

  it.each([['CAS-20417 K7M2Q9'], ['CAS-20417-     K7M2Q9'], ['XCAS-20417-K7M2Q9'], ['CAS-20417-K7M2Q9A'], ['CAS-20417-\n> K7M2Q9']])(
    '%j holds none',
    (text) => expect(find(text)).toEqual([]),
  );

  it('is found in the shapes of several organisations at once', () => {
    expect(find('SR#20240304-12, INC0012345 and CAS-20417-K7M2Q9', ['CAS-\\d{5}-[A-Z0-9]{6}', 'SR#\\d{8}-\\d{2}', 'INC\\d{7}'])).toEqual([
      'SR#20240304-12',
      'INC0012345',
      'CAS-20417-K7M2Q9',
    ]);
  });

  it.each([
    ['INC0012345', ['INC\\d{7}', 'C\\d{7}', '\\d{7}']],
    ['CAS-20417-K7M2Q9', ['\\d{5}-[A-Z0-9]{6}', 'CAS-\\d{5}', 'CAS-\\d{5}-[A-Z0-9]{6}']],
    ['工单20240304', ['\\d{8}', '工单\\d{8}']],
  ])('is the longest one where the shapes of two organisations fit the same letters: %s', (number, patterns) =>
    expect(find(`re: ${number}.`, patterns)).toEqual([number]),
  );

  it('is found whatever letters its pattern is written in', () => {
    expect(find('REQ-0042 and req-0043', ['req-\\d{4}'])).toEqual(['req-0042', 'req-0043']);
  });

  it('that an engineer types is read as one in a mail', () => {
    const patterns = ['CAS-\\d{5}-[A-Z0-9]{6}'];
    expect(numberAsTyped(' ｃａｓ－20417－k7m2q9 ', patterns)).toBe('CAS-20417-K7M2Q9');
    expect(numberAsTyped('CAS-20417-K7M2Q9 CAS-20417-K7M2Q8', patterns)).toBe('CAS-20417-K7M2Q9 CAS-20417-K7M2Q8');
    expect(numberAsTyped(' my case ', patterns)).toBe('my case');
  });

  it('leaves the dashes of a character class as they are', () => {
    expect(find('A-B', ['[A-B]-[A-B]'])).toEqual(['A-B']);
    expect(find('A1 A-1', ['A-?1'])).toEqual(['A1', 'A-1']);
    expect(find('A - 1', ['A - 1'])).toEqual(['A - 1']);
    expect(find('A\\-B A-B', ['A\\-B'])).toEqual(['A-B']);
  });

  it('with more than one dash is not searched for in every way to share out the blanks between dashes', () => {
    expect(find(`CAS${'-    '.repeat(100)}x CAS--20417`, ['CAS-+\\d{5}'])).toEqual(['CAS--20417']);
    expect(find('CAS - - 20417', ['CAS-+\\d{5}'])).toEqual(['CAS--20417']);
  });
});
