/** How wide texts are on a terminal, and how they are fitted into its columns. */

/** Characters of these scripts take two columns on a terminal (Unicode East Asian Width W and F). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that stand upon the letter before them, and what is not seen at all. */
const none = /\p{Mn}|\p{Me}|\u200b|\u200c|\u200d|\ufe0f/u;

/** The columns a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += none.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Pads to a column width, counting wide characters twice. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Padded on the left: numbers stand under each other. */
export function padStartTo(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Cut to a column width, with a mark where something is missing. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let [kept, taken] = ['', 0];
  for (const character of text) {
    taken += widthOf(character);
    if (taken > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Lines of at most this width: broken between words, and between the characters of wide scripts, but never before a closing mark. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width)) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()].filter((one, position) => one !== '' || position === 0);
}

/** A wide character with the marks that close behind it or open before it; a word with its blanks; nothing wider than a line. */
const pieces = /[（《「『“‘【[(]*(?:[^\s\u2e80-\u9fff\uff00-\uffef（《「『“‘【]+|[\s\S])[，。、；：！？）》」』”’】…)\]]*\s*/gu;

function piecesOf(text: string, width: number): readonly string[] {
  return (text.match(pieces) ?? []).flatMap((piece) => (widthOf(piece.trimEnd()) > width ? chopped(piece, width) : [piece]));
}

function chopped(piece: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return part === '' ? parts : [...parts, part];
}
