import { sql } from 'kysely';
import { notifyChange } from './change.ts';
import type { MailboxRow, MailboxState, Queries } from './tables.ts';

export type { MailboxRow } from './tables.ts';

/** Records a change of a mailbox' state with the one sentence that goes with it. */
export async function noteMailbox(
  db: Queries,
  {
    name,
    state,
    said,
    uidValidity,
  }: { readonly name: string; readonly state: MailboxState; readonly said: string; readonly uidValidity?: bigint | number },
): Promise<void> {
  const validity = uidValidity === undefined ? {} : { uidValidity: Number(uidValidity) };
  await db
    .insertInto('mailbox')
    .values({ name, state, said, ...validity })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        state,
        said,
        // A new sentence about the same state does not make the state younger.
        stateSince: sql<Date>`CASE WHEN mailbox.state = ${state} THEN mailbox.state_since ELSE clock_timestamp() END`,
        ...validity,
      }),
    )
    .execute();
  await notifyChange(db);
}

type Counts = {
  readonly name: string;
  readonly uidValidity: bigint | number;
  readonly serverMails: number;
  readonly ledgerMails: number;
  /** True where every UID was compared just now. */
  readonly isCompared: boolean;
};

/** Records how many mails the server has, and how many of these the ledger has. */
export async function noteCounts(db: Queries, { name, serverMails, ledgerMails, isCompared, ...counts }: Counts): Promise<void> {
  const uidValidity = Number(counts.uidValidity);
  const compared = isCompared ? { reconciledAt: sql<Date>`clock_timestamp()` } : {};
  const counted = { uidValidity, serverMails, ledgerMails, ...compared };
  await db
    .insertInto('mailbox')
    .values({ name, state: 'listening', ...counted })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(counted))
    .execute();
  await notifyChange(db);
}

/** Of a mailbox that nobody watches any more, what was last known stays, and alarms nobody. */
export async function noteWatched(db: Queries, names: readonly string[]): Promise<void> {
  await db
    .updateTable('mailbox')
    .set({ state: 'unwatched', said: 'no longer watched', stateSince: sql<Date>`clock_timestamp()` })
    .where('name', '<>', sql<string>`ALL(${names})`)
    .where('state', '<>', 'unwatched')
    .execute();
  await notifyChange(db);
}

export async function mailboxes(db: Queries): Promise<readonly MailboxRow[]> {
  return await db.selectFrom('mailbox').selectAll().orderBy('name').execute();
}
