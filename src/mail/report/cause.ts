import type { DeliveryCause } from '../../case/delivery.ts';
import { causeWords } from './cause-words.ts';
import { isVague } from './status.ts';

/** The registry of RFC 3463 and RFC 5248, as far as a person can do something about it. */
const byStatus: readonly (readonly [RegExp, DeliveryCause])[] = [
  [/^\d\.1\.(?:1|3|6|10)$/, 'no-such-address'],
  [/^\d\.1\.2$|^\d\.4\.(?:4|310)$/, 'no-such-domain'],
  [/^\d\.2\.1$|^\d\.7\.13$/, 'mailbox-closed'],
  [/^\d\.2\.2$|^\d\.3\.1$/, 'mailbox-full'],
  [/^\d\.2\.3$|^\d\.3\.4$/, 'too-large'],
  [/^\d\.4\.(?:6|14)$/, 'loop'],
  [/^\d\.4\.\d{1,3}$/, 'no-connection'],
  [/^\d\.7\.\d{1,3}$/, 'not-allowed'],
];
/** Characters of a server's words that are looked at. */
const wordsMax = 2_000;

/** The code decides where it says something, else the words. */
export function causeOf(status: string | null, words: string): DeliveryCause {
  const coded = status === null ? undefined : byStatus.find(([pattern]) => pattern.test(status))?.[1];
  if (coded !== undefined && status !== null && !leavesOpen(status)) return coded;
  const head = words.slice(0, wordsMax);
  return causeWords.find(([, pattern]) => pattern.test(head))?.[0] ?? coded ?? 'other';
}

/** Codes that servers give for whatever they dislike: their words say more. */
function leavesOpen(status: string): boolean {
  return isVague(status) || /^\d\.(?:3\.\d{1,3}|4\.1|5\.\d{1,3}|7\.1)$/.test(status);
}
