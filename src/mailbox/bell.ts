/** Why a session looks up: the server hinted at something new, is to be asked, mails went, all is to be compared, or it is over. */
export type Ring = 'hint' | 'count' | 'ask' | 'sweep';
export type Bell = {
  readonly ring: (what: Ring) => void;
  readonly every: (ms: number, what: Ring) => void;
  /** Once, later; takes the place of an earlier wish of the same kind. */
  readonly in: (ms: number, what: Ring) => void;
  /** Whether it was rung; it is heard by this. */
  readonly take: (what: Ring) => boolean;
  /** The end: with the error that broke the session, or null when it was asked for. The first one counts. */
  readonly end: (error: unknown) => void;
  readonly reason: () => unknown;
  /** What was rung since, the most urgent first; waits for it. Throws the error that ended the session. */
  readonly next: () => Promise<Ring | 'end'>;
  readonly close: () => void;
};

const urgency: readonly Ring[] = ['hint', 'count', 'ask', 'sweep'];

/** Opens a bell; rings of one kind that come together are one. */
export function openBell(): Bell {
  const rung = new Set<Ring>();
  const intervals: NodeJS.Timeout[] = [];
  const alarms = new Map<Ring, NodeJS.Timeout>();
  let ended: { readonly error: unknown } | null = null;
  let wake = (): void => undefined;
  const ring = (what: Ring): void => {
    rung.add(what);
    wake();
  };
  const take = (what: Ring): boolean => rung.delete(what);
  return {
    ring,
    every: (ms, what) => void intervals.push(setInterval(() => ring(what), ms)),
    in: (ms, what) => {
      clearTimeout(alarms.get(what));
      alarms.set(
        what,
        setTimeout(() => ring(what), ms),
      );
    },
    take,
    end: (error) => {
      ended ??= { error };
      wake();
    },
    reason: () => ended?.error ?? null,
    next: async () => {
      for (;;) {
        if (ended?.error) throw ended.error;
        if (ended !== null) return 'end';
        const first = urgency.find(take);
        if (first !== undefined) return first;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => {
      for (const timer of [...intervals, ...alarms.values()]) clearTimeout(timer);
    },
  };
}
