/** In charge of the knowledge folder on disk: its files are read here, and understood in `diagnosis`. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Fault } from '../case/fault.ts';
import { type Knowledge, readKnowledge } from '../diagnosis/knowledge.ts';
import type { Making } from '../diagnosis/rule-file.ts';

/** Reads the knowledge folder. `compile` turns a text snippet into a function of its values. A long-lived program makes all at once. Throws `Fault('knowledge-missing' | 'knowledge-invalid')`. */
export async function openKnowledge(
  folder: string,
  compile: (snippet: string) => (values: Record<string, unknown>) => string,
  making: Making = 'at-once',
): Promise<Knowledge> {
  const paths = await pathsUnder(folder);
  const files = await Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path).split(sep).join('/'), text: await readFile(path, 'utf8') })),
  );
  return readKnowledge(files, compile, making);
}

async function pathsUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.(ya?ml|tsv)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (cause) {
    throw new Fault('knowledge-missing', `expected the knowledge folder at ${folder}, but it cannot be read`, { cause });
  }
}
