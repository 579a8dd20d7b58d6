import { batches } from './ranges.ts';

/**
 * Mails whose reading failed on the server's side: it refused them, answered without them, or the connection broke at them. They are asked
 * for after all others, so that none of them keeps another from arriving. A failure is *proven* where others were read on the same sound
 * line: after two of these a mail is asked for alone, after three only once in a while.
 */
export type Doubts = {
  readonly blame: (uid: number, isProven: boolean) => void;
  readonly clear: (uid: number) => void;
  /** What to ask for now, in order. */
  readonly order: (lacking: readonly number[]) => readonly (readonly number[])[];
  /** Other mails have these numbers now. */
  readonly forget: () => void;
};

const aloneFrom = 2;
const laterFrom = 3;
const waitFirstMs = 10_000;
const waitMaxMs = 60 * 60_000;

/** None at first; they live as long as the watch, through every connection. */
export function openDoubts(now: () => number = Date.now): Doubts {
  const failures = new Map<number, { readonly proven: number; readonly notBefore: number }>();
  const isAlone = (uid: number): boolean => (failures.get(uid)?.proven ?? 0) >= aloneFrom;
  return {
    blame: (uid, isProven) => {
      const proven = (failures.get(uid)?.proven ?? 0) + (isProven ? 1 : 0);
      const waitMs = proven < laterFrom ? 0 : Math.min(waitFirstMs * 2 ** (proven - laterFrom), waitMaxMs);
      failures.set(uid, { proven, notBefore: now() + waitMs });
    },
    clear: (uid) => void failures.delete(uid),
    order: (lacking) => {
      const sure = lacking.filter((uid) => !failures.has(uid));
      const failed = lacking.filter((uid) => failures.has(uid) && !isAlone(uid));
      const alone = lacking.filter((uid) => isAlone(uid) && now() >= (failures.get(uid)?.notBefore ?? 0));
      return [...batches(sure), ...batches(failed), ...alone.map((uid) => [uid])];
    },
    forget: () => failures.clear(),
  };
}
