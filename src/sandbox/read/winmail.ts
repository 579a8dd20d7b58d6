import { readFile } from 'node:fs/promises';
import { problem } from '../../case/said/problems.ts';
import { filesMax, keepEnclosed } from './keep-enclosed.ts';
import type { KeptAttachment } from './kept-attachment.ts';
import type { MailParts } from './parse.ts';
import { readTnef } from './tnef.ts';

/** A winmail.dat larger than this is an attachment only: its files are read when it is examined. */
const winmailBytesMax = 32 * 1024 * 1024;

/**
 * What Outlook put into a winmail.dat is the mail's own: its files stand in its place, and its words where the mail has no others.
 * One that is broken stays beside what could be taken out of it.
 */
export async function withWinmail(parts: MailParts): Promise<MailParts> {
  const winmail = parts.attachments.find(isWinmail);
  if (winmail === undefined || winmail.bytes > winmailBytesMax) return parts;
  const { text, html, files, why } = readTnef(await readFile(winmail.file));
  if (why !== null && files.length === 0 && text === '') return { ...parts, problems: [...parts.problems, problem('winmail')] };
  const isSilent = parts.text.trim() === '' && parts.html === null;
  const isWhole = why === null && files.length > 0 && files.length <= filesMax;
  const others = isWhole ? parts.attachments.filter((attachment) => attachment !== winmail) : parts.attachments;
  // One that stays is examined itself, and its files with it.
  const taken = await keepEnclosed(files, { prefix: `${winmail.file}-`, within: isWhole ? null : winmail.name });
  return { ...parts, ...(isSilent ? { text, html } : {}), attachments: [...others, ...taken] };
}

function isWinmail({ type, name }: KeptAttachment): boolean {
  return /^application\/(ms-tnef|vnd\.ms-tnef)$/.test(type) || /^winmail\.dat$/i.test(name);
}
