/** What the pages need of a case's messages: a line of each, and all of those that are shown. */
import { sql } from 'kysely';
import type { Message } from '../case/message.ts';
import { family } from './case-family.ts';
import type { MessageRow } from './message.ts';
import type { Queries } from './tables.ts';

/** A message without its words: its place in the thread, and whom it names. */
export type ThreadLine = Pick<MessageRow, 'id' | 'caseNumber' | 'filedAt'> & {
  readonly people: Pick<Message, 'from' | 'replyTo' | 'to' | 'cc'>;
};
export type ThreadMessage = Pick<MessageRow, 'id' | 'mailId' | 'caseNumber' | 'body' | 'clues' | 'arrivedAt' | 'why'>;

/** Every message of a case, automatic ones too, in the order the case learned of them. */
export async function threadLines(db: Queries, caseNumber: string): Promise<readonly ThreadLine[]> {
  return await db
    .selectFrom('message')
    .select(['id', 'caseNumber', 'filedAt'])
    .select(
      sql<
        ThreadLine['people']
      >`jsonb_build_object('from', body->'from', 'replyTo', body->'replyTo', 'to', body->'to', 'cc', body->'cc')`.as('people'),
    )
    .where('caseNumber', 'in', family(caseNumber))
    .orderBy('filedAt')
    .orderBy('id')
    .execute();
}

export async function threadMessages(db: Queries, ids: readonly number[]): Promise<ReadonlyMap<number, ThreadMessage>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('message')
    .innerJoin('mail', 'mail.id', 'message.mailId')
    .select(['message.id', 'message.mailId', 'message.caseNumber', 'message.body', 'message.clues', 'mail.arrivedAt', 'mail.why'])
    .where('message.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
