import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Desk } from '../case/desk.ts';
import { deskForEverySender, readDesk } from '../config/desk.ts';

/** The desk a file is read under: the one named, else `desk.yaml` in the file's folder, else the default desk. */
export async function deskNear(file: string, named: string | boolean | undefined): Promise<Desk> {
  if (typeof named === 'string') return readDesk(await readFile(named, 'utf8'), named);
  return deskAt(join(dirname(file), 'desk.yaml'));
}

/** The desk of a file that may be missing: then the default desk. */
export async function deskAt(path: string): Promise<Desk> {
  return existsSync(path) ? readDesk(await readFile(path, 'utf8'), path) : deskForEverySender();
}
