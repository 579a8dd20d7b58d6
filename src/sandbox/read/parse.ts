import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type AttachmentStream, type Headers, MailParser } from 'mailparser';
import { problem } from '../../case/said/problems.ts';
import { attachmentName, isDisguised } from './attachment-name.ts';
import { tolerateCharsets } from './charset-of-parts.ts';
import { declaredIn } from './declared-charset.ts';
import { elsewhere } from './elsewhere.ts';
import { keepEnclosed } from './keep-enclosed.ts';
import type { KeptAttachment } from './kept-attachment.ts';
import { textsOf } from './texts.ts';
import { decodedFrom } from './transfer.ts';

export type MailParts = {
  readonly headers: Headers;
  readonly text: string;
  readonly html: string | null;
  readonly reportText: string | null;
  readonly attachments: readonly KeptAttachment[];
  readonly problems: readonly string[];
};

/** Cuts a mail into its parts. Attachments stream into `folder` as `<prefix>0`, `<prefix>1`, …; null: they are passed over. Throws the parser's own error. */
export async function parseMail(source: readonly Buffer[], folder: string | null, prefix = 'attachment-'): Promise<MailParts> {
  const parser = new MailParser({
    ignoreEmbedded: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    checksumAlgo: false,
  });
  const found = tolerateCharsets(parser, declaredIn(source));
  const problems: string[] = [];
  const attachments: KeptAttachment[] = [];
  // A parser that gives up leaves the attachment in its hands without an end: its error becomes the attachment's.
  let abandon = (_error: Error): void => undefined;
  parser.once('error', (error) => abandon(error));
  Readable.from(inChunks(source)).pipe(parser);
  for await (const part of parser) {
    if (part.type !== 'attachment') continue;
    abandon = (error) => part.content.destroy(error);
    if (folder === null) await drain(part);
    else attachments.push(await keep(part, join(folder, `${prefix}${attachments.length}`), attachments.length));
    problems.push(...elsewhere(part));
    if (isDisguised(part.filename ?? '')) problems.push(problem('hidden-ending', { name: attachmentName(part.filename ?? null, '', 0) }));
    part.release?.();
  }
  if (folder !== null) attachments.push(...(await keepEnclosed(found.files, { prefix: join(folder, `${prefix}inline-`), within: null })));
  const headers = parser.headers === false ? new Map() : parser.headers;
  return { headers, ...textsOf(parser), attachments, problems: [...found.problems, ...problems] };
}

/** Small enough that the parser's own pieces stay small. */
const chunkBytes = 256 * 1024;

function* inChunks(source: readonly Buffer[]): Iterable<Buffer> {
  for (const piece of source) for (let at = 0; at < piece.length; at += chunkBytes) yield piece.subarray(at, at + chunkBytes);
}

async function keep(part: AttachmentStream, path: string, position: number): Promise<KeptAttachment> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = async function* (source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const piece of source) {
      bytes += piece.length;
      hash.update(piece);
      yield piece;
    }
  };
  await pipeline(part.content, count, createWriteStream(path, { flags: 'wx' }));
  return await decodedFrom(part.headers.get('content-transfer-encoding'), {
    file: path,
    name: nameOf(part, position),
    type: part.contentType,
    bytes,
    sha256: hash.digest('hex'),
    inline: part.contentDisposition === 'inline' || part.related === true,
    within: null,
    isDecoded: false,
  });
}

/** RFC 1740: what a Mac keeps beside a file travels under the file's own name; on any disk it has this one. */
function nameOf({ filename, contentType }: AttachmentStream, position: number): string {
  const name = attachmentName(filename ?? null, contentType, position);
  return contentType === 'application/applefile' ? `._${name}` : name;
}

async function drain(part: AttachmentStream): Promise<void> {
  for await (const _piece of part.content);
}
