import { htmlToText } from '../../mail/html-text.ts';

/** What a mail saved in Outlook's own formats holds: its words, and the files that came with it. */
export type Enclosed = {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly files: readonly EnclosedFile[];
};
export type EnclosedFile = { readonly name: string; readonly content: Buffer; readonly type: string; readonly inline: boolean };

export function wordsOfEnclosed({ text, html }: Enclosed): string {
  return text.trim() === '' && html !== null ? htmlToText(html) : text;
}
