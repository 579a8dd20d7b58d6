import { readFile } from 'node:fs/promises';
import { keepEnclosed } from './keep-enclosed.ts';
import type { KeptAttachment } from './kept-attachment.ts';
import { readOutlookMessage } from './outlook-message.ts';
import type { MailParts } from './parse.ts';

/** A customer passes on a handful; the files of more, or of larger ones, are read when they are examined. */
const messagesMax = 20;
const messageBytesMax = 32 * 1024 * 1024;

/** Attached Outlook messages with their files after them: only Outlook opens one, and not everybody at a desk has it. */
export async function withOutlook(parts: MailParts): Promise<MailParts> {
  let room = messagesMax;
  const attachments: KeptAttachment[] = [];
  for (const attachment of parts.attachments) {
    attachments.push(attachment);
    if (!mayBeOutlook(attachment) || room === 0) continue;
    room -= 1;
    attachments.push(...(await filesOf(attachment)));
  }
  return { ...parts, attachments };
}

function mayBeOutlook({ type, name, bytes, within }: KeptAttachment): boolean {
  return within === null && bytes <= messageBytesMax && (type === 'application/vnd.ms-outlook' || /\.msg$/i.test(name));
}

/** A broken one stays an attachment; examining it says what is wrong. */
async function filesOf({ file, name }: KeptAttachment): Promise<readonly KeptAttachment[]> {
  try {
    const message = readOutlookMessage(await readFile(file));
    return message === null ? [] : await keepEnclosed(message.files, { prefix: `${file}-`, within: name });
  } catch {
    return [];
  }
}
