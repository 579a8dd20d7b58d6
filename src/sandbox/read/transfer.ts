import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { binHexFile } from './binhex.ts';
import { unlace } from './inline-file.ts';
import type { KeptAttachment } from './kept-attachment.ts';

/** Read as a whole. */
const codedBytesMax = 64 * 1024 * 1024;

/** An attachment in a coding older than MIME's own, which the parser leaves as it came: decoded in its file. */
export async function decodedFrom(encoding: unknown, kept: KeptAttachment): Promise<KeptAttachment> {
  const decode = decoderOf(encoding, kept.type);
  if (decode === null || kept.bytes > codedBytesMax) return kept;
  const content = decode(await readFile(kept.file));
  if (content === null) return kept;
  await writeFile(kept.file, content);
  return { ...kept, isDecoded: true, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

type Decode = (bytes: Buffer) => Buffer | null;

function decoderOf(encoding: unknown, type: string): Decode | null {
  if (typeof encoding === 'string' && /^(x-)?(uu|uue|uuencode|yenc)$/i.test(encoding.trim())) {
    return (bytes) => unlace(bytes).files[0]?.content ?? null;
  }
  return type === 'application/mac-binhex40' ? (bytes) => binHexFile(bytes.toString('latin1'))?.content ?? null : null;
}
