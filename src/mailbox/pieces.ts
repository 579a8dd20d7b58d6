import { createHash } from 'node:crypto';
import { Fault } from '../case/fault.ts';
import type { Taking } from './folder.ts';

/** Asked for of every mail at first, which is all of most; a larger one follows in pieces of this size, so that memory stays flat. */
export const pieceBytes = 1024 * 1024;

/** The whole of a mail, piece by piece. Throws where the server stops giving it, so that nothing half is kept. */
export async function* pieces(taking: Taking, uid: number, size: number): AsyncGenerator<Buffer> {
  try {
    for (let start = 0; start <= taking.watch.bytesMax; ) {
      const piece = await pieceAt(taking, uid, start);
      if (piece === null) throw new Fault('mail-gone', `mail ${uid} was removed from the server while it was read`);
      if (piece.length > pieceBytes)
        throw new Fault('piece-too-long', `expected ${pieceBytes} bytes of mail ${uid}, but came ${piece.length}`);
      if (piece.length > 0) yield piece;
      start += piece.length;
      // A short piece is the last one; where the size told says otherwise, only an empty one is.
      if (piece.length < pieceBytes && (start === size || piece.length === 0)) return;
    }
    throw new Fault('mail-too-large', `mail ${uid} is larger than the server said`);
  } catch (error) {
    blame(taking, uid);
    throw error;
  }
}

/** A failure is the mail's own where others came by the same line, and every line of it could be read. */
export function blame({ watch, line: { health }, stopping }: Taking, uid: number): void {
  if (!stopping.aborted) watch.doubts.blame(uid, health.rubbish === 0 && health.kept > 0);
}

/** Some servers only estimate a mail's size (Exchange), and some lines lose bytes: what comes the same twice is the mail. Null: it did not. */
export async function readAgain(taking: Taking, uid: number, sha256: string): Promise<Buffer | null> {
  const again = await pieceAt(taking, uid, 0);
  return again !== null && sha256Of(again) === sha256 ? again : null;
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function pieceAt({ line }: Taking, uid: number, start: number): Promise<Buffer | null> {
  const wanted = { source: { start, maxLength: pieceBytes } };
  const piece = await line.pulse.answer(line.client.fetchOne(String(uid), wanted, { uid: true }));
  if (piece === false) return null;
  // RFC 3501 7.4.2: beyond the end of the text lies the empty string; some say NIL.
  return piece.source ?? (start === 0 ? null : Buffer.alloc(0));
}

/** Up to the empty line (RFC 5322 2.1); headers longer than a piece are cut with it. */
export function headerBlock(piece: Buffer): Buffer {
  const ends = [piece.indexOf('\r\n\r\n'), piece.indexOf('\n\n')].filter((at) => at >= 0);
  return ends.length === 0 ? piece : piece.subarray(0, Math.min(...ends) + 4);
}
