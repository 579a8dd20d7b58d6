/** The TypeScript sources of the tree and what each imports, read as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export const home = join(import.meta.dirname, '..', '..');

export type Source = {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly own: readonly string[];
  readonly packages: readonly string[];
};

/** Every .ts file under these folders of the tree, in order. */
export function sourcesUnder(...folders: readonly string[]): readonly Source[] {
  const paths = folders.flatMap((folder) => walk(join(home, folder)));
  return paths.sort().map((path) => readSource(path));
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const importLine = /(?:^|\n)(?:import|export)\s[^;'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\('([^']+)'\)/g;

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const named = [...text.matchAll(importLine)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const own = named.filter((name) => name.startsWith('.')).map((name) => relative(home, normalize(join(dirname(path), name))));
  const packages = named.filter((name) => !name.startsWith('.') && !name.startsWith('node:')).map(packageOf);
  return { path: relative(home, path), text, lines: text.split('\n').length - 1, own, packages };
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The room a source lies in: `src/<room>`, `workers`, or the file itself at the top of src. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}
