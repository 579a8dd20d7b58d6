import { attachmentsOfMessage } from '../store/attachment.ts';
import type { MessageRow } from '../store/message.ts';
import type { ConsoleWorld } from './world.ts';

/** The messages of a case as the thread shows them: new words open, quoted words folded, attachments to download. */
export async function threadView(world: ConsoleWorld, messages: readonly MessageRow[]) {
  return await Promise.all(
    messages.map(async ({ id, body, arrivedAt, mailId }) => ({
      id,
      mailId,
      from: body.from?.name || body.from?.address || '',
      address: body.from?.address ?? '',
      at: arrivedAt,
      sentAt: body.date ?? '',
      subject: body.subject,
      intent: body.intent,
      newText: body.newText,
      quotedText: body.quotedText,
      signature: body.signature,
      problems: body.problems.join('; '),
      attachments: (await attachmentsOfMessage(world.store.db, id)).map(({ id: attachmentId, name, bytes }) => ({
        id: attachmentId,
        name,
        size: sizeText(bytes),
      })),
    })),
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
