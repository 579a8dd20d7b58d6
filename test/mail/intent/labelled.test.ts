import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import examples from '../../../src/mail/intent/examples.json' with { type: 'json' };
import { readLabelled, score, sets } from './labelled.ts';

/** What each set must reach at least: right of all, and wrong while not `other`. */
const reached: Readonly<Record<string, readonly [right: number, wrongNotOther: number]>> = {
  'labelled.tsv': [0.99, 0],
  'own.tsv': [0.98, 0],
  'apart.tsv': [0.94, 0.02],
  'strangers.tsv': [0.98, 0.02],
  'measured.tsv': [0.92, 0.03],
  'objections.tsv': [0.98, 0.01],
  'objections-apart.tsv': [0.88, 0.1],
};

describe('sentences in the manner of customers', () => {
  it.each(sets.map((file) => ({ name: basename(file), file })))('are understood as often as we claim: $name', ({ name, file }) => {
    const [right, wrongNotOther] = reached[name] ?? [1, 0];
    const found = score(readLabelled(file));
    expect(found.right / found.rows).toBeGreaterThanOrEqual(right);
    expect(found.wrong.filter((row) => row.said !== 'other').length / found.rows).toBeLessThanOrEqual(wrongNotOther);
  });
});

describe('the examples that likeness learns from', () => {
  it('hold no sentence of the sets that measure', () => {
    const learned = new Set(Object.values(examples).flat());
    const measuring = sets.filter((file) => /apart|measured/.test(file)).flatMap(readLabelled);
    expect(measuring.filter((row) => learned.has(row.sentence))).toEqual([]);
  });

  it('stand under one intent each, and once', () => {
    const sentences = Object.values(examples).flat();
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  });

  it('are read as what they stand for, nearly all', () => {
    const rows = Object.entries(examples).flatMap(([label, of]) => of.map((sentence) => ({ label, sentence })));
    const { right } = score(rows);
    expect(right / rows.length).toBeGreaterThanOrEqual(0.985);
  });
});
