import { readFile } from 'node:fs/promises';
import { decodeText } from './charset.ts';
import type { KeptAttachment } from './kept-attachment.ts';

/** Parts of a report that the parser keeps as files; message/delivery-status itself it reads, unless it is marked as an attachment. */
const types = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/disposition-notification',
  'message/global-disposition-notification',
]);
/** A report is a page of fields; what is longer is none. */
const reportBytesMax = 1024 * 1024;

/** The machine-readable parts of a report among the files of a mail, as one text; null: there is none. */
export async function reportIn(attachments: readonly KeptAttachment[]): Promise<string | null> {
  const parts = attachments.filter(({ type, bytes }) => types.has(type) && bytes <= reportBytesMax);
  if (parts.length === 0) return null;
  const texts = await Promise.all(parts.map(async ({ file }) => decodeText(await readFile(file), 'utf-8').text));
  return texts.join('\n\n');
}
