/** Where the database knows a mail's clues: letters, mails, conversations, people. */
import { sql } from 'kysely';
import type { Clue } from '../case/clue.ts';
import { json } from './json.ts';
import type { Queries } from './tables.ts';

/** The case that a number stands for now. */
function living(column: 'number' | 'case_number') {
  return sql<string>`case_living(${sql.ref(column)})`.as('living');
}

/** As many cases as a person compares at a glance. */
const casesMax = 3;

/** Keeps what a message said of the case it belongs to. */
export async function keepClues(db: Queries, messageId: number, clues: readonly Clue[]): Promise<void> {
  await db
    .updateTable('message')
    .set({ clues: json(clues) })
    .where('id', '=', messageId)
    .execute();
}

/** The case that each of these numbers stands for here; a number that no case has is missing. */
export async function casesOfNumbers(db: Queries, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases')
    .select(['number', living('number')])
    .where('number', 'in', [...numbers])
    .execute();
  return new Map(rows.map((row) => [row.number, row.living]));
}

/** The cases whose letters have these Message-IDs, in the order of the ids: letters that left, or may have. */
export async function casesOfLetters(db: Queries, messageIds: readonly string[]): Promise<readonly string[]> {
  if (messageIds.length === 0) return [];
  const letters = db
    .selectFrom('dispatch')
    .select(['messageId', living('case_number')])
    .where('messageId', 'in', [...messageIds])
    .where('state', 'in', ['sent', 'unknown', 'sending']);
  const acknowledgements = db
    .selectFrom('acknowledgement')
    .select(['messageId', living('case_number')])
    .where('messageId', 'in', [...messageIds])
    .where('state', 'in', ['sent', 'unknown', 'sending']);
  const rows = await letters.unionAll(acknowledgements).execute();
  return [...new Set(messageIds.flatMap((id) => rows.filter((row) => row.messageId === id).map((row) => row.living)))];
}

/** The cases that mails with these Message-IDs were filed into. Anyone can write such an id: it decides nothing. */
export async function casesOfMails(db: Queries, messageIds: readonly string[]): Promise<readonly string[]> {
  if (messageIds.length === 0) return [];
  return await casesOf(db, (query) => query.where('messageId', 'in', [...messageIds]));
}

export async function casesOfConversation(db: Queries, conversation: string | null): Promise<readonly string[]> {
  return conversation === null ? [] : await casesOf(db, (query) => query.where('conversation', '=', conversation));
}

export async function casesOfMail(db: Queries, mailId: number): Promise<readonly string[]> {
  return await casesOf(db, (query) => query.where('mailId', '=', mailId));
}

function filedMessages(db: Queries) {
  return db
    .selectFrom('message')
    .select(living('case_number'))
    .where('caseNumber', 'is not', null)
    .groupBy('living')
    .orderBy(sql`max(filed_at)`, 'desc')
    .limit(casesMax);
}

async function casesOf(db: Queries, where: (query: ReturnType<typeof filedMessages>) => ReturnType<typeof filedMessages>) {
  return (await where(filedMessages(db)).execute()).map((row) => row.living);
}

/** The cases a person gets letters of, last changed first. */
export async function casesOfPerson(db: Queries, address: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('participant')
    .innerJoin('cases', 'cases.number', 'participant.caseNumber')
    .select(living('number'))
    .where('participant.address', '=', address.toLowerCase())
    .groupBy('living')
    .orderBy(sql`max(cases.changed_at)`, 'desc')
    .limit(casesMax)
    .execute();
  return rows.map((row) => row.living);
}
