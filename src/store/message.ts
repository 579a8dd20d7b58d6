import { sql } from 'kysely';
import type { Clue } from '../case/clue.ts';
import type { Message } from '../case/message.ts';
import { conversationOf } from '../mail/conversation.ts';
import { family } from './case-family.ts';
import { lockCase } from './case-lock.ts';
import { json } from './json.ts';
import type { Queries } from './tables.ts';

/** A message as the case knows it. */
export type MessageRow = {
  readonly id: number;
  readonly mailId: number;
  readonly caseNumber: string | null;
  readonly kind: Message['kind'];
  readonly body: Message;
  /** What it said of the case it belongs to, when it came. */
  readonly clues: readonly Clue[];
  readonly arrivedAt: Date;
  /** How its mail came to its end, in words. */
  readonly why: string;
  /** When the case learned these words; null while in no case. */
  readonly filedAt: Date | null;
  /** A letter that was sent answered this message, or a later one of the case. */
  readonly isAnswered: boolean;
  /** It brought an artifact that is more than bytes. */
  readonly hasLogs: boolean;
};

type Filing = {
  readonly mailId: number;
  readonly caseNumber: string | null;
  /** The case that an automatic mail speaks of. */
  readonly aboutCase?: string | null;
  readonly message: Message;
};

/** Keeps what a mail says, filed into a case or not; the same mail read again replaces it. Returns the message's id. */
export async function keepMessage(db: Queries, { mailId, caseNumber, aboutCase = null, message }: Filing): Promise<number> {
  // Two mails of one case are filed one after the other: `filed_at` then is the order in which the case learned of them.
  if (caseNumber !== null) await lockCase(db, caseNumber);
  const columns = { ...columnsOf(message), caseNumber, aboutCase };
  const now = sql<Date>`clock_timestamp()`;
  const row = await db
    .insertInto('message')
    .values({ ...columns, mailId, filedAt: caseNumber === null ? null : now })
    .onConflict((conflict) =>
      conflict.column('mailId').doUpdateSet({
        ...columns,
        filedAt:
          caseNumber === null
            ? null
            : sql<Date>`CASE WHEN message.case_number = ${caseNumber} THEN message.filed_at ELSE clock_timestamp() END`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

function columnsOf(message: Message) {
  const { kind, intent, language, messageId, inReplyTo, subject } = message;
  return {
    kind,
    intent,
    language,
    messageId,
    inReplyTo,
    subject,
    fromAddress: message.from?.address.toLowerCase() ?? null,
    sentAt: readableDate(message.date),
    conversation: conversationOf(message.threadIndex ?? null),
    body: json(message),
  };
}

/** A Date header may say anything; what PostgreSQL would refuse is no date. */
function readableDate(date: string | null): Date | null {
  if (date === null) return null;
  const read = new Date(date);
  const year = read.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? read : null;
}

export async function messageById(db: Queries, id: number): Promise<MessageRow | null> {
  return (await messages(db).where('message.id', '=', id).executeTakeFirst()) ?? null;
}

export async function messageOfMail(db: Queries, mailId: number): Promise<MessageRow | null> {
  return (await messages(db).where('message.mailId', '=', mailId).executeTakeFirst()) ?? null;
}

/** What each of these mails says, by the mail; one that could not be read is not there. */
export async function messagesOfMails(db: Queries, mailIds: readonly number[]): Promise<ReadonlyMap<number, MessageRow>> {
  if (mailIds.length === 0) return new Map();
  const rows = await messages(db)
    .where('message.mailId', 'in', [...mailIds])
    .execute();
  return new Map(rows.map((row) => [row.mailId, row]));
}

/** Every message of a case, automatic ones too, in the order the case learned of them. */
export async function messagesOfCase(db: Queries, caseNumber: string): Promise<readonly MessageRow[]> {
  return await messages(db)
    .where('message.caseNumber', 'in', family(caseNumber))
    .orderBy('message.filedAt')
    .orderBy('message.id')
    .execute();
}

/** The last message with a person's words in it, or null. */
export async function newestMessage(db: Queries, caseNumber: string): Promise<MessageRow | null> {
  const newest = await messages(db)
    .where('message.caseNumber', 'in', family(caseNumber))
    .where('message.kind', '=', 'message')
    .orderBy('message.filedAt', 'desc')
    .orderBy('message.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ?? null;
}

/**
 * A letter answers every word the case knew when it was drafted: new words would have made its draft stale. A letter of the case that
 * a message's own was merged into answers it from the merging on.
 */
const isAnswered = sql<boolean>`EXISTS (
  SELECT 1 FROM cases home JOIN draft ON draft.case_number IN (home.number, case_living(home.number))
  WHERE home.number = message.case_number AND draft.state = 'sent' AND draft.made_at >= message.filed_at
    AND (draft.case_number = home.number OR draft.made_at >= home.merged_at))`;

function messages(db: Queries) {
  return db
    .selectFrom('message')
    .innerJoin('mail', 'mail.id', 'message.mailId')
    .select([
      'message.id',
      'message.mailId',
      'message.caseNumber',
      'message.kind',
      'message.body',
      'message.clues',
      'message.filedAt',
      'mail.arrivedAt',
      'mail.why',
    ])
    .select(isAnswered.as('isAnswered'))
    .select((select) => [
      select
        .exists(
          select
            .selectFrom('attachment')
            .innerJoin('artifact', 'artifact.attachmentId', 'attachment.id')
            .select('artifact.id')
            .whereRef('attachment.messageId', '=', 'message.id')
            .where('artifact.format', '<>', 'binary'),
        )
        .$castTo<boolean>()
        .as('hasLogs'),
    ]);
}
