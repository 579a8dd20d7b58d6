import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type AttachmentStream, type Headers, MailParser } from 'mailparser';
import { attachmentName } from './attachment-name.ts';
import { tolerateCharsets } from './charset-of-parts.ts';
import { textsOf } from './texts.ts';

/** An attachment in the folder, under a name of ours: what the mail calls it never becomes a path. */
export type KeptAttachment = {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly inline: boolean;
  /** The name of the attachment that it came in and is examined with. */
  readonly within: string | null;
};
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
  const problems = tolerateCharsets(parser);
  const attachments: KeptAttachment[] = [];
  Readable.from(inChunks(source)).pipe(parser);
  for await (const part of parser) {
    if (part.type !== 'attachment') continue;
    if (folder === null) await drain(part);
    else attachments.push(await keep(part, join(folder, `${prefix}${attachments.length}`), attachments.length));
    part.release?.();
  }
  return { headers: parser.headers === false ? new Map() : parser.headers, ...textsOf(parser), attachments, problems };
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
  return {
    file: path,
    name: attachmentName(part.filename ?? null, part.contentType, position),
    type: part.contentType,
    bytes,
    sha256: hash.digest('hex'),
    inline: part.contentDisposition === 'inline' || part.related === true,
    within: null,
  };
}

async function drain(part: AttachmentStream): Promise<void> {
  for await (const _piece of part.content);
}
