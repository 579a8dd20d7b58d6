import { describe, expect, it } from 'vitest';
import { finderOf } from '../../src/mail/patterns.ts';

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

  it('leaves the dashes of a character class as they are', () => {
    expect(find('A-B', ['[A-B]-[A-B]'])).toEqual(['A-B']);
    expect(find('A1 A-1', ['A-?1'])).toEqual(['A1', 'A-1']);
    expect(find('A - 1', ['A - 1'])).toEqual(['A - 1']);
    expect(find('A\\-B A-B', ['A\\-B'])).toEqual(['A-B']);
  });
});
