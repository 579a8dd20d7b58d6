import type { Desk } from './desk.ts';
import type { Message } from './message.ts';

/** A mail that was written longer ago was not waited for: a mailbox read for the first time, a server that was away. */
const freshMs = 24 * 3_600_000;
/** Clocks of senders that go ahead. */
const aheadMs = 3_600_000;

/** RFC 3834 2: nobody reads at these addresses, and lists write from them. */
const unread =
  /^(?:(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|daemon|root|nobody|notifications?|alerts?|system)(?:[+._-][^@]*)?|owner-[^@]*|[^@]*-(?:request|owner|bounces?))@/i;

/** `isProving`: a boundary of ours tells who really wrote. */
type Circumstances = { readonly desk: Desk; readonly now: Date; readonly isProving: boolean };

/**
 * Whether a mail that was filed may be acknowledged: the desk does so, a person wrote it to our address, just now, and wants to hear of it.
 * Where senders are proved, only to one who is: a mail forged in a customer's name must not make us write to them. The caps are the database's.
 */
export function mayAcknowledge(message: Message, { desk, now, isProving }: Circumstances): boolean {
  const { kind, from, date, authentication, asksForSilence = false } = message;
  if (isProving && authentication.verdict !== 'pass') return false;
  if (!desk.acknowledgement.isEnabled || kind !== 'message' || asksForSilence || from === null || unread.test(from.address)) return false;
  const own = [desk.address, ...desk.engineers.map(({ address }) => address)].map((address) => address.toLowerCase());
  if (own.includes(from.address.toLowerCase())) return false;
  const isToUs = [...message.to, ...message.cc].some(({ address }) => address.toLowerCase() === desk.address.toLowerCase());
  const ageMs = date === null ? Number.NaN : now.getTime() - Date.parse(date);
  return isToUs && ageMs < freshMs && ageMs > -aheadMs;
}

/** An acknowledgement leaves in the step `dispatch`, under an id of its own kind. */
export function jobOfAcknowledgement(id: number): string {
  return `${jobPrefix}${id}`;
}

/** The acknowledgement that a job of the step `dispatch` is about, or null: a letter. */
export function acknowledgementOfJob(job: string): number | null {
  return job.startsWith(jobPrefix) ? Number(job.slice(jobPrefix.length)) : null;
}
const jobPrefix = 'acknowledgement-';
