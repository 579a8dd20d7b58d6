import { readFile } from 'node:fs/promises';
import type { ParsedMail } from '../../mail/parsed.ts';
import { addressing } from './addressing.ts';
import { wordsOfEnclosed } from './enclosed.ts';
import { repairHeaders } from './header-repair.ts';
import { readOutlookMessage } from './outlook-message.ts';
import { type KeptAttachment, parseMail } from './parse.ts';
import { wordsOf } from './words.ts';

/** A customer forwards a handful; each is read like a mail. */
const nestedMax = 20;
/** A nested mail larger than this is an attachment only; what a case number needs stands at its beginning anyway. */
const nestedBytesMax = 16 * 1024 * 1024;
/** Characters of a nested mail's words. */
const nestedTextMax = 256 * 1024;

/** Subject and words of the mails inside this mail; one that cannot be read stays an attachment. */
export async function nestedMails(attachments: readonly KeptAttachment[]): Promise<ParsedMail['nested']> {
  const mails = attachments.filter(isMail).slice(0, nestedMax);
  const nested: { subject: string; text: string }[] = [];
  for (const { file } of mails) {
    const read = await readNested(file);
    if (read !== null) nested.push(read);
  }
  return nested;
}

function isMail({ type, name, bytes }: KeptAttachment): boolean {
  return (type === 'message/rfc822' || type === 'application/vnd.ms-outlook' || /\.(eml|msg)$/i.test(name)) && bytes <= nestedBytesMax;
}

async function readNested(file: string): Promise<{ subject: string; text: string } | null> {
  try {
    const bytes = await readFile(file);
    const outlook = readOutlookMessage(bytes);
    if (outlook !== null) return { subject: outlook.subject, text: wordsOfEnclosed(outlook).slice(0, nestedTextMax) };
    const { head, body } = repairHeaders(bytes);
    const parts = await parseMail([head, body], null);
    const text = wordsOf(parts);
    return { subject: addressing(parts.headers, head).subject, text: text.slice(0, nestedTextMax) };
  } catch {
    return null;
  }
}
