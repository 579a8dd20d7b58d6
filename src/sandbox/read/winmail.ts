import { readFile } from 'node:fs/promises';
import type { KeptAttachment, MailParts } from './parse.ts';
import { readTnef } from './tnef.ts';

/** A winmail.dat larger than this is an attachment only: its files are read when it is examined. */
const winmailBytesMax = 32 * 1024 * 1024;

/** Outlook may put the words of a mail into its winmail.dat alone: there they are the mail's own. */
export async function withWinmail(parts: MailParts): Promise<MailParts> {
  const winmail = parts.attachments.find(isWinmail);
  if (winmail === undefined || winmail.bytes > winmailBytesMax) return parts;
  const { text, html, files, why } = readTnef(await readFile(winmail.file));
  if (why !== null && files.length === 0 && text === '') return { ...parts, problems: [...parts.problems, closed] };
  const isSilent = parts.text.trim() === '' && parts.html === null;
  return isSilent ? { ...parts, text, html } : parts;
}

function isWinmail({ type, name }: KeptAttachment): boolean {
  return /^application\/(ms-tnef|vnd\.ms-tnef)$/.test(type) || /^winmail\.dat$/i.test(name);
}

const closed = 'winmail.dat cannot be opened: ask the sender to send the files in a ZIP, or the mail as HTML or plain text';
