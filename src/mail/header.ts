import type { HeaderLine } from './parsed.ts';

/** Characters of one header's value that are read. */
const valueMax = 10_000;

/** The values of every header of this name, in the order they stand, without their folding. */
export function headerValues(lines: readonly HeaderLine[], key: string): readonly string[] {
  return lines.filter((header) => header.key === key).map(({ line }) => unfolded(line));
}

function unfolded(line: string): string {
  const head = line.slice(0, valueMax);
  return head
    .slice(head.indexOf(':') + 1)
    .replace(/\r?\n(?=[ \t])/g, '')
    .trim();
}

/** The first value of a header, or nothing. */
export function header(lines: readonly HeaderLine[], key: string): string {
  return headerValues(lines, key)[0] ?? '';
}
