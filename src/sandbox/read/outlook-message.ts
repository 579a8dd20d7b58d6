import msgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { codePageText } from './code-page.ts';
import type { Enclosed } from './enclosed.ts';
import { headOf } from './outlook-head.ts';
import { readRtf } from './rtf.ts';
import { rtfOf } from './rtf-compressed.ts';

/** `head`: the header block, for who reads the message as a mail. `elsewhere`: names of files that it only refers to. */
export type OutlookMessage = Enclosed & { readonly head: () => Buffer; readonly elsewhere: readonly string[] };

/** MS-CFB 2.2: what a file of Outlook or old Office begins with. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A mail saved by Outlook (.msg, MS-OXMSG), or null where the bytes are something else (an old Word or Excel document). */
export function readOutlookMessage(bytes: Buffer): OutlookMessage | null {
  if (!bytes.subarray(0, compoundFile.length).equals(compoundFile) || !bytes.includes(propertiesStream)) return null;
  const { reader, fields } = opened(bytes);
  if (fields.dataType !== 'msg') return null;
  const words = wordsIn(fields);
  const attachments = (fields.attachments ?? []).map((attachment, place) => {
    // An attachment by reference (a link to a share) has no content, and reading it would throw.
    const isHere = attachment.dataId !== undefined || attachment.innerMsgContent === true;
    const { fileName, content } = isHere ? reader.getAttachment(place) : { fileName: undefined, content: undefined };
    return { name: nameOf(attachment, fileName, place), content, ...kindOf(attachment, words.html ?? '') };
  });
  return {
    ...words,
    subject: fields.subject ?? '',
    files: attachments.flatMap(({ content, ...file }) => (content === undefined ? [] : [{ ...file, content: Buffer.from(content) }])),
    elsewhere: attachments.flatMap(({ name, content }) => (content === undefined ? [name] : [])),
    head: () => headOf(fields),
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

function kindOf({ innerMsgContent, attachMimeTag, attachmentHidden, pidContentId }: FieldsData, html: string) {
  const isShown = pidContentId !== undefined && pidContentId !== '' && html.includes(`cid:${pidContentId}`);
  const named = /^[\w.+-]{1,80}\/[\w.+-]{1,120}$/.test(attachMimeTag ?? '') ? attachMimeTag?.toLowerCase() : undefined;
  return {
    type: innerMsgContent === true ? 'application/vnd.ms-outlook' : (named ?? 'application/octet-stream'),
    inline: attachmentHidden === true || isShown,
  };
}

/** Outlook keeps what it was given: HTML, RTF that wraps HTML, or RTF of its own; and mostly a plain copy. */
function wordsIn({ body = '', bodyHtml = '', html, compressedRtf, internetCodepage }: FieldsData): Pick<Enclosed, 'text' | 'html'> {
  if (bodyHtml !== '') return { text: body, html: bodyHtml };
  if (html !== undefined && html.length > 0) return { text: body, html: codePageText(Buffer.from(html), internetCodepage) };
  const rtf = compressedRtf === undefined ? null : rtfOf(Buffer.from(compressedRtf));
  if (rtf === null) return { text: body, html: null };
  const words = readRtf(rtf);
  return { text: body.trim() === '' ? words.text : body, html: words.html };
}
