import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '../case/fault.ts';

/** More files than any set of logs has: a folder like this was named by mistake (a disk, a home). */
const filesMax = 20_000;
/** Deeper than any set of logs; also ends a loop that a file system shows. */
const depthMax = 24;

/** A file to examine and the name it has in evidence, with `/` between folders on every system. */
export type FoundFile = { readonly file: string; readonly name: string };

/** The file, or the files under the folder in name order. Links inside a folder are not followed. Throws `Fault('file-missing' | 'too-many-files')`. */
export async function filesUnder(path: string): Promise<readonly FoundFile[]> {
  const found = await lstat(path).catch((cause: unknown) => {
    throw new Fault('file-missing', `expected a file or a folder, but there is nothing at ${path}`, { cause });
  });
  // A link that a person names is meant.
  if (!found.isDirectory() && !(found.isSymbolicLink() && (await isFolder(path)))) return [{ file: path, name: basename(path) }];
  const files: FoundFile[] = [];
  await walk(path, '', 0, files);
  return files;
}

async function walk(folder: string, prefix: string, depth: number, files: FoundFile[]): Promise<void> {
  if (depth > depthMax) return;
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort(byName)) {
    const file = join(folder, entry.name);
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) await walk(file, `${name}/`, depth + 1, files);
    else if (entry.isFile()) files.push({ file, name });
    if (files.length > filesMax)
      throw new Fault('too-many-files', `expected at most ${filesMax} files, but there are more under ${folder}`);
  }
}

/** By code unit, so that the order is the same in every locale. */
function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

function isFolder(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    () => false,
  );
}
