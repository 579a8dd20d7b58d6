import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('each row of the table of quirks in docs/operating.md has one test here', () => {
  const doc = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
  const table = doc.slice(doc.indexOf('| quirk |'), doc.indexOf('\n## ', doc.indexOf('| quirk |')));
  const rows = table
    .split('\n')
    .slice(2)
    .flatMap((line) => /^\| (.+?) \|/.exec(line)?.[1] ?? []);
  const files = readdirSync(import.meta.dirname).filter((file) => file !== 'told.test.ts');
  const sources = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('');
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => sources.split(`'${row}': async`).length !== 2)).toEqual([]);
});
