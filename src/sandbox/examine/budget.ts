import { LimitReached, memberBytesMax, membersMax, ratioFromBytes, ratioMax, totalBytesMax } from './limits.ts';

/** What one examined file may still unpack. */
export type Budget = { members: number; bytes: number };

export function openBudget(): Budget {
  return { members: membersMax, bytes: totalBytesMax };
}

/** Passes produced bytes on while they are within the limits. `packed` gives the bytes read from the archive for them so far. */
export async function* metered(source: AsyncIterable<Buffer>, budget: Budget, packed: () => number): AsyncIterable<Buffer> {
  let produced = 0;
  for await (const piece of source) {
    produced += piece.length;
    budget.bytes -= piece.length;
    if (produced > memberBytesMax) throw new LimitReached(`Cut after ${megabytes(memberBytesMax)}: one unpacked file may not be larger.`);
    if (budget.bytes < 0) throw new LimitReached(`Cut: more than ${megabytes(totalBytesMax)} came out of one archive.`);
    if (produced > ratioFromBytes && produced > ratioMax * packed()) {
      throw new LimitReached(`Cut after ${megabytes(produced)}: packed more than ${ratioMax} to 1, as no log is.`);
    }
    yield piece;
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2).toLocaleString('en')} MB`;
}
