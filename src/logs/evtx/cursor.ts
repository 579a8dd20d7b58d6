/** Reads numbers and text off one chunk of bytes. Beyond its end everything reads as nothing, and `isBroken` says so: sizes in a file may lie. */
export type Cursor = ReturnType<typeof openCursor>;

export function openCursor(bytes: Uint8Array, from: number, end: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = Math.min(end, bytes.length);
  let at = from;
  let isBroken = false;
  const move = (size: number): number | null => {
    if (size < 0 || at < 0 || at + size > last) {
      isBroken = true;
      at = last;
      return null;
    }
    at += size;
    return at - size;
  };
  const number = (size: number, read: (from: number) => number): number => {
    const start = move(size);
    return start === null ? 0 : read(start);
  };
  return {
    at: () => at,
    isOver: () => at >= last,
    isBroken: () => isBroken,
    skip: (size: number): void => {
      move(size);
    },
    jump: (to: number): void => {
      if (to < at || to > last) isBroken = true;
      at = to < at || to > last ? last : to;
    },
    byte: () => number(1, (start) => view.getUint8(start)),
    word: () => number(2, (start) => view.getUint16(start, true)),
    long: () => number(4, (start) => view.getUint32(start, true)),
    /** UTF-16LE, `characters` of it. */
    text: (characters: number): string => {
      const start = move(characters * 2);
      return start === null ? '' : utf16.decode(bytes.subarray(start, start + characters * 2));
    },
  };
}

const utf16 = new TextDecoder('utf-16le');
