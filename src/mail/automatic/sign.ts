import type { KindDoubt } from '../../case/message.ts';
import { header } from '../header.ts';
import type { ParsedMail } from '../parsed.ts';

/** How much speaks for a kind: `sure`, or a subject or words that a person may write too. */
export type Sign = 'sure' | KindDoubt | null;

/** RFC 5321 4.5.5: notifications and automatic answers leave with an empty reverse path. */
export function hasNullSender({ headerLines }: ParsedMail): boolean {
  return ['return-path', 'x-envelope-from'].some((key) => /^<\s{0,4}>$/.test(header(headerLines, key)));
}

/** RFC 3834 5: any value but "no", which may carry a comment or parameters. */
export function isSubmittedByAutomat({ headerLines }: ParsedMail): boolean {
  const submitted = /^[a-z-]*/.exec(header(headerLines, 'auto-submitted').toLowerCase())?.[0] ?? '';
  return submitted !== '' && submitted !== 'no';
}
