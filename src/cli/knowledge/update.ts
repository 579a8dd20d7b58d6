import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableShapes } from '../../diagnosis/tables/shapes.ts';
import { type UpdatedTable, updateTable } from '../../diagnosis/tables/update-table.ts';
import { type Given, type Terminal, WrongUsage } from '../command.ts';

/** Brings one of the monthly tables up to date by a file of the same columns; `--dry-run` only says what would change. */
export async function updateKnowledge(folder: string, given: Given, terminal: Terminal): Promise<number> {
  const [, name, file, ...more] = given.words;
  const shape = tableShapes.find((candidate) => candidate.name === name);
  if (shape === undefined || file === undefined || more.length > 0)
    throw new WrongUsage(
      `expected "update" with ${tableShapes.map((candidate) => candidate.name).join(', ')} and a file, but came "${given.words.join(' ')}"`,
    );
  const path = join(folder, shape.path);
  const known = { file: shape.path, text: await readFile(path, 'utf8') };
  const updated = updateTable(shape, known, { file, text: await readFile(file, 'utf8') });
  const isDry = given.options['dry-run'] === true;
  if (!isDry) await replaceFile(path, updated.text);
  if (given.options['json'] === true) terminal.out(`${JSON.stringify({ table: shape.path, written: !isDry, ...countsOf(updated) })}\n`);
  else terminal.out(pageOf(shape.path, updated, isDry, terminal));
  return 0;
}

/** A reader of the folder sees the old table or the new one, never half of one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, text);
  await rename(beside, path);
}

function countsOf({ added, changed, same }: UpdatedTable): object {
  return { added, changed, same };
}

function pageOf(table: string, { added, changed, same }: UpdatedTable, isDry: boolean, { language }: Terminal): string {
  const rows = [...added.map((key) => `  + ${key}`), ...changed.map((key) => `  ~ ${key}`)];
  const head =
    language === 'zh-CN'
      ? `${table}${isDry ? '（仅试算，未写入）' : ''}：新增 ${added.length} 行，更改 ${changed.length} 行，相同 ${same} 行`
      : `${table}${isDry ? ' (only tried, not written)' : ''}: ${added.length} rows added, ${changed.length} changed, ${same} the same`;
  return `${[head, ...rows].join('\n')}\n`;
}
