/** A byte stream taken in pieces of asked lengths. */
export type Intake = {
  /** Exactly this many bytes, fewer at the end. */
  readonly take: (length: number) => Promise<Buffer>;
  /** The next bytes as a source of their own; it must be drained before the next call. */
  readonly next: (length: number) => AsyncIterable<Buffer>;
  readonly rest: () => AsyncIterable<Buffer>;
};

export function openIntake(source: AsyncIterable<Buffer>): Intake {
  const iterator = source[Symbol.asyncIterator]();
  let kept: Buffer = Buffer.alloc(0);

  /** Some bytes, at most so many; none at the end. */
  const some = async (most: number): Promise<Buffer> => {
    while (kept.length === 0) {
      const next = await iterator.next();
      if (next.done === true) return kept;
      kept = next.value;
    }
    const piece = kept.subarray(0, most);
    kept = kept.subarray(piece.length);
    return piece;
  };

  const next = (length: number): AsyncIterable<Buffer> & AsyncIterator<Buffer> => {
    let left = length;
    const iterate: AsyncIterable<Buffer> & AsyncIterator<Buffer> = {
      // Stopping early does not end it: whoever comes next drains what is left.
      [Symbol.asyncIterator]: () => iterate,
      next: async () => {
        const piece = left > 0 ? await some(left) : Buffer.alloc(0);
        left -= piece.length;
        return piece.length === 0 ? { done: true, value: undefined } : { done: false, value: piece };
      },
    };
    return iterate;
  };

  return {
    take: async (length) => {
      const pieces: Buffer[] = [];
      for await (const piece of next(length)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    next,
    rest: () => next(Number.POSITIVE_INFINITY),
  };
}
