import { repairHeaders } from './header-repair.ts';
import { withPlainLines } from './line-breaks.ts';
import { type MailParts, parseMail } from './parse.ts';
import { type HeadAndBody, rescued, rescuedParts } from './rescue.ts';
import { withSigned } from './signed.ts';

export type WholeMail = {
  readonly head: Buffer;
  /** As the mail says it is built. */
  readonly parts: MailParts;
  /** The same with what a signature wraps. */
  readonly opened: MailParts;
};

/** Reads a mail as far as it can be, whoever wrote it down and however. Throws the parser's own error. */
export async function wholeMail(bytes: Buffer, folder: string, prefix = 'attachment-'): Promise<WholeMail> {
  const mail = repairHeaders(withPlainLines(bytes));
  const parts = await parseOrRescue(mail, folder, prefix);
  return { head: mail.head, parts, opened: await withSigned(parts, folder, prefix) };
}

async function parseOrRescue(mail: HeadAndBody, folder: string, prefix: string): Promise<MailParts> {
  const parts = await parseMail([mail.head, mail.body], folder, prefix);
  const instead = rescued(mail, parts);
  return instead === null ? parts : rescuedParts(await parseMail([instead.head, instead.body], folder, `${prefix}rescued-`));
}
