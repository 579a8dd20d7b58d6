/** What a mail says of the case it belongs to, each clue for itself: they are kept with the message and shown. */
import type { Clue, ClueKind } from '../src/case/clue.ts';
import type { Message } from '../src/case/message.ts';
import { conversationOf } from '../src/mail/conversation.ts';
import { casesOfConversation, casesOfLetters, casesOfMail, casesOfMails, casesOfNumbers, casesOfPerson } from '../src/store/clue.ts';
import type { Queries } from '../src/store/tables.ts';

/** What a mail asks takes the same work whether a case knows it or not: nobody learns from the time an answer takes. */
export async function cluesOf(db: Queries, message: Message, twin: number | null): Promise<readonly Clue[]> {
  const { mentions } = message.case;
  const known = await casesOfNumbers(
    db,
    mentions.map(({ number }) => number),
  );
  const answered = idsAnswered(message);
  return [
    ...mentions.map(({ place, number }): Clue => ({ kind: 'number', place, number, caseNumber: known.get(number) ?? null })),
    ...cluesTo('letter', await casesOfLetters(db, answered)),
    ...cluesTo('conversation', await casesOfConversation(db, conversationOf(message.threadIndex ?? null))),
    ...cluesTo('mail', await casesOfMails(db, answered)),
    ...cluesTo('twin', twin === null ? [] : await casesOfMail(db, twin)),
    ...cluesTo('person', await casesOfPerson(db, message.from?.address ?? '')),
  ];
}

/** The letter that a report gives back; the mail it answers, then the others of the thread, newest first (RFC 5322 3.6.4). */
export function idsAnswered({ report, inReplyTo, references }: Message): readonly string[] {
  return [...(report?.letterIds ?? []), ...(inReplyTo === null ? [] : [inReplyTo]), ...references.toReversed()];
}

function cluesTo(kind: Exclude<ClueKind, 'number'>, cases: readonly string[]): readonly Clue[] {
  return cases.map((caseNumber) => ({ kind, caseNumber }));
}
