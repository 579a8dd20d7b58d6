/** Log lines that a customer pasted into the words of a mail: kept and examined as the file they might have been. */
import type { Attachment, Message } from '../src/case/message.ts';
import { pastedLog } from '../src/logs/pasted.ts';
import type { World } from '../src/world.ts';

/** The attachment to keep with the message, its bytes in the blob store; none where the new words hold no log. */
export async function pastedFile({ blobs }: Pick<World, 'blobs'>, message: Message): Promise<readonly Attachment[]> {
  const log = message.kind === 'message' ? pastedLog(message.newText) : null;
  if (log === null) return [];
  const { sha256, bytes } = await blobs.put(new TextEncoder().encode(log));
  const name = message.language === 'zh-CN' ? '邮件正文.txt' : 'mail-text.txt';
  return [{ name, type: 'text/plain', bytes, sha256, inline: true, within: null }];
}
