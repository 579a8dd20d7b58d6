import { createHash } from 'node:crypto';
import type { Desk } from '../case/desk.ts';
import type { Statement } from '../case/reading.ts';
import { messagesOfCase } from '../store/message.ts';
import { notesOfCase } from '../store/note.ts';
import type { Queries } from '../store/tables.ts';

/** What people wrote on a case, oldest first: the customer's new words, notes and call notes. Each can stand as evidence. */
export async function statementsOfCase(db: Queries, number: string, desk: Desk): Promise<readonly Statement[]> {
  const messages = await messagesOfCase(db, number);
  const notes = await notesOfCase(db, number);
  const written = messages
    .filter((row) => row.kind === 'message')
    .map((row): Statement => {
      const { from, date, newText } = row.body;
      return {
        kind: 'message',
        path: `message:${row.id}`,
        sha256: digest(newText),
        who: from?.name || from?.address || '',
        at: date,
        text: newText,
      };
    });
  const noted = notes.map((note): Statement => {
    const who = desk.engineers.find((engineer) => engineer.address === note.engineer)?.name ?? note.engineer;
    return {
      kind: note.kind,
      path: `${note.kind}:${note.id}`,
      sha256: digest(note.text),
      who,
      at: note.madeAt.toISOString(),
      text: note.text,
    };
  });
  return [...written, ...noted];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
