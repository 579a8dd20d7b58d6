import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableShapes } from '../../../src/diagnosis/tables/shapes.ts';
import { updateTable } from '../../../src/diagnosis/tables/update-table.ts';

const knowledge = join(import.meta.dirname, '../../../knowledge');
const shapeOf = (name: string) => tableShapes.find((shape) => shape.name === name) ?? expect.fail(`no table ${name}`);
const header = 'build\tkb\trelease_date\tkind\tproduct\tsource';
const known = {
  file: 'builds.tsv',
  text: `${header}\n17763.917\tKB1000001\t2019-12-10\tB\tWindows 10 1809\tours\n17763.2090\tKB1000002\t2021-07-20\tpreview\tWindows 10 1809\tours\n`,
};

describe('a monthly update of a table', () => {
  it.each(tableShapes.map((shape) => shape.name))('finds nothing to do in the %s table when the file is the table itself', (name) => {
    const shape = shapeOf(name);
    const text = readFileSync(join(knowledge, shape.path), 'utf8');
    const rows = text.trimEnd().split('\n');
    const accepted = rows.filter(
      (row, place) =>
        place === 0 ||
        Object.entries(shape.cells).every(([column, { pattern }]) => pattern.test(row.split('\t')[shape.columns.indexOf(column)] ?? '')),
    );
    const updated = updateTable(shape, { file: shape.path, text }, { file: 'same.tsv', text: accepted.join('\n') });
    expect(updated).toEqual({ text, added: [], changed: [], same: accepted.length - 1 });
    expect(accepted.length).toBeGreaterThan(100);
  });

  it('puts a new build in its place by number, not by text', () => {
    const news = `${header}\n17763.1000\tKB1000003\t2020-01-14\tB\tWindows 10 1809\tours\n`;
    const updated = updateTable(shapeOf('builds'), known, { file: 'new.tsv', text: news });
    expect(updated.added).toEqual(['17763.1000 KB1000003']);
    expect(updated.text.split('\n').map((line) => line.split('\t')[0])).toEqual(['build', '17763.917', '17763.1000', '17763.2090', '']);
  });

  it('replaces a row it knows, whatever the order of the columns', () => {
    const news = 'kb\tbuild\trelease_date\tkind\tproduct\tsource\nKB1000002\t17763.2090\t2021-07-21\tpreview\tWindows 10 1809\tours\n';
    const updated = updateTable(shapeOf('builds'), known, { file: 'new.tsv', text: news });
    expect(updated).toMatchObject({ added: [], changed: ['17763.2090 KB1000002'], same: 0 });
    expect(updated.text).toContain('17763.2090\tKB1000002\t2021-07-21\tpreview');
  });

  it('names every bad cell with its line, and changes nothing then', () => {
    const news = `${header}\n17763\tKB1\t11.04.2023\tC\t\t\n`;
    expect(() => updateTable(shapeOf('builds'), known, { file: 'new.tsv', text: news })).toThrow(
      [
        'new.tsv:2: build: expected a build like 17763.4252, but came "17763"',
        'new.tsv:2: kb: expected an update like KB5025229, but came "KB1"',
        'new.tsv:2: release_date: expected a date like 2023-04-11, but came "11.04.2023"',
        'new.tsv:2: kind: expected B, preview, out-of-band, unflagged or rtm, but came "C"',
        'new.tsv:2: product: expected a product name, but came ""',
        'new.tsv:2: source: expected where the row is from, but came ""',
      ].join('\n'),
    );
  });
});
