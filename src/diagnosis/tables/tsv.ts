import { Fault } from '../../case/fault.ts';

/** A row, its cells by column name. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/** Reads a table of tab-separated values whose first line names the columns. Throws `Fault('knowledge-invalid')` with file and line. */
export function readTable<Column extends string>(file: string, text: string, columns: readonly Column[]): readonly Row<Column>[] {
  const [header = '', ...lines] = text.split('\n');
  const names = trimEnd(header).split('\t');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new Fault('knowledge-invalid', `${file}:1:1: expected the columns ${columns.join(', ')}, but ${missing.join(', ')} is missing`);
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  const rows: Row<Column>[] = [];
  for (const [position, line] of lines.entries()) {
    const whole = trimEnd(line);
    if (whole === '') continue;
    const cells = whole.split('\t');
    if (cells.length !== names.length)
      throw new Fault('knowledge-invalid', `${file}:${position + 2}:1: expected ${names.length} cells, but came ${cells.length}`);
    rows.push(rowOf(places, cells));
  }
  return rows;
}

function rowOf<Column extends string>(places: readonly (readonly [Column, number])[], cells: readonly string[]): Row<Column> {
  const row: Partial<Record<Column, string>> = {};
  for (const [column, place] of places) row[column] = cells[place] ?? '';
  return row as Row<Column>;
}

function trimEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
