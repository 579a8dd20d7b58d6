import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerValues } from '../../mail/header.ts';
import { letterHeader, type NestedMail } from '../../mail/parsed.ts';
import { addressing } from './addressing.ts';
import { wordsOfEnclosed } from './enclosed.ts';
import { headerLinesOf } from './header-lines.ts';
import { keepEnclosed } from './keep-enclosed.ts';
import type { KeptAttachment } from './kept-attachment.ts';
import { readOutlookMessage } from './outlook-message.ts';
import { wholeMail } from './whole-mail.ts';
import { wordsOf } from './words.ts';

/** A customer forwards a handful; each is read like a mail. */
const nestedMax = 20;
/** A mail passed on that was passed on before, and once more. */
const depthMax = 3;
/** A nested mail larger than this is an attachment only; what a case number needs stands at its beginning anyway. */
const nestedBytesMax = 16 * 1024 * 1024;
/** Characters of a nested mail's words. */
const nestedTextMax = 256 * 1024;

/** Subject and words of the mails inside this mail, and inside those; one that cannot be read stays an attachment. */
export async function nestedMails(attachments: readonly KeptAttachment[], folder: string): Promise<readonly NestedMail[]> {
  const found: NestedMail[] = [];
  let layer = attachments.filter(isMail);
  for (let depth = 1; depth <= depthMax; depth += 1) {
    const inner: KeptAttachment[] = [];
    for (const { file } of layer.slice(0, nestedMax - found.length)) {
      const read = await readNested(file, folder, `nested-${found.length}-`);
      if (read === null) continue;
      found.push(read.mail);
      inner.push(...read.attachments.filter(isMail));
    }
    layer = inner;
  }
  return found;
}

function isMail({ type, name, bytes, within }: KeptAttachment): boolean {
  const isOne = mailTypes.has(type) || /\.(eml|msg)$/i.test(name);
  // What came in an attached message is found with it.
  return isOne && bytes <= nestedBytesMax && within === null;
}

/** A mail, or its headers alone as reports send them back (RFC 6522 4, RFC 6533 5). */
const mailTypes = new Set([
  'message/rfc822',
  'message/global',
  'message/global-headers',
  'message/rfc822-headers',
  'text/rfc822-headers',
  'application/vnd.ms-outlook',
]);

type Read = { readonly mail: NestedMail; readonly attachments: readonly KeptAttachment[] };

async function readNested(file: string, folder: string, prefix: string): Promise<Read | null> {
  try {
    const bytes = await readFile(file);
    const outlook = readOutlookMessage(bytes);
    if (outlook !== null) {
      const attachments = await keepEnclosed(outlook.files, { prefix: join(folder, prefix), within: null });
      return { mail: nestedOf(outlook.subject, wordsOfEnclosed(outlook), []), attachments };
    }
    const { head, opened: parts } = await wholeMail(bytes, folder, prefix);
    const { subject, messageId } = addressing(parts.headers, head);
    const ids = [...headerValues(headerLinesOf(head), letterHeader.toLowerCase()), ...(messageId === null ? [] : [messageId])];
    return { mail: nestedOf(subject, wordsOf(parts), ids), attachments: parts.attachments };
  } catch {
    return null;
  }
}

function nestedOf(subject: string, text: string, ids: readonly string[]): NestedMail {
  return { subject, text: text.slice(0, nestedTextMax), ids };
}
