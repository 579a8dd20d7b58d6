import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Fault } from '../case/fault.ts';
import type { Source } from './workshop.ts';

const ending = '.hbs';

/** The templates under a folder by their name: the path below it, `/` between, without `.hbs`. Empty where there is no such folder. */
export async function templatesUnder(folder: string): Promise<ReadonlyMap<string, Source>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new Fault('templates-unreadable', `expected to read the templates in ${folder}, but ${String(error)}`, { cause: error });
  });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => join(entry.parentPath, entry.name));
  const sources = await Promise.all(
    files.sort().map(async (file): Promise<[string, Source]> => [nameIn(folder, file), { file, text: await readFile(file, 'utf8') }]),
  );
  return new Map(sources);
}

function nameIn(folder: string, file: string): string {
  return relative(folder, file).slice(0, -ending.length).split(sep).join('/');
}
