import { header } from '../header.ts';
import type { HeaderLine } from '../parsed.ts';

/**
 * Whether a mail asks that no machine answer it: X-Auto-Response-Suppress (MS-OXCMAIL 2.2.3.2.14) in the words that mean answers, and not
 * receipts alone. It suppresses our answer; of the mail itself it says nothing.
 */
export function asksForSilence(lines: readonly HeaderLine[]): boolean {
  const words = header(lines, 'x-auto-response-suppress')
    .toLowerCase()
    .split(/[\s,;]+/);
  return words.some((word) => word === 'all' || word === 'autoreply' || word === 'oof');
}
