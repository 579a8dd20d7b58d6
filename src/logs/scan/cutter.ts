// Cuts decoded text into lines, wherever the chunks end, without ever holding more than one bounded line.

/** A line longer than this is cut: nobody reads further, and one endless line must not fill the memory. */
export const lineLengthMax = 16_384;

export type Cutter = {
  readonly push: (text: string) => void;
  readonly end: () => void;
  /** How many lines were cut at `lineLengthMax`. */
  readonly cutCount: () => number;
};

/** Hands every line to `take`, without its line end. A last line without a line end counts, an empty one does not. */
export function openCutter(take: (text: string) => void): Cutter {
  let rest = '';
  let restLength = 0;
  let cuts = 0;
  const grow = (piece: string) => {
    if (rest.length < lineLengthMax) rest += piece.slice(0, lineLengthMax - rest.length);
    restLength += piece.length;
  };
  const finish = () => {
    if (restLength > lineLengthMax + 1) cuts++;
    take(clean(rest));
    rest = '';
    restLength = 0;
  };
  /** Most lines stand whole in one piece of text: nothing is put together. */
  const whole = (text: string, from: number, end: number) => {
    if (end - from > lineLengthMax + 1) cuts++;
    take(clean(text.slice(from, Math.min(end, from + lineLengthMax))));
  };
  return {
    push: (text) => {
      let from = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        if (restLength === 0) whole(text, from, at);
        else {
          grow(text.slice(from, at));
          finish();
        }
        from = at + 1;
      }
      if (from < text.length) grow(text.slice(from));
    },
    end: () => {
      if (restLength > 0) finish();
    },
    cutCount: () => cuts,
  };
}

/** NUL is no text (crashed writers leave blocks of it), and some tools end lines with two carriage returns. */
function clean(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 13) end--;
  const line = end === text.length ? text : text.slice(0, end);
  return line.includes('\0') ? line.replaceAll('\0', '') : line;
}
