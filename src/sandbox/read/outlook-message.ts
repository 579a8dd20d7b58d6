import msgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { codePageText } from './code-page.ts';
import type { Enclosed } from './enclosed.ts';

/** A mail saved by Outlook (.msg, MS-OXMSG), or null where the compound file holds something else (an old Word or Excel document). */
export function readOutlookMessage(bytes: Buffer): Enclosed | null {
  if (!bytes.includes(propertiesStream)) return null;
  const reader = new msgReader.default(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const fields = reader.getFileData();
  if (fields.dataType !== 'msg') return null;
  return {
    subject: fields.subject ?? '',
    text: fields.body ?? '',
    html: htmlOf(fields),
    files: (fields.attachments ?? []).flatMap((attachment, place) => {
      // An attachment by reference (a link to a share) has no content.
      const { fileName, content } = reader.getAttachment(place);
      return content === undefined ? [] : [{ name: nameOf(attachment, fileName, place), content: Buffer.from(content) }];
    }),
  };
}

/** MS-OXMSG 2.4: every message, attachment and recipient has this stream. */
const propertiesStream = Buffer.from('__properties_version1.0', 'utf16le');

function nameOf(attachment: FieldsData, fileName: string | undefined, place: number): string {
  const name = fileName ?? attachment.fileName ?? attachment.name ?? `attachment-${place + 1}`;
  return attachment.innerMsgContent === true && !/\.msg$/i.test(name) ? `${name}.msg` : name;
}

function htmlOf({ bodyHtml, html, internetCodepage }: FieldsData): string | null {
  if (bodyHtml !== undefined && bodyHtml !== '') return bodyHtml;
  return html === undefined || html.length === 0 ? null : codePageText(Buffer.from(html), internetCodepage);
}
