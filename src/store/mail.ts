import { sql } from 'kysely';
import type { MailState } from '../case/mail.ts';
import { notifyChange } from './change.ts';
import type { MailRow, Queries } from './tables.ts';

export type { MailRow } from './tables.ts';

type NewMail = {
  readonly mailbox: string;
  readonly uidValidity: bigint | number;
  readonly uid: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly isCut: boolean;
  /** One of many that lay there before we listened. */
  readonly isBacklog?: boolean;
  readonly numbering?: number;
  readonly toldBytes?: number | null;
  readonly toldAt?: Date | null;
};
type Entered = { readonly id: number; readonly isNew: boolean };

/** Enters a mail into the ledger; the same mail of the same mailbox again changes nothing and is not new. */
export async function keepMail(db: Queries, mail: NewMail): Promise<Entered> {
  const [entered] = await keepMails(db, [mail]);
  if (entered === undefined) throw new Error(`expected mail ${mail.uid} of ${mail.mailbox} to be in the ledger, but it is not`);
  return entered;
}

/** The same for many at once: one write to the disk. They are given in the order of the mails. */
export async function keepMails(db: Queries, mails: readonly NewMail[]): Promise<readonly Entered[]> {
  const made = await db
    .insertInto('mail')
    .values(mails.map((mail) => ({ ...mail, uidValidity: Number(mail.uidValidity) })))
    .onConflict((conflict) => conflict.columns(['mailbox', 'uidValidity', 'numbering', 'uid']).doNothing())
    .returning(['id', 'mailbox', 'uidValidity', 'numbering', 'uid'])
    .execute();
  if (made.length > 0) await notifyChange(db);
  const isNew = new Map(made.map((row) => [keyOf(row), row.id]));
  return await Promise.all(
    mails.map(async (mail) => {
      const id = isNew.get(keyOf(mail));
      return id === undefined ? { id: await idOf(db, mail), isNew: false } : { id, isNew: true };
    }),
  );
}

type Key = Pick<NewMail, 'mailbox' | 'uidValidity' | 'numbering' | 'uid'>;

function keyOf({ mailbox, uidValidity, numbering = 0, uid }: Key): string {
  return `${uidValidity} ${numbering} ${uid} ${mailbox}`;
}

async function idOf(db: Queries, { mailbox, uidValidity, numbering = 0, uid }: Key): Promise<number> {
  const known = await db
    .selectFrom('mail')
    .select('id')
    .where('mailbox', '=', mailbox)
    .where('uidValidity', '=', Number(uidValidity))
    .where('numbering', '=', numbering)
    .where('uid', '=', uid)
    .executeTakeFirstOrThrow();
  return known.id;
}

export async function mailById(db: Queries, id: number): Promise<MailRow | null> {
  return (await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function mailsById(db: Queries, ids: readonly number[]): Promise<ReadonlyMap<number, MailRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The mail that came last, or the last one with this UID. */
export async function newestMail(db: Queries, { uid }: { readonly uid?: number } = {}): Promise<MailRow | null> {
  const newest = db.selectFrom('mail').selectAll().orderBy('id', 'desc').limit(1);
  return (await (uid === undefined ? newest : newest.where('uid', '=', uid)).executeTakeFirst()) ?? null;
}

/** Counts an attempt to read a mail, and returns the count. */
export async function attemptMail(db: Queries, id: number): Promise<number> {
  const row = await db
    .updateTable('mail')
    .set((set) => ({ attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .returning('attempts')
    .executeTakeFirstOrThrow();
  return row.attempts;
}

/** Gives a mail that was not read yet its one end; false where it already has one. */
export async function settleMail(
  db: Queries,
  {
    id,
    state,
    why,
    digest,
  }: { readonly id: number; readonly state: Exclude<MailState, 'arrived'>; readonly why: string; readonly digest?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ state, why, settledAt: sql<Date>`clock_timestamp()`, ...(digest === undefined ? {} : { digest }) })
    .where('id', '=', id)
    .where('state', '=', 'arrived')
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await notifyChange(db);
  return numUpdatedRows > 0n;
}

/** Gives a mail another end on a person's word; false while it was not read yet. */
export async function resettleMail(
  db: Queries,
  { id, state, why }: { readonly id: number; readonly state: Exclude<MailState, 'arrived'>; readonly why: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ state, why, settledAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('state', '<>', 'arrived')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The same for many mails at once. */
export async function resettleMails(
  db: Queries,
  { ids, state, why }: { readonly ids: readonly number[]; readonly state: Exclude<MailState, 'arrived'>; readonly why: string },
): Promise<void> {
  await db
    .updateTable('mail')
    .set({ state, why, settledAt: sql<Date>`clock_timestamp()` })
    .where(sql<boolean>`id = ANY(${ids})`)
    .where('state', '<>', 'arrived')
    .execute();
}

/** Lets a mail be read again from its stored bytes. */
export async function reopenMail(db: Queries, id: number): Promise<void> {
  await reopenMails(db, [id]);
}

export async function reopenMails(db: Queries, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('mail')
    .set({ state: 'arrived', why: '', attempts: 0, settledAt: null })
    .where(sql<boolean>`id = ANY(${ids})`)
    .execute();
}

/** Whether mails of a backlog wait to be read. */
export async function isBacklogWaiting(db: Queries): Promise<boolean> {
  const waiting = db.selectFrom('mail').select('id').where('state', '=', 'arrived').where('isBacklog', '=', true);
  return (await waiting.limit(1).executeTakeFirst()) !== undefined;
}

/** The mail of the same folder that came before with the very same bytes, or null. */
export async function sameBytesBefore(db: Queries, { id, mailbox, sha256, bytes }: MailRow): Promise<number | null> {
  const before = db.selectFrom('mail').select('id').where('mailbox', '=', mailbox).where('sha256', '=', sha256);
  return (await before.where('bytes', '=', bytes).where('id', '<', id).orderBy('id').limit(1).executeTakeFirst())?.id ?? null;
}

/** Mails not read yet, those of a backlog last, the oldest first. */
export async function waitingMails(db: Queries, limit: number): Promise<readonly MailRow[]> {
  return await db
    .selectFrom('mail')
    .selectAll()
    .where('state', '=', 'arrived')
    .orderBy('isBacklog')
    .orderBy('arrivedAt')
    .limit(limit)
    .execute();
}

/**
 * Another mail with the same digest, a filed one first, or null. In a transaction, a second run over an equal mail waits here until
 * the first has committed: of two copies read at once, one sees the other.
 */
export async function sameMailBefore(
  db: Queries,
  { id, digest }: { readonly id: number; readonly digest: string },
): Promise<MailRow | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${digest}, 0))`.execute(db);
  const twin = await db
    .selectFrom('mail')
    .selectAll()
    .where('digest', '=', digest)
    .where('id', '<>', id)
    .orderBy(sql`state = 'filed'`, 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return twin ?? null;
}
