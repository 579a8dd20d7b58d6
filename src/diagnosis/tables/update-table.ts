import { Fault } from '../../case/fault.ts';
import { compareVersions } from '../version.ts';
import type { TableShape } from './shapes.ts';
import { type Row, readTable } from './tsv.ts';

export type TableFile = { readonly file: string; readonly text: string };
/** `text`: the table as it is to be written. `added` and `changed` name rows by their key. */
export type UpdatedTable = {
  readonly text: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
};

/**
 * Brings a table up to date: rows of a known key replace the old ones, others find their place by the key; no row is ever taken away.
 * Throws `Fault('knowledge-invalid')` that names every bad cell of the new file as file:line, and changes nothing then.
 */
export function updateTable(shape: TableShape, known: TableFile, news: TableFile): UpdatedTable {
  const rows = new Map(readTable(known.file, known.text, shape.columns).map((row) => [keyOf(shape, row), row]));
  const incoming = readTable(news.file, news.text, shape.columns);
  checkCells(shape, news.file, incoming);
  const [added, changed]: [string[], string[]] = [[], []];
  for (const row of incoming) {
    const key = keyOf(shape, row);
    const old = rows.get(key);
    if (old === undefined) added.push(key);
    else if (lineOf(shape, old) !== lineOf(shape, row)) changed.push(key);
    rows.set(key, row);
  }
  const sorted = [...rows.values()].sort((one, other) => compareRows(shape, one, other)).map((row) => lineOf(shape, row));
  return {
    text: `${[shape.columns.join('\t'), ...sorted].join('\n')}\n`,
    added,
    changed,
    same: incoming.length - added.length - changed.length,
  };
}

function checkCells(shape: TableShape, file: string, rows: readonly Row<string>[]): void {
  const mistakes = rows.flatMap((row, position) =>
    Object.entries(shape.cells)
      .filter(([column, { pattern }]) => !pattern.test(row[column] ?? ''))
      .map(([column, { expected }]) => `${file}:${position + 2}: ${column}: expected ${expected}, but came "${row[column] ?? ''}"`),
  );
  if (mistakes.length === 0) return;
  const more = mistakes.length > mistakesMax ? `\nand ${mistakes.length - mistakesMax} more` : '';
  throw new Fault('knowledge-invalid', `${mistakes.slice(0, mistakesMax).join('\n')}${more}`);
}

function keyOf(shape: TableShape, row: Row<string>): string {
  return shape.key.map((column) => row[column] ?? '').join(' ');
}

/** By the first column only: among equals the table keeps its order, and new rows come last. */
function compareRows(shape: TableShape, one: Row<string>, other: Row<string>): number {
  const [column = ''] = shape.key;
  const [a, b] = [one[column] ?? '', other[column] ?? ''];
  return shape.order === 'build' ? compareVersions(a, b) : Number(a > b) - Number(a < b);
}

function lineOf(shape: TableShape, row: Row<string>): string {
  return shape.columns.map((column) => row[column] ?? '').join('\t');
}

/** Mistakes named in one sentence; the rest are counted. */
const mistakesMax = 20;
