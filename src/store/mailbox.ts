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

/** Records a reconcile: how many mails the server has, and how many of these the ledger has. */
export async function noteReconcile(
  db: Queries,
  counted: { readonly name: string; readonly uidValidity: bigint | number; readonly serverMails: number; readonly ledgerMails: number },
): Promise<void> {
  const { name, serverMails, ledgerMails } = counted;
  const uidValidity = Number(counted.uidValidity);
  const now = sql<Date>`clock_timestamp()`;
  await db
    .insertInto('mailbox')
    .values({ name, state: 'listening', uidValidity, serverMails, ledgerMails, reconciledAt: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ uidValidity, serverMails, ledgerMails, reconciledAt: now }))
    .execute();
}

export async function mailboxes(db: Queries): Promise<readonly MailboxRow[]> {
  return await db.selectFrom('mailbox').selectAll().orderBy('name').execute();
}
