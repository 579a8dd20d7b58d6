/** Where the database knows a mail's clues: letters, mails, conversations, people. */
import { sql } from 'kysely';
import type { Clue } from '../case/clue.ts';
import { json } from './json.ts';
import type { Queries } from './tables.ts';

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

/** Which of these numbers a case has here. */
export async function numbersOfCases(db: Queries, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await db
    .selectFrom('cases')
    .select('number')
    .where('number', 'in', [...numbers])
    .execute();
  return new Set(rows.map(({ number }) => number));
}

/** The cases whose letters have these Message-IDs, in the order of the ids: letters that left, or may have. */
export async function casesOfLetters(db: Queries, messageIds: readonly string[]): Promise<readonly string[]> {
  if (messageIds.length === 0) return [];
  const rows = await db
    .selectFrom('dispatch')
    .select(['messageId', 'caseNumber'])
    .where('messageId', 'in', [...messageIds])
    .where('state', 'in', ['sent', 'unknown', 'sending'])
    .execute();
  return [...new Set(messageIds.flatMap((id) => rows.filter((row) => row.messageId === id).map(({ caseNumber }) => caseNumber)))];
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
    .select('caseNumber')
    .where('caseNumber', 'is not', null)
    .groupBy('caseNumber')
    .orderBy(sql`max(filed_at)`, 'desc')
    .limit(casesMax);
}

async function casesOf(db: Queries, where: (query: ReturnType<typeof filedMessages>) => ReturnType<typeof filedMessages>) {
  return (await where(filedMessages(db)).execute()).flatMap(({ caseNumber }) => (caseNumber === null ? [] : [caseNumber]));
}

/** The cases a person gets letters of, last changed first. */
export async function casesOfPerson(db: Queries, address: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('participant')
    .innerJoin('cases', 'cases.number', 'participant.caseNumber')
    .select('cases.number')
    .where('participant.address', '=', address.toLowerCase())
    .orderBy('cases.changedAt', 'desc')
    .limit(casesMax)
    .execute();
  return rows.map(({ number }) => number);
}
