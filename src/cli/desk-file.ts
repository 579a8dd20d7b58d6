import { readFile } from 'node:fs/promises';
import type { Desk } from '../case/desk.ts';
import { Fault } from '../case/fault.ts';
import { readDesk } from '../config/desk.ts';

/** The desk of an installation: the file that DESK_FILE names. */
export async function readDeskFile(file: string): Promise<Desk> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const came = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
    throw new Fault(
      'desk-missing',
      `expected the desk's settings in ${file} (DESK_FILE), but it cannot be read${came}; docs/desk.schema.json describes it`,
      { cause },
    );
  });
  return readDesk(text, file);
}
