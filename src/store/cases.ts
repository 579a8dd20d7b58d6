import { sql } from 'kysely';
import type { Language } from '../case/language.ts';
import { type CaseEvent, type CaseStatus, lifecycle, statusesBefore, type Turn } from '../case/lifecycle.ts';
import { searchText } from './bigrams.ts';
import { caseColumns } from './case-columns.ts';
import { notifyChange } from './change.ts';
import type { CaseRow, Queries } from './tables.ts';

export { type CaseFilter, caseList, likelyCases } from './case-search.ts';
export type { CaseRow } from './tables.ts';

export type NewCase = {
  readonly number: string;
  readonly priority: string | null;
  readonly customer: string;
  readonly customerWord: string | null;
  readonly title: string | null;
  readonly token: string | null;
  readonly language: Language;
  readonly owner: string | null;
};

/** Opens a case; one that exists is left as it is. */
export async function openCase(db: Queries, fresh: NewCase): Promise<void> {
  const search = searchText(fresh.number, fresh.customer, fresh.customerWord, fresh.title, fresh.token);
  await db
    .insertInto('cases')
    .values({ ...fresh, status: 'open', turn: 'ours', search })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .execute();
  await notifyChange(db, { caseNumber: fresh.number });
}

export async function caseByNumber(db: Queries, number: string): Promise<CaseRow | null> {
  return (await db.selectFrom('cases').select(caseColumns).where('number', '=', number).executeTakeFirst()) ?? null;
}

/** Events that bring new words, or take a stuck case up again: job ids carry the version, so that no retained job hides the new one. */
const bumping: ReadonlySet<CaseEvent> = new Set(['words', 'settle']);

export type Move = {
  readonly number: string;
  readonly event: CaseEvent;
  /** Whose move is next; left out: as before. */
  readonly turn?: Turn | null;
  /** Why a step gave up; only with the event `give-up`. */
  readonly stuckWhy?: string;
  /** Only while no newer words came than those the step has read: the case's version when it read them. */
  readonly version?: number;
};

/** Moves a case along the lifecycle; null where the event came too late and changes nothing. */
export async function moveCase(db: Queries, { number, event, turn, stuckWhy, version }: Move): Promise<CaseRow | null> {
  const status = statusFor(event);
  let moving = db
    .updateTable('cases')
    .set({
      status,
      stuckWhy: status === 'stuck' ? (stuckWhy ?? 'no reason was recorded') : null,
      changedAt: sql<Date>`clock_timestamp()`,
      ...(turn === undefined ? {} : { turn }),
      ...(bumping.has(event) ? { version: sql<number>`version + 1` } : {}),
    })
    .where('number', '=', number)
    .where('status', 'in', [...statusesBefore(event)])
    // A merged case has no life of its own.
    .where('mergedInto', 'is', null);
  if (version !== undefined) moving = moving.where('version', '=', version);
  const moved = await moving.returning(caseColumns).executeTakeFirst();
  if (moved !== undefined) await notifyChange(db, { caseNumber: number });
  return moved ?? null;
}

/** Puts a case back to where it was before something that was undone; the version counts on, so that no job begun meanwhile moves it. */
export async function putBackCase(
  db: Queries,
  number: string,
  { status, turn, stuckWhy }: { readonly status: CaseStatus; readonly turn: Turn | null; readonly stuckWhy: string | null },
): Promise<void> {
  await db
    .updateTable('cases')
    .set({ status, turn, stuckWhy, version: sql<number>`version + 1`, changedAt: sql<Date>`clock_timestamp()` })
    .where('number', '=', number)
    .execute();
  await notifyChange(db, { caseNumber: number });
}

/** Every event leads to one status, wherever it starts. */
function statusFor(event: CaseEvent): CaseStatus {
  const row = lifecycle.find((candidate) => candidate.event === event);
  if (row === undefined) throw new Error(`the lifecycle has no row for ${event}`);
  return row.to;
}

/** Cases that wait in a status for a step, longest first. */
export async function casesWaiting(
  db: Queries,
  { status, unchangedMs = 0 }: { readonly status: CaseStatus; readonly unchangedMs?: number },
): Promise<readonly CaseRow[]> {
  return await db
    .selectFrom('cases')
    .select(caseColumns)
    .where('status', '=', status)
    .where('mergedInto', 'is', null)
    .where('changedAt', '<=', sql<Date>`clock_timestamp() - ${unchangedMs} * interval '1 millisecond'`)
    .orderBy('changedAt')
    .limit(sweptMax)
    .execute();
}
/** One sweep rings for this many cases of a status; the next one takes the rest. */
const sweptMax = 500;

/** Gives a case to an engineer (an address), or to nobody. */
export async function setOwner(db: Queries, number: string, owner: string | null): Promise<void> {
  await db.updateTable('cases').set({ owner }).where('number', '=', number).execute();
  await notifyChange(db, { caseNumber: number });
}
