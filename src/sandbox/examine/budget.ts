import { limit } from '../../case/said/limits.ts';
import {
  deadlineShare,
  LimitReached,
  memberBytesMax,
  membersMax,
  ratioFromBytes,
  ratioMax,
  totalBytesMax,
  totalRatioFromBytes,
  totalRatioMax,
} from './limits.ts';

/** What one examined file may still unpack, and until when (milliseconds of `performance.now`). */
export type Budget = { members: number; bytes: number; readonly bytesMax: number; readonly until: number; readonly seconds: number };

/** `fileBytes`: what came in. `deadlineMs`: after so long the parent ends the job. */
export function openBudget({ fileBytes, deadlineMs }: { readonly fileBytes: number; readonly deadlineMs: number }): Budget {
  const bytesMax = Math.min(totalBytesMax, Math.max(totalRatioFromBytes, totalRatioMax * fileBytes));
  const leaveMs = deadlineMs * deadlineShare;
  return { members: membersMax, bytes: bytesMax, bytesMax, until: performance.now() + leaveMs, seconds: Math.round(leaveMs / 1000) };
}

/** Takes one member from the budget, or says why no more are read. */
export function takeMember(budget: Budget): string | null {
  if (budget.members <= 0) return limit('many-members', { count: membersMax.toLocaleString('en') });
  const spent = spentSentence(budget);
  if (spent !== null) return limit('members-behind', { why: spent });
  budget.members -= 1;
  return null;
}

/** Counts produced bytes and throws LimitReached past a limit. */
export type Meter = (pieceBytes: number) => void;

/** `packed` gives the bytes read from the archive for this member so far. */
export function openMeter(budget: Budget, packed: () => number, ratio = ratioMax): Meter {
  let produced = 0;
  return (pieceBytes) => {
    produced += pieceBytes;
    budget.bytes -= pieceBytes;
    if (produced > memberBytesMax) throw new LimitReached(limit('file-size', { size: megabytes(memberBytesMax) }));
    const spent = spentSentence(budget);
    if (spent !== null) throw new LimitReached(spent);
    if (produced > ratioFromBytes && produced > ratio * packed())
      throw new LimitReached(limit('ratio', { size: megabytes(produced), ratio: ratio.toLocaleString('en') }));
  };
}

/** Passes produced bytes on while they are within the limits. */
export async function* metered(source: AsyncIterable<Buffer>, meter: Meter): AsyncIterable<Buffer> {
  for await (const piece of source) {
    meter(piece.length);
    yield piece;
  }
}

/** Passes bytes of the examined file itself on while there is time. */
export async function* timed(source: AsyncIterable<Buffer>, budget: Budget): AsyncIterable<Buffer> {
  for await (const piece of source) {
    if (performance.now() > budget.until) throw new LimitReached(timeSentence(budget));
    yield piece;
  }
}

function spentSentence(budget: Budget): string | null {
  if (budget.bytes < 0) return limit('all-sizes', { size: megabytes(budget.bytesMax) });
  return performance.now() > budget.until ? timeSentence(budget) : null;
}

export function timeSentence({ seconds }: Budget): string {
  return limit('seconds', { count: seconds });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2).toLocaleString('en')} MB`;
}
