/** What a mail server does wrong, for tests: at MAIL, at RCPT (of one address, or of all), while the body comes, after the final dot. */
export type SinkFault = {
  readonly at: 'mail' | 'rcpt' | 'body' | 'dot';
  /** A reply instead of yes, a connection cut, or no answer at all. */
  readonly does: { readonly code: number; readonly text: string } | 'drop' | 'silence';
  readonly address?: string;
  /** After the dot: whether the mail was taken all the same. */
  readonly isTaken?: boolean;
};
type Moment = { readonly at: SinkFault['at']; readonly address?: string; readonly drop: () => void };

/** Answers yes, or lives the fault where this is its moment. */
export function meet(fault: SinkFault | null, { at, address, drop }: Moment, answer: (error?: Error | null) => void): void {
  const isNow = fault !== null && fault.at === at && (fault.address === undefined || fault.address === address);
  if (!isNow) answer();
  else if (fault.does === 'drop') drop();
  else if (fault.does !== 'silence') answer(Object.assign(new Error(fault.does.text), { responseCode: fault.does.code }));
}
