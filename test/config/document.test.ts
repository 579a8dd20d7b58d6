import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDocument, readDocument } from '../../src/config/document.ts';

const schema = z.strictObject({ name: z.string(), ports: z.array(z.int().max(9)).default([]) });

function mistakeIn(text: string): string {
  try {
    readDocument(schema, text, 'a.yaml');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no mistake';
}

describe('a document that people write', () => {
  it.each([
    ['a missing key is named', 'ports: []', 'a.yaml:1:1: name: expected text, but it is missing'],
    ['a wrong kind of value is shown', 'name: 7', 'a.yaml:1:7: name: expected text, but came 7'],
    ['an unknown key is pointed at', 'name: a\nnaem: b', 'a.yaml:2:1: expected only the keys name, ports, but came "naem"'],
    [
      'a value too large is pointed at',
      'name: a\nports:\n  - 1\n  - 12',
      'a.yaml:4:5: ports.1: expected a value of at most 9, but came 12',
    ],
    ['an empty document says what belongs there', '', 'a.yaml:1:1: expected a map of keys, but came nothing'],
    ['a key given twice is a mistake', 'name: a\nname: b', 'a.yaml:2:1: expected YAML, but Map keys must be unique'],
  ])('%s', (_title, text, sentence) => {
    expect(mistakeIn(text)).toBe(sentence);
  });

  it('reports every mistake at once, a line each', () => {
    expect(mistakeIn('name: 1\nports: [11, x]').split('\n')).toHaveLength(3);
  });

  it('refuses a bomb of aliases', () => {
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...[...'bcdefg'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join(',')}]`),
    ];
    expect(mistakeIn(bomb.join('\n'))).toContain('expected YAML');
  });

  it('refuses a file that is too long to be one', () => {
    expect(mistakeIn(`name: ${'x'.repeat(1_100_000)}`)).toContain('characters');
  });

  it('remembers where its parts stand', () => {
    expect(openDocument(schema, 'name: a\nports:\n  - 3', 'a.yaml').at(['ports', 0])).toBe('a.yaml:3:5');
  });
});
