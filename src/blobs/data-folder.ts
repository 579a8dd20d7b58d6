import { mkdir, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../case/fault.ts';

/** Makes the data folder where it is missing and tries to write in it. Throws `Fault('data-folder')`. */
export async function expectWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await rmdir(await mkdtemp(join(folder, '.writable-')));
  } catch (cause) {
    const came = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('data-folder', `expected a folder that can be written in ${folder} (DATA_DIR), but ${came}`, { cause });
  }
}

/** Folder by folder: Node 24's own `recursive` never returns where a file system makes no folders, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() === true) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw cause;
  });
}
