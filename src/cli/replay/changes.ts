import { EventEmitter, once } from 'node:events';
import { Fault } from '../../case/fault.ts';
import { changeChannel } from '../../store/change.ts';
import type { Store } from '../../store/open.ts';

/** Waits for what the pipeline does, by listening to the changes that the store tells. */
export type Changes = {
  /** Looks now and after every change. Throws `Fault('replay-hung')` where the deadline passes first. */
  readonly until: <Found>(what: string, look: () => Promise<Found | null>) => Promise<Found>;
  readonly close: () => Promise<void>;
};

/** A change told to nobody is seen all the same, after this long. */
const lookAgainMs = 1_000;

/** Begins to listen; `deadlineMs` is how long one `until` waits. */
export async function openChanges(store: Pick<Store, 'listen'>, deadlineMs: number): Promise<Changes> {
  const bell = new EventEmitter();
  const stop = await store.listen(changeChannel, () => bell.emit('change'));
  return {
    until: async (what, look) => {
      const late = AbortSignal.timeout(deadlineMs);
      for (;;) {
        // Heard from before the look, so that nothing falls between the two.
        const change = once(bell, 'change', { signal: AbortSignal.timeout(lookAgainMs) }).catch(() => undefined);
        const found = await look();
        if (found !== null) return found;
        if (late.aborted) throw new Fault('replay-hung', `expected ${what} within ${deadlineMs / 1000} s, but it was not`);
        await change;
      }
    },
    close: stop,
  };
}
