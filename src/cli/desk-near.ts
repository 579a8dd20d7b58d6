import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Desk } from '../case/desk.ts';
import { deskForEverySender, readDesk } from '../config/desk.ts';

/** The desk a file is read under: the one named, else `desk.yaml` in the file's folder, else the default desk. */
export async function deskNear(file: string, named: string | boolean | undefined): Promise<Desk> {
  const path = typeof named === 'string' ? named : join(dirname(file), 'desk.yaml');
  if (typeof named !== 'string' && !existsSync(path)) return deskForEverySender();
  return readDesk(await readFile(path, 'utf8'), path);
}
