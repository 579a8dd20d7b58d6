import { readFile } from 'node:fs/promises';
import { repairHeaders } from './header-repair.ts';
import type { KeptAttachment } from './kept-attachment.ts';
import { type MailParts, parseMail } from './parse.ts';
import { signedContent } from './signed-content.ts';

/** A signature around a signature around the mail (RFC 2634 1.1) is the most that is written. */
const layersMax = 3;
/** Read as a whole. */
const signedBytesMax = 64 * 1024 * 1024;

/** Words and files that S/MIME wrapped into a signature are the mail's own. The signature itself is not checked. */
export async function withSigned(parts: MailParts, folder: string, prefix: string, layer = 1): Promise<MailParts> {
  const wrapper = parts.attachments.find(mayBeSigned);
  if (wrapper === undefined || layer > layersMax) return parts;
  const content = signedContent(await readFile(wrapper.file));
  if (content === null) return parts;
  const { head, body } = repairHeaders(content);
  const inner = await parseMail([head, body], folder, `${prefix}signed-${layer}-`);
  const isSilent = parts.text.trim() === '' && parts.html === null;
  const { text, html } = isSilent ? inner : parts;
  const others = parts.attachments.filter((attachment) => attachment !== wrapper);
  const problems = [...parts.problems, ...inner.problems];
  return await withSigned({ ...parts, text, html, problems, attachments: [...others, ...inner.attachments] }, folder, prefix, layer + 1);
}

function mayBeSigned({ type, name, bytes }: KeptAttachment): boolean {
  return isSmime(type, name) && bytes <= signedBytesMax;
}

export function isSmime(type: string, name: string): boolean {
  return /^application\/(x-)?pkcs7-mime$/.test(type) || /\.p7m$/i.test(name);
}
