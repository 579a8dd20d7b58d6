import type { ReviewReason } from '../src/case/mail.ts';
import type { Message } from '../src/case/message.ts';

/** Why a mail waits for a person, in one sentence: what was expected, and what came. The console translates the reason; this names the details. */
export function reasonSentence(reason: ReviewReason, mail: { readonly bytes: number }, message: Message, bytesMax: number): string {
  const from = message.from?.address ?? 'nobody';
  const sentences: Readonly<Record<ReviewReason, string>> = {
    'no-case-number': `expected a case number in the subject, body or file names, but found none in "${message.subject}"`,
    'numbers-disagree': `expected one case number, but found ${[message.case.number, ...message.case.others].join(' and ')}`,
    'unknown-sender': `expected a sender of one of the desk's customers, but the mail is from ${from}`,
    'other-customer': `expected a sender of the customer of ${message.case.number}, but ${from} belongs to another customer`,
    'authentication-failed': `expected SPF, DKIM or DMARC not to fail, but: ${message.authentication.why}`,
    'no-sender': 'expected a From address, but found none',
    'too-large': `expected a mail of at most ${bytesMax} bytes, but this one has ${mail.bytes}; only its headers were read`,
    unreadable: message.problems.join('; ') || 'the mail could not be read',
  };
  return sentences[reason];
}
