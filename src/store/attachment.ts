import { sql } from 'kysely';
import type { Attachment } from '../case/message.ts';
import { family } from './case-family.ts';
import type { AttachmentRow, Queries } from './tables.ts';

export type { AttachmentRow } from './tables.ts';

/** Keeps the attachments of a message; a message read again replaces them, and bytes that changed are examined anew. */
export async function keepAttachments(
  db: Queries,
  { messageId, attachments }: { readonly messageId: number; readonly attachments: readonly Attachment[] },
): Promise<void> {
  await db.deleteFrom('attachment').where('messageId', '=', messageId).where('position', '>=', attachments.length).execute();
  if (attachments.length === 0) return;
  const rows = attachments.map(({ inline, ...attachment }, position) => ({ ...attachment, isInline: inline, messageId, position }));
  const keptWhenSame = (column: 'examined_with' | 'examined_why') =>
    sql<
      string | null
    >`CASE WHEN attachment.sha256 = excluded.sha256 AND attachment.name = excluded.name THEN ${sql.ref(`attachment.${column}`)} END`;
  await db
    .insertInto('attachment')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['messageId', 'position']).doUpdateSet((set) => ({
        name: set.ref('excluded.name'),
        type: set.ref('excluded.type'),
        bytes: set.ref('excluded.bytes'),
        sha256: set.ref('excluded.sha256'),
        isInline: set.ref('excluded.isInline'),
        within: set.ref('excluded.within'),
        examinedWith: keptWhenSame('examined_with'),
        examinedWhy: keptWhenSame('examined_why'),
      })),
    )
    .execute();
}

/** The attachments of a case's messages, in the order the case learned of them. */
export async function attachmentsOfCase(db: Queries, caseNumber: string): Promise<readonly AttachmentRow[]> {
  return await ofCase(db, caseNumber).execute();
}

/** Those of them that were not examined yet with this version of the knowledge; what came in another one is examined with it. */
export async function attachmentsToExamine(db: Queries, caseNumber: string, knowledge: string): Promise<readonly AttachmentRow[]> {
  return await ofCase(db, caseNumber)
    .where('attachment.within', 'is', null)
    .where('attachment.examinedWith', 'is distinct from', knowledge)
    .execute();
}

export async function attachmentById(db: Queries, id: number): Promise<AttachmentRow | null> {
  return (await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The attachments of these messages, each message's in their order. */
export async function attachmentsOfMessages(db: Queries, messageIds: readonly number[]): Promise<readonly AttachmentRow[]> {
  if (messageIds.length === 0) return [];
  return await db
    .selectFrom('attachment')
    .selectAll()
    .where('messageId', 'in', [...messageIds])
    .orderBy('messageId')
    .orderBy('position')
    .execute();
}

/** `why`: what could not be examined, in words; null: all of it was. */
export async function markExamined(
  db: Queries,
  { id, knowledge, why }: { readonly id: number; readonly knowledge: string; readonly why: string | null },
): Promise<void> {
  await db.updateTable('attachment').set({ examinedWith: knowledge, examinedWhy: why }).where('id', '=', id).execute();
}

function ofCase(db: Queries, caseNumber: string) {
  return db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.messageId')
    .selectAll('attachment')
    .where('message.caseNumber', 'in', family(caseNumber))
    .orderBy('message.filedAt')
    .orderBy('message.id')
    .orderBy('attachment.position');
}
