import { family } from './case-family.ts';
import { notifyChange } from './change.ts';
import type { NoteKind, NoteRow, Queries } from './tables.ts';

export type { NoteRow } from './tables.ts';

/** Keeps an engineer's own words on a case. */
export async function addNote(
  db: Queries,
  note: { readonly caseNumber: string; readonly kind: NoteKind; readonly engineer: string; readonly text: string },
): Promise<number> {
  const { caseNumber, kind, engineer, text } = note;
  const { id } = await db.insertInto('note').values({ caseNumber, kind, engineer, text }).returning('id').executeTakeFirstOrThrow();
  await notifyChange(db, { caseNumber });
  return id;
}

/** The notes and call notes of a case, oldest first. */
export async function notesOfCase(db: Queries, caseNumber: string): Promise<readonly NoteRow[]> {
  return await db.selectFrom('note').selectAll().where('caseNumber', 'in', family(caseNumber)).orderBy('id').execute();
}
