import { Transform, type TransformCallback } from 'node:stream';
import type { MailParser } from 'mailparser';
import { problem } from '../../case/said/problems.ts';
import { decodeText } from './charset.ts';
import type { EnclosedFile } from './enclosed.ts';
import { unlace } from './inline-file.ts';
import { repairPart } from './part-repair.ts';

/** Bytes of a mail's text parts together that are read: longer than any letter, short enough to be judged in a second. */
const textBytesMax = 8 * 1024 * 1024;

/**
 * Makes the parser read text parts by their bytes and not by their labels alone, and take a text part that has a file
 * name for an attachment (a log sent "inline"). Gives lists that fill while the parser runs.
 * mailparser (pinned) has no setting for this: its `createNode` and `decoder` are replaced on this one instance.
 */
export function tolerateCharsets(parser: MailParser, declared: string | null): FoundInTexts {
  const found: Gathered = { problems: [], files: [], room: textBytesMax };
  const createNode: unknown = Reflect.get(parser, 'createNode');
  if (typeof createNode !== 'function') throw new Error('expected mailparser to have createNode, as the pinned version has');
  Reflect.set(parser, 'createNode', (part: object): unknown => {
    repairPart(part, declared);
    if (isOfDigest(part)) Reflect.set(part, 'contentType', 'message/rfc822');
    const node: unknown = Reflect.apply(createNode, parser, [part]);
    if (!isNode(node)) return node;
    // Never a name that mailparser takes for UTF-8 and decodes by itself.
    node.charset = `labelled ${node.charset ?? ''}`;
    if (isNamed(part)) node.isAttachment = true;
    return node;
  });
  Reflect.set(parser, 'decoder', { decodeStream: (label: string) => new TextPart(label.slice('labelled '.length), found) });
  return found;
}

/** `files`: those written into the words. */
export type FoundInTexts = { readonly problems: readonly string[]; readonly files: readonly EnclosedFile[] };
/** `room`: bytes of text that are still read. Shared by all parts of one mail. */
type Gathered = { readonly problems: string[]; readonly files: EnclosedFile[]; room: number };

type PartNode = { charset?: string; isAttachment: boolean };

/** Only leaves of the tree have an answer to "attachment or text". */
function isNode(node: unknown): node is PartNode {
  return typeof node === 'object' && node !== null && 'isAttachment' in node;
}

/** RFC 2046 5.1.5: what has no type in a digest is a mail. */
function isOfDigest(part: object): boolean {
  const around: unknown = Reflect.get(part, 'parentNode');
  if (typeof around !== 'object' || around === null || Reflect.get(around, 'contentType') !== 'multipart/digest') return false;
  return !/^content-type:/im.test(String(Reflect.get(Object(Reflect.get(part, 'headers')), 'headers')));
}

function isNamed(found: unknown): boolean {
  return typeof found === 'object' && found !== null && 'filename' in found && typeof found.filename === 'string' && found.filename !== '';
}

class TextPart extends Transform {
  readonly #label: string;
  readonly #found: Gathered;
  readonly #pieces: Buffer[] = [];
  #dropped = 0;

  constructor(label: string, found: Gathered) {
    super();
    this.#label = label;
    this.#found = found;
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const taken = piece.subarray(0, this.#found.room);
    this.#pieces.push(taken);
    this.#found.room -= taken.length;
    this.#dropped += piece.length - taken.length;
    done();
  }

  override _flush(done: TransformCallback): void {
    const { problems, files } = this.#found;
    if (this.#dropped > 0) problems.push(problem('long-text', { count: textBytesMax / 1024 ** 2 }));
    const { words, files: laced, broken } = unlace(Buffer.concat(this.#pieces));
    files.push(...laced);
    problems.push(...broken.map((name) => problem('inline-file', { name })));
    const decoded = decodeText(words, this.#label);
    if (decoded.problem !== null) problems.push(decoded.problem);
    done(null, Buffer.from(decoded.text, 'utf8'));
  }
}
