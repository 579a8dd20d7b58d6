/** Whether a mail is ours: anyone can write our address into From. */
import type { Message } from '../src/case/message.ts';
import { casesOfLetters } from '../src/store/clue.ts';
import type { Queries } from '../src/store/tables.ts';

/** A letter of ours is known by its Message-ID, another mail from our address by what our boundary found out. */
export async function isReallyOurs(db: Queries, message: Message): Promise<boolean> {
  if (message.authentication.verdict !== 'none') return message.authentication.verdict === 'pass';
  return await isOurLetter(db, message);
}

/**
 * Our own letter comes back: filed by the server, or from a list or an alias that writes a sender of its own. A Message-ID of ours holds
 * 122 random bits: only who has the letter can write it.
 */
export async function isOurLetter(db: Queries, message: Message): Promise<boolean> {
  return (await casesOfLetters(db, ownIds(message))).length > 0;
}

/** The ids that a letter of ours would have: its Message-ID, and the header that repeats it. */
export function ownIds({ messageId, letterId }: Message): readonly string[] {
  return [messageId, letterId ?? null].filter((id) => id !== null);
}
