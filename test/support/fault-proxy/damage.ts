/** What a faulty line makes of the server's bytes. */
export type Damage = (piece: Buffer, pass: (damaged: Buffer) => void) => void;

/** Half of each literal is lost on the way; what follows it is not. */
export function cutLiterals(): Damage {
  return (piece, pass) => pass(withLiterals(piece, (literal) => literal.subarray(0, Math.floor(literal.length / 2))));
}

/** Each literal is longer than it was announced. */
export function longLiterals(): Damage {
  return (piece, pass) => pass(withLiterals(piece, (literal) => Buffer.concat([literal, Buffer.from('and more\r\nthan was said')])));
}

/** Bytes that nobody sent, about one place in two thousand; the same ones in every run. */
export function garbage(): Damage {
  let state = 2_463_534_242;
  const next = (most: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * most);
  };
  return (piece, pass) => {
    const out: Buffer[] = [];
    for (let at = 0; at < piece.length; ) {
      const end = Math.min(piece.length, at + 1_000 + next(2_000));
      out.push(piece.subarray(at, end));
      if (end < piece.length || next(4) === 0) out.push(Buffer.from(Array.from({ length: 1 + next(40) }, () => next(256))));
      at = end;
    }
    pass(Buffer.concat(out));
  };
}

/** Everything comes, late, and in order. */
export function delay(ms: number): Damage {
  return (piece, pass) => void setTimeout(() => pass(piece), ms);
}

/** A trickle: one byte at a time. */
export function trickle(everyMs: number): Damage {
  let waiting = Buffer.alloc(0);
  let last: (damaged: Buffer) => void = () => undefined;
  const timer = setInterval(() => {
    if (waiting.length > 0) last(waiting.subarray(0, 1));
    waiting = waiting.subarray(1);
  }, everyMs);
  timer.unref();
  return (piece, pass) => {
    waiting = Buffer.concat([waiting, piece]);
    last = pass;
  };
}

function withLiterals(piece: Buffer, change: (literal: Buffer) => Buffer): Buffer {
  const out: Buffer[] = [];
  let rest = piece;
  for (;;) {
    const found = /\{(\d+)\}\r\n/.exec(rest.toString('latin1'));
    if (found === null) return Buffer.concat([...out, rest]);
    const start = found.index + found[0].length;
    const end = start + Number(found[1]);
    out.push(rest.subarray(0, start), change(rest.subarray(start, end)));
    rest = rest.subarray(end);
  }
}
