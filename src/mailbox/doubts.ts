import { batches } from './ranges.ts';

/**
 * Mails whose reading failed on the server's side: it refused them, answered without them, or the connection broke at them. From the second
 * failure on such a mail is asked for alone and last, from the third on after a while, so that it keeps no other from arriving.
 */
export type Doubts = {
  readonly blame: (uid: number) => void;
  readonly clear: (uid: number) => void;
  /** What to ask for now, in order. */
  readonly order: (lacking: readonly number[]) => readonly (readonly number[])[];
  /** Other mails have these numbers now. */
  readonly forget: () => void;
};

const aloneFrom = 2;
const laterFrom = 3;
const waitFirstMs = 60_000;
const waitMaxMs = 60 * 60_000;

/** None at first; they live as long as the watch, through every connection. */
export function openDoubts(now: () => number = Date.now): Doubts {
  const failures = new Map<number, { readonly count: number; readonly notBefore: number }>();
  const countOf = (uid: number): number => failures.get(uid)?.count ?? 0;
  return {
    blame: (uid) => {
      const count = countOf(uid) + 1;
      const waitMs = count < laterFrom ? 0 : Math.min(waitFirstMs * 2 ** (count - laterFrom), waitMaxMs);
      failures.set(uid, { count, notBefore: now() + waitMs });
    },
    clear: (uid) => void failures.delete(uid),
    order: (lacking) => {
      const sure = lacking.filter((uid) => countOf(uid) < aloneFrom);
      const doubtful = lacking.filter((uid) => countOf(uid) >= aloneFrom && now() >= (failures.get(uid)?.notBefore ?? 0));
      return [...batches(sure), ...doubtful.map((uid) => [uid])];
    },
    forget: () => failures.clear(),
  };
}
