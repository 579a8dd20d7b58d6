/** Lines that a format's reader may look back at: enough for the longest story an operation's end tells. */
export const historyMax = 64;

/** The last lines, oldest first, in a ring. */
export function openHistory() {
  const ring: { line: number; text: string }[] = [];
  let next = 0;
  return {
    push: (line: number, text: string): void => {
      const slot = ring[next];
      if (slot === undefined) ring.push({ line, text });
      else {
        slot.line = line;
        slot.text = text;
      }
      next = (next + 1) % historyMax;
    },
    lines: (): readonly { readonly line: number; readonly text: string }[] =>
      [...ring.slice(next), ...ring.slice(0, next)].map(({ line, text }) => ({ line, text })),
  };
}
