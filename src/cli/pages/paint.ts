import type { Terminal } from '../command.ts';

export type Paint = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
};

/** Colours on a person's terminal, plain text elsewhere and where NO_COLOR is set (no-color.org). */
export function paintFor({ isTty, environment }: Terminal): Paint {
  const isColoured = isTty && !environment['NO_COLOR'];
  const sgr = (code: number) => (text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: sgr(1), dim: sgr(2), red: sgr(31), green: sgr(32), yellow: sgr(33) };
}

/** Characters of these scripts take two columns on a terminal (Unicode East Asian Width W and F). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** The columns a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Pads to a column width, counting wide characters twice. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Control characters of a log or mail never reach the terminal. */
export function tame(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) => (character === '\t' || character === '\n' ? character : '·'));
}
