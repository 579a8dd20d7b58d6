import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { attachmentName } from './attachment-name.ts';
import type { EnclosedFile } from './enclosed.ts';
import type { KeptAttachment } from './kept-attachment.ts';

/** As many as a person attaches to one mail; the rest are read when the file that holds them is examined. */
export const filesMax = 200;

/** Where the files go: beside the file that holds them, or in a folder; `within`: the attachment that they are examined with. */
export type Keeping = { readonly prefix: string; readonly within: string | null };

/** Writes the first files that a mail in Outlook's formats holds. */
export async function keepEnclosed(files: readonly EnclosedFile[], { prefix, within }: Keeping): Promise<readonly KeptAttachment[]> {
  return await Promise.all(
    files.slice(0, filesMax).map(async ({ name, content, type, inline }, place) => {
      const file = `${prefix}${place}`;
      await writeFile(file, content, { flag: 'wx' });
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { file, name: attachmentName(name, type, place), type, bytes: content.length, sha256, inline, within, isDecoded: true };
    }),
  );
}
