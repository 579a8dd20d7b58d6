import { open } from 'node:fs/promises';
import { problem } from '../../case/said/problems.ts';
import type { KeptAttachment } from './kept-attachment.ts';
import type { MailParts } from './parse.ts';
import { isSmime } from './signed.ts';

/** What in the mail stays closed, in words. A file that is encrypted beside readable words says so when it is examined. */
export async function unopened({ attachments, text, html }: MailParts): Promise<readonly string[]> {
  const isSilent = text.trim() === '' && html === null;
  const armored = isSilent ? await Promise.all(attachments.map(isArmored)) : [];
  const isPgp = attachments.some(({ type }) => type === 'application/pgp-encrypted') || armored.includes(true);
  return [...(attachments.some(({ type, name }) => isSmime(type, name)) ? [problem('smime')] : []), ...(isPgp ? [problem('pgp')] : [])];
}

const armor = Buffer.from('-----BEGIN PGP MESSAGE-----');

/** Some servers take the envelope of an encrypted mail (RFC 3156 4) apart and leave its content as a file. */
async function isArmored({ file, name }: KeptAttachment): Promise<boolean> {
  if (!/\.(asc|pgp|gpg)$/i.test(name)) return false;
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(armor.length));
    return buffer.equals(armor);
  } finally {
    await handle.close();
  }
}
