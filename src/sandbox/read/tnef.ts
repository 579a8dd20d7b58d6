import { codePageText } from './code-page.ts';
import type { Enclosed, EnclosedFile } from './enclosed.ts';
import { bytesOf, type MapiValue, propertiesIn, textOf } from './mapi.ts';
import { readRtf } from './rtf.ts';
import { rtfOf } from './rtf-compressed.ts';

/** Attribute identifiers (MS-OXTNEF 2.1.3.3); the first two begin a message and an attachment. */
const ids = {
  attachment: 0x9002,
  attachmentTitle: 0x8010,
  attachmentContent: 0x800f,
  attachmentProperties: 0x9005,
  messageProperties: 0x9003,
  subject: 0x8004,
  body: 0x800c,
  codePage: 0x9007,
} as const;
/** Property identifiers (MS-OXPROPS). */
const tags = {
  subject: 0x0037,
  body: 0x1000,
  html: 0x1013,
  rtf: 0x1009,
  object: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  displayName: 0x3001,
} as const;

type File = { title: string | null; longName: string | null; content: Buffer | null };

/** Opens a winmail.dat (TNEF, MS-OXTNEF). A broken one gives what stands before the break, with the reason. */
export function readTnef(bytes: Buffer): Enclosed & { readonly why: string | null } {
  const files: File[] = [];
  const words = { subject: '', text: '', html: null as string | null };
  let codePage: number | undefined;
  let why: string | null = null;
  for (const attribute of attributesIn(bytes)) {
    if (typeof attribute === 'string') {
      why = attribute;
      break;
    }
    const { id, value } = attribute;
    const file = files.at(-1);
    if (id === ids.codePage && value.length >= 4) codePage = value.readUInt32LE(0);
    else if (id === ids.subject) words.subject = ended(codePageText(value, codePage));
    else if (id === ids.body) words.text = ended(codePageText(value, codePage));
    else if (id === ids.messageProperties) takeWords(propertiesIn(value), words, codePage);
    else if (id === ids.attachment) files.push({ title: null, longName: null, content: null });
    else if (file === undefined) continue;
    else if (id === ids.attachmentTitle) file.title = ended(codePageText(value, codePage));
    else if (id === ids.attachmentContent) file.content = value;
    else if (id === ids.attachmentProperties) takeFile(propertiesIn(value), file, codePage);
  }
  return { ...words, files: files.flatMap(named), why };
}

type Attribute = { readonly id: number; readonly value: Buffer };

const signature = 0x223e9f78;
/** Signature and key; then level, identifier, type and length before each value, and a checksum behind it. */
const [headBytes, attributeHeadBytes, checksumBytes] = [6, 9, 2];

/** The attributes one after the other; a sentence where they break off. Wrong checksums are common, and passed over. */
function* attributesIn(bytes: Buffer): Iterable<Attribute | string> {
  if (bytes.length < headBytes || bytes.readUInt32LE(0) !== signature) return yield 'it does not begin like one';
  for (let at = headBytes; at < bytes.length; ) {
    const level = bytes[at];
    // Some gateways put bytes behind the last attribute.
    if (level !== 1 && level !== 2) return;
    if (at + attributeHeadBytes > bytes.length) return yield 'it ends early';
    const length = bytes.readUInt32LE(at + 5);
    const start = at + attributeHeadBytes;
    yield { id: bytes.readUInt16LE(at + 1), value: bytes.subarray(start, start + length) };
    if (start + length > bytes.length) return yield 'it ends early';
    at = start + length + checksumBytes;
  }
}

function takeWords(
  properties: ReadonlyMap<number, MapiValue>,
  words: { subject: string; text: string; html: string | null },
  codePage: number | undefined,
): void {
  words.subject = textOf(properties.get(tags.subject), codePage) ?? words.subject;
  words.text = textOf(properties.get(tags.body), codePage) ?? words.text;
  const html = properties.get(tags.html);
  if (html !== undefined) words.html = textOf(html, codePage) ?? codePageText(bytesOf(html), codePage);
  const packed = properties.get(tags.rtf);
  const rtf = packed === undefined ? null : rtfOf(bytesOf(packed));
  if (rtf === null || words.html !== null) return;
  const read = readRtf(rtf);
  words.html = read.html;
  if (words.text.trim() === '') words.text = read.text;
}

/** MS-OXTNEF 2.1.3.3.15: an embedded message is a TNEF of its own behind the identifier of its interface. */
const interfaceBytes = 16;

function takeFile(properties: ReadonlyMap<number, MapiValue>, file: File, codePage: number | undefined): void {
  const name = (tag: number): string | null => textOf(properties.get(tag), codePage) ?? null;
  file.longName = name(tags.longName) || name(tags.displayName) || name(tags.shortName) || file.longName;
  const object = properties.get(tags.object);
  if (object === undefined) return;
  const bytes = bytesOf(object);
  file.content = object.isObject ? bytes.subarray(interfaceBytes) : bytes;
}

function named({ title, longName, content }: File, place: number): readonly EnclosedFile[] {
  const type = 'application/octet-stream';
  return content === null ? [] : [{ name: longName || title || `attachment-${place + 1}`, content, type, inline: false }];
}

function ended(text: string): string {
  return text.replace(/\0.*$/s, '');
}
