import { constants } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** Moves a folder as one: either the old or the new path is complete, also across file systems. */
export async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    const half = `${to}.half`;
    await cp(from, half, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    await rename(half, to);
    await rm(from, { recursive: true, force: true });
  }
}

/** Copies a folder so that every user can read it and run its programs, leaving out the names that `isWanted` refuses. */
export async function copyForEveryone(from: string, to: string, isWanted: (name: string) => boolean): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (!isWanted(entry.name) || entry.isSymbolicLink()) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyForEveryone(source, target, isWanted);
    else await copyFileForEveryone(source, target);
  }
}

async function copyFileForEveryone(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  const { mode } = await stat(source);
  await chmod(target, (mode & 0o100) === 0 ? 0o644 : 0o755);
}
