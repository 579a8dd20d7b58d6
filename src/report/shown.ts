/**
 * Outsiders' text as a report may show it: control characters, and those that turn the direction of writing, can make a line say
 * something else than it shows; they stand as dots.
 */
export function shown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === '\t' ? '\t' : '·'));
}

/** A time as logs write it, without the T between day and hour. */
export function timeText(time: string | null): string {
  return time === null ? '' : shown(time.replace('T', ' '));
}

/** A number with its thousands apart, the same in every language. */
export function numberText(number: number): string {
  return number.toLocaleString('en');
}

/** A number of bytes as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
