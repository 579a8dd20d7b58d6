/** What another parser finds in the same bytes: where two programs see different files, one of them may be smuggled or lost. */
import { readFile } from 'node:fs/promises';
import PostalMime, { type Attachment } from 'postal-mime';
import { problem } from '../../case/said/problems.ts';
import { attachmentName } from './attachment-name.ts';
import type { MailParts } from './parse.ts';
import { once, type SeenFile, unlike } from './seen-files.ts';

/** It costs about 30 ms a megabyte of files, and ten times as much for words: larger mails are judged by one parser alone. */
const mailBytesMax = 12 * 1024 * 1024;
const wordsMax = 512 * 1024;
/** Files named in the sentence. */
const namedMax = 5;
const binHex = 'application/mac-binhex40';

/** One sentence where the files differ in number, size or ending. What the other parser cannot read is no opinion. */
export async function secondOpinion(mail: Buffer, parts: MailParts): Promise<readonly string[]> {
  if (mail.length > mailBytesMax || parts.text.length + (parts.html?.length ?? 0) > wordsMax) return [];
  const mayHoldFiles = parts.attachments.length > 0 || /^content-type:[^\n]*multipart/im.test(mail.toString('latin1', 0, 64 * 1024));
  const theirs = mayHoldFiles ? await filesSeen(mail) : null;
  if (theirs === null) return [];
  const plain = parts.attachments.filter(({ isDecoded, type }) => !isDecoded && type !== binHex);
  const ours = plain.map(({ file, name, bytes }): SeenFile => ({ name, isNamed: true, bytes, plain: once(() => readFile(file)) }));
  const [here, there] = await unlike(ours, theirs);
  // A named text that is not marked as an attachment is a file here and words there.
  const strange = here.filter(({ name }) => !parts.attachments.some((one) => one.name === name && isWords(one.type, one.inline)));
  if (strange.length === 0 && there.length === 0) return [];
  return [problem('other-opinion', { here: listed(strange), there: listed(there) })];
}

async function filesSeen(mail: Buffer): Promise<readonly SeenFile[] | null> {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  // The words are not asked for, and turning HTML into them is most of its work.
  Reflect.set(parser, 'renderTextContent', () => undefined);
  try {
    const { attachments } = await parser.parse(mail);
    return attachments.filter(isFile).map(seen);
  } catch {
    return null;
  }
}

/** A delivery report is words here; what an old coding holds has been taken out of it. */
function isFile({ mimeType, content }: Attachment): boolean {
  if (mimeType === 'message/delivery-status' || mimeType === binHex) return false;
  return !/^\s{0,10}begin [0-7]{3,4} /.test(bytesOf(content).toString('latin1', 0, 40));
}

function bytesOf(content: Attachment['content']): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

function seen({ filename, mimeType, content }: Attachment, position: number): SeenFile {
  const bytes = bytesOf(content);
  return {
    name: attachmentName(filename, mimeType, position),
    isNamed: filename !== null,
    bytes: bytes.length,
    plain: once(async () => bytes),
  };
}

function isWords(type: string, inline: boolean): boolean {
  return inline || /^(text\/|message\/)/.test(type);
}

function listed(files: readonly SeenFile[]): string {
  const names = files.slice(0, namedMax).map(({ name, bytes }) => `${name} (${bytes})`);
  const more = files.length > namedMax ? ` +${files.length - namedMax}` : '';
  return names.length === 0 ? '–' : `${names.join(', ')}${more}`;
}
