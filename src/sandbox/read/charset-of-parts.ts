import { Transform, type TransformCallback } from 'node:stream';
import type { MailParser } from 'mailparser';
import { problem } from '../../case/said/problems.ts';
import { decodeText } from './charset.ts';

/** Bytes of a mail's text parts together that are read: longer than any letter, short enough to be judged in a second. */
const textBytesMax = 8 * 1024 * 1024;

/**
 * Makes the parser read text parts by their bytes and not by their labels alone, and take a text part that has a file
 * name for an attachment (a log sent "inline"). Gives a list that fills with problems while the parser runs.
 * mailparser (pinned) has no setting for this: its `createNode` and `decoder` are replaced on this one instance.
 */
export function tolerateCharsets(parser: MailParser): readonly string[] {
  const problems: string[] = [];
  const room = { bytes: textBytesMax };
  const createNode: unknown = Reflect.get(parser, 'createNode');
  if (typeof createNode !== 'function') throw new Error('expected mailparser to have createNode, as the pinned version has');
  Reflect.set(parser, 'createNode', (found: unknown): unknown => {
    const node: unknown = Reflect.apply(createNode, parser, [found]);
    if (!isNode(node)) return node;
    // Never a name that mailparser takes for UTF-8 and decodes by itself.
    node.charset = `labelled ${node.charset ?? ''}`;
    if (isNamed(found)) node.isAttachment = true;
    return node;
  });
  Reflect.set(parser, 'decoder', { decodeStream: (label: string) => new TextPart(label.slice('labelled '.length), room, problems) });
  return problems;
}

type PartNode = { charset?: string; isAttachment: boolean };

/** Only leaves of the tree have an answer to "attachment or text". */
function isNode(node: unknown): node is PartNode {
  return typeof node === 'object' && node !== null && 'isAttachment' in node;
}

function isNamed(found: unknown): boolean {
  return typeof found === 'object' && found !== null && 'filename' in found && typeof found.filename === 'string' && found.filename !== '';
}

class TextPart extends Transform {
  readonly #label: string;
  /** Shared by all parts of one mail. */
  readonly #room: { bytes: number };
  readonly #problems: string[];
  readonly #pieces: Buffer[] = [];
  #dropped = 0;

  constructor(label: string, room: { bytes: number }, problems: string[]) {
    super();
    this.#label = label;
    this.#room = room;
    this.#problems = problems;
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const taken = piece.subarray(0, this.#room.bytes);
    this.#pieces.push(taken);
    this.#room.bytes -= taken.length;
    this.#dropped += piece.length - taken.length;
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.#dropped > 0) this.#problems.push(problem('long-text', { count: textBytesMax / 1024 ** 2 }));
    const { text, problem: strange } = decodeText(Buffer.concat(this.#pieces), this.#label);
    if (strange !== null) this.#problems.push(strange);
    done(null, Buffer.from(text, 'utf8'));
  }
}
