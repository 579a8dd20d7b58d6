/** Messages that an engineer moved to another case, and cases that were merged: with what was before, so that an undo guesses nothing. */
import { sql } from 'kysely';
import { family } from './case-family.ts';
import { json } from './json.ts';
import type { Before, RegroupingRow } from './regrouping-table.ts';
import type { Queries } from './tables.ts';

export type { Before, CaseBefore, RegroupingRow } from './regrouping-table.ts';

type NewRegrouping = {
  readonly fromCase: string;
  readonly toCase: string;
  /** The message that moves; null: the whole case is merged. */
  readonly messageId: number | null;
  readonly before: Before;
  readonly engineer: string;
};

/** Keeps what is before anything moves: the time a message was filed is copied to the microsecond. */
export async function keepRegrouping(db: Queries, { fromCase, toCase, messageId, before, engineer }: NewRegrouping): Promise<number> {
  const filedAt = messageId === null ? null : sql<Date>`(SELECT filed_at FROM message WHERE id = ${messageId})`;
  const { id } = await db
    .insertInto('regrouping')
    .values({ kind: messageId === null ? 'merge' : 'move', messageId, fromCase, toCase, filedAt, before: json(before), engineer })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The regrouping, kept from being undone by anybody else until the transaction ends. */
export async function lockRegrouping(db: Queries, id: number): Promise<RegroupingRow | null> {
  return (await db.selectFrom('regrouping').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

export async function noteUndone(db: Queries, id: number, by: string): Promise<void> {
  await db.updateTable('regrouping').set({ undoneAt: sql<Date>`clock_timestamp()`, undoneBy: by }).where('id', '=', id).execute();
}

/** What was moved into, out of or together in a case and still holds, oldest first. */
export async function regroupingsOfCase(db: Queries, caseNumber: string): Promise<readonly RegroupingRow[]> {
  return await db
    .selectFrom('regrouping')
    .selectAll()
    .where('undoneAt', 'is', null)
    .where((where) => where.or([where('fromCase', 'in', family(caseNumber)), where('toCase', 'in', family(caseNumber))]))
    .orderBy('id')
    .execute();
}

/** Files a message into another case, as the newest words that case learns. */
export async function moveMessageRow(db: Queries, { id, toCase }: { readonly id: number; readonly toCase: string }): Promise<void> {
  await db.updateTable('message').set({ caseNumber: toCase, filedAt: sql<Date>`clock_timestamp()` }).where('id', '=', id).execute();
}

/** Files it back, at the time it had; false where it lies elsewhere by now. */
export async function moveMessageBack(db: Queries, { id, messageId, fromCase, toCase }: RegroupingRow): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({ caseNumber: fromCase, filedAt: sql<Date>`(SELECT filed_at FROM regrouping WHERE id = ${id})` })
    .where('id', '=', messageId ?? 0)
    .where('caseNumber', '=', toCase)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Mails that name the merged case and came since lie in the living one: an undo takes them along. */
export async function takeAlong(db: Queries, { id, fromCase, toCase }: RegroupingRow): Promise<void> {
  await db
    .updateTable('message')
    .set({ caseNumber: fromCase })
    .where('caseNumber', '=', toCase)
    .where('filedAt', '>', sql<Date>`(SELECT made_at FROM regrouping WHERE id = ${id})`)
    .where(sql<boolean>`body->'case'->>'number' = ${fromCase}`)
    .execute();
}

/** Whether a case is as the regrouping left it: no words came, no letter left, and nothing else was moved or merged since. */
export async function isUntouchedSince(db: Queries, number: string, { id }: RegroupingRow): Promise<boolean> {
  const { rows } = await sql<{ readonly touched: boolean }>`
    SELECT EXISTS (SELECT 1 FROM message WHERE case_number IN ${family(number)} AND filed_at > act.made_at AND message.id IS DISTINCT FROM act.message_id)
      OR EXISTS (SELECT 1 FROM draft WHERE case_number IN ${family(number)} AND state = 'sent' AND made_at > act.made_at)
      OR EXISTS (SELECT 1 FROM regrouping later WHERE later.id > act.id AND later.undone_at IS NULL
        AND (later.from_case IN ${family(number)} OR later.to_case IN ${family(number)})) AS touched
    FROM regrouping act WHERE act.id = ${id}`.execute(db);
  return rows[0]?.touched === false;
}
