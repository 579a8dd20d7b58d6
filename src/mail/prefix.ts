import { foldWidth } from './fold-width.ts';

/** What stands before a subject: was it a reply, was it passed on, and the subject without it. */
export type Prefixes = { readonly rest: string; readonly isReply: boolean; readonly isForward: boolean };

/** Prefixes stripped at most; a thread between two clients piles up one a mail. */
const prefixesMax = 60;
const reply =
  /^(?:re|aw|sv|antw|antwort|vs|res|rif|odp|回复|回復|回覆|回應|回应|答复|答覆|回信)\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?:/i;
const forward = /^(?:fwd?|wg|tr|rv|enc|vl|转发|轉發|轉寄|转寄|转)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:/i;
/** What gateways put before a subject. */
const gateway = /^(?:\[(?:external|ext|spam|外部邮件|外部|外来邮件|內部|内部)\]|\*{3}spam\*{3}|(?:external|外部邮件)\s?:)/i;

/** Strips 回复/答复/转发/Re/Fwd/AW/SV in any number and width. The outermost prefix says whether the mail was passed on. */
export function stripPrefixes(subject: string): Prefixes {
  let at = 0;
  let isReply = false;
  let isForward = false;
  const folded = foldWidth(subject);
  for (let count = 0; count < prefixesMax; count += 1) {
    while (folded.charAt(at) === ' ') at += 1;
    const head = folded.slice(at, at + 40);
    const found = reply.exec(head) ?? forward.exec(head) ?? gateway.exec(head);
    if (found === null) break;
    if (reply.test(head) && !isForward) isReply = true;
    if (forward.test(head) && !isReply) isForward = true;
    at += found[0].length;
  }
  return { rest: subject.slice(at).trim(), isReply, isForward };
}
