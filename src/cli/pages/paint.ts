import type { Terminal } from '../command.ts';

export type Paint = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
};

/** Colours on a person's terminal, plain text elsewhere and where NO_COLOR is set (no-color.org). */
export function paintFor({ isTty, environment }: Terminal): Paint {
  const isColoured = isTty && !environment['NO_COLOR'];
  const sgr = (code: number) => (text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: sgr(1), dim: sgr(2), underline: sgr(4), red: sgr(31), green: sgr(32), yellow: sgr(33) };
}

/** Control characters of a log or mail never reach the terminal. */
export function tame(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) => (character === '\t' || character === '\n' ? character : '·'));
}
