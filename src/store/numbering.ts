/** What the ledger knows of a folder under the numbers its server gave last. */
import type { Mark, Numbering } from '../case/mail.ts';
import { notifyChange } from './change.ts';
import type { Queries } from './tables.ts';

type Folder = { readonly mailbox: string; readonly uidValidity: bigint | number };

/** The UIDs that the ledger has of a mailbox at this UIDVALIDITY, in its last numbering. */
export async function uidsInLedger(
  db: Queries,
  { mailbox, uidValidity }: Folder,
): Promise<{ readonly numbering: number; readonly uids: Set<number> }> {
  const rows = await db
    .selectFrom('mail')
    .select(['uid', 'numbering'])
    .where('mailbox', '=', mailbox)
    .where('uidValidity', '=', Number(uidValidity))
    .execute();
  const numbering = rows.reduce((last, row) => Math.max(last, row.numbering), 0);
  return { numbering, uids: new Set(rows.flatMap((row) => (row.numbering === numbering ? [row.uid] : []))) };
}

/** The marks of these mails, by their UIDs. */
export async function marksOf(
  db: Queries,
  { mailbox, uidValidity, numbering }: Numbering,
  uids: readonly number[],
): Promise<ReadonlyMap<number, Mark>> {
  if (uids.length === 0) return new Map();
  const rows = await db
    .selectFrom('mail')
    .select(['uid', 'sha256', 'bytes', 'isCut', 'toldBytes', 'toldAt'])
    .where('mailbox', '=', mailbox)
    .where('uidValidity', '=', Number(uidValidity))
    .where('numbering', '=', numbering)
    .where('uid', 'in', [...uids])
    .execute();
  return new Map(rows.map(({ uid, ...mark }) => [uid, mark]));
}

/** Records that a server numbered its mails anew without saying so. */
export async function noteRenumbered(db: Queries, name: string, at: Date): Promise<void> {
  await db
    .insertInto('mailbox')
    .values({ name, state: 'listening', renumberedAt: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ renumberedAt: at }))
    .execute();
  await notifyChange(db);
}
