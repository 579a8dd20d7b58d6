import { problem } from '../../case/said/problems.ts';
import type { KeptAttachment } from './parse.ts';

const sentences: readonly { readonly type: RegExp; readonly name: RegExp; readonly sentence: string }[] = [
  {
    type: /^application\/(x-)?pkcs7-mime$/,
    name: /\.p7m$/i,
    sentence: problem('smime'),
  },
  {
    type: /^application\/pgp-encrypted$/,
    name: /\.pgp$/i,
    sentence: problem('pgp'),
  },
];

/** What in the mail stays closed, in words. */
export function unopened(attachments: readonly KeptAttachment[]): readonly string[] {
  return sentences
    .filter(({ type, name }) => attachments.some((attachment) => type.test(attachment.type) || name.test(attachment.name)))
    .map(({ sentence }) => sentence);
}
