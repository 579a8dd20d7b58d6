import { createReadStream } from 'node:fs';
import { type Duplex, pipeline, Readable } from 'node:stream';
import { limit } from '../../case/said/limits.ts';
import { headBytes, LimitReached } from './limits.ts';

/** Large pieces: the scanner's work per piece is small. */
export const pieceBytes = 256 * 1024;

export function fileSource(file: string): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: pieceBytes });
}

/** Sends a source through a decompressor. */
export function through(source: AsyncIterable<Buffer>, engine: Duplex): AsyncIterable<Buffer> {
  // The error reaches whoever iterates the engine; here it only needs an end.
  pipeline(Readable.from(source), engine, () => undefined);
  return engine;
}

/** `close`: for who needs only the head. */
export type Peeked = { readonly head: Buffer; readonly whole: AsyncIterable<Buffer>; readonly close: () => Promise<void> };

/** The first bytes of a source, and the source again from its beginning. An error in them comes back with the source. */
export async function peek(source: AsyncIterable<Buffer>): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const pieces: Buffer[] = [];
  let length = 0;
  let failure: { readonly error: unknown } | null = null;
  try {
    while (length < headBytes) {
      const next = await iterator.next();
      if (next.done === true) break;
      pieces.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    failure = { error };
  }
  const whole = async function* (): AsyncIterable<Buffer> {
    try {
      yield* pieces.splice(0);
      if (failure !== null) throw failure.error;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  return { head: Buffer.concat(pieces).subarray(0, headBytes), whole: whole(), close };
}

/** Counts the bytes that passed. */
export function counted(source: AsyncIterable<Buffer>): { readonly bytes: AsyncIterable<Buffer>; readonly count: () => number } {
  let count = 0;
  const bytes = async function* (): AsyncIterable<Buffer> {
    for await (const piece of source) {
      count += piece.length;
      yield piece;
    }
  };
  return { bytes: bytes(), count: () => count };
}

/** A source whose end may be an error: iterate it, then ask why. */
export type Tolerant = { readonly bytes: AsyncIterable<Buffer>; readonly why: () => string | null; readonly error: () => unknown };

/** Takes what comes until the source breaks: the rest of a damaged file is worth reading. */
export function tolerate(source: AsyncIterable<Buffer>): Tolerant {
  let failure: { readonly error: unknown } | null = null;
  const bytes = async function* (): AsyncIterable<Buffer> {
    try {
      yield* source;
    } catch (error) {
      failure = { error };
    }
  };
  return {
    bytes: bytes(),
    why: () => (failure === null ? null : sentenceOf(failure.error)),
    error: () => failure?.error ?? null,
  };
}

/** Thrown where an archive already says in words what is wrong with a member. */
export class MemberDamaged extends Error {}

/** A limit says its own sentence; anything else is damage in the data. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof LimitReached || error instanceof MemberDamaged
    ? message
    : limit('damaged-content', { words: message.slice(0, 200) });
}
