import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openLiterals } from '../../../src/logs/scan/literals.ts';

test('finds exactly the literals that a plain search finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '补'), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 20 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', '补'), maxLength: 60 }),
      (literals, text) => {
        const plain = literals.flatMap((literal, index) => (text.includes(literal) ? [index] : []));
        expect(openLiterals(literals)(text)).toEqual(plain);
      },
    ),
  );
});
