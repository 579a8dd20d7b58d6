import msgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { codePageText } from './code-page.ts';
import type { Enclosed } from './enclosed.ts';

/** A mail saved by Outlook (.msg, MS-OXMSG), or null where the compound file holds something else (an old Word or Excel document). */
export function readOutlookMessage(bytes: Buffer): Enclosed | null {
  if (!bytes.includes(propertiesStream)) return null;
  const { reader, fields } = opened(bytes);
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

type Opened = { readonly reader: InstanceType<typeof msgReader.default>; readonly fields: FieldsData };

/** Old Outlook wrote text in the code page of its machine, which only the fields themselves tell: such a message is read twice. */
function opened(bytes: Buffer): Opened {
  const unicode = read(bytes, null);
  if (!ansiStreams.some((name) => bytes.includes(name))) return unicode;
  const { messageCodepage, internetCodepage } = unicode.fields;
  return read(bytes, ansiPages.get(messageCodepage ?? internetCodepage ?? 0) ?? 'gb18030');
}

function read(bytes: Buffer, ansiEncoding: string | null): Opened {
  const reader = new msgReader.default(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (ansiEncoding !== null) reader.parserConfig = { ansiEncoding };
  return { reader, fields: reader.getFileData() };
}

/** MS-OXMSG 2.1.3: a string stream is named by property and type, 001E for text in a code page; here subject and body. */
const ansiStreams = ['__substg1.0_0037001E', '__substg1.0_1000001E'].map((name) => Buffer.from(name, 'utf16le'));
/** The code page of a machine whose mails travel in this one. */
const ansiPages = new Map([
  [874, 'cp874'],
  [932, 'cp932'],
  [949, 'cp949'],
  [950, 'cp950'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [number, string] => [page, `cp${page}`]),
  [20127, 'cp1252'],
  [20866, 'cp1251'],
  [28591, 'cp1252'],
  [28592, 'cp1250'],
  [50220, 'cp932'],
  [51949, 'cp949'],
  [65001, 'utf8'],
]);

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
