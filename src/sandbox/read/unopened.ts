import type { KeptAttachment } from './parse.ts';

const sentences: readonly { readonly type: RegExp; readonly name: RegExp; readonly sentence: string }[] = [
  {
    type: /^application\/(x-)?pkcs7-mime$/,
    name: /\.p7m$/i,
    sentence: 'the mail is encrypted or sealed (S/MIME) and its words cannot be read: ask for it without encryption',
  },
  {
    type: /^application\/pgp-encrypted$/,
    name: /\.pgp$/i,
    sentence: 'the mail is encrypted (PGP) and its words cannot be read: ask for it without encryption',
  },
];

/** What in the mail stays closed, in words. */
export function unopened(attachments: readonly KeptAttachment[]): readonly string[] {
  return sentences
    .filter(({ type, name }) => attachments.some((attachment) => type.test(attachment.type) || name.test(attachment.name)))
    .map(({ sentence }) => sentence);
}
