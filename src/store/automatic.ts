import { sql } from 'kysely';
import type { Message } from '../case/message.ts';
import { family } from './case-family.ts';
import type { Queries } from './tables.ts';

/** A mail that nobody wrote, as the console lists it. */
export type AutomaticRow = {
  readonly mailId: number;
  readonly arrivedAt: Date;
  readonly why: string;
  readonly aboutCase: string | null;
  /** The letter that it reports on; null: it reports on none of ours. */
  readonly dispatchId: number | null;
  readonly body: Message;
};

/** The automatic mails that speak of a case, oldest first. */
export async function automaticOfCase(db: Queries, caseNumber: string): Promise<readonly AutomaticRow[]> {
  return await automatic(db).where('message.aboutCase', 'in', family(caseNumber)).orderBy('mail.id').execute();
}

/** The automatic mails that came before this one, or at all, newest first. */
export async function automaticMails(
  db: Queries,
  { limit, before }: { readonly limit: number; readonly before?: number | null },
): Promise<readonly AutomaticRow[]> {
  const mails = automatic(db).orderBy('mail.id', 'desc').limit(limit);
  return await (before === undefined || before === null ? mails : mails.where('mail.id', '<', before)).execute();
}

/** Shows mails, which an engineer calls automatic, beside the case that each names alone, where there is one. */
export async function showOnCases(db: Queries, mailIds: readonly number[]): Promise<void> {
  if (mailIds.length === 0) return;
  const named = sql<string>`(SELECT number FROM cases WHERE number = body #>> '{case,number}' AND body #> '{case,others}' = '[]')`;
  await db
    .updateTable('message')
    .set({ aboutCase: named })
    .where('mailId', 'in', [...mailIds])
    .where('caseNumber', 'is', null)
    .execute();
}

function automatic(db: Queries) {
  return db
    .selectFrom('mail')
    .innerJoin('message', 'message.mailId', 'mail.id')
    .select(['message.mailId', 'mail.arrivedAt', 'mail.why', 'message.aboutCase', 'message.body'])
    .select((select) =>
      select.selectFrom('delivery').select('delivery.dispatchId').whereRef('delivery.mailId', '=', 'mail.id').limit(1).as('dispatchId'),
    )
    .where('mail.state', '=', 'automatic');
}
