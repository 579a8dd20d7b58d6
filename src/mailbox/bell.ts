/** Why a session looks up: the server hinted at something new, is to be asked, all is to be compared, or it is over. */
export type Ring = 'hint' | 'ask' | 'sweep' | 'end';
export type Bell = {
  readonly ring: (what: Exclude<Ring, 'end'>) => void;
  readonly every: (ms: number, what: Exclude<Ring, 'end'>) => void;
  readonly in: (ms: number, what: Exclude<Ring, 'end'>) => void;
  /** The end: with the error that broke the session, or null when it was asked for. The first one counts. */
  readonly end: (error: unknown) => void;
  readonly reason: () => unknown;
  /** What was rung since, the most urgent first; waits for it. Throws the error that ended the session. */
  readonly next: () => Promise<Ring>;
  readonly close: () => void;
};

const urgency = ['hint', 'ask', 'sweep'] as const;

/** Opens a bell; rings of one kind that come together are one. */
export function openBell(): Bell {
  const rung = new Set<Ring>();
  const timers: NodeJS.Timeout[] = [];
  let ended: { readonly error: unknown } | null = null;
  let wake = (): void => undefined;
  const ring = (what: Ring): void => {
    rung.add(what);
    wake();
  };
  const take = (): Ring | null => {
    if (ended !== null) return 'end';
    const first = urgency.find((what) => rung.has(what)) ?? null;
    if (first !== null) rung.delete(first);
    return first;
  };
  return {
    ring,
    every: (ms, what) => void timers.push(setInterval(() => ring(what), ms)),
    in: (ms, what) => void timers.push(setTimeout(() => ring(what), ms)),
    end: (error) => {
      ended ??= { error };
      wake();
    },
    reason: () => ended?.error ?? null,
    next: async () => {
      for (;;) {
        const first = take();
        if (first === 'end' && ended?.error) throw ended.error;
        if (first !== null) return first;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
