/** What an SMTP server's no means, sorted once, here. First match wins. */
export type Refusal = { readonly response: string; readonly isTemporary: boolean };

type Row = {
  /** nodemailer's name of the failure, or any. */
  readonly failure: string | 'any';
  /** Reply code (RFC 5321 4.2), `none` where the server gave none, or any. */
  readonly code: RegExp | 'none' | 'any';
  /** What we said last, or any. */
  readonly command: RegExp | 'any';
  readonly isTemporary: boolean;
  readonly meaning: string;
};

/** `isTemporary`: the same bytes may be accepted later without anyone doing anything. */
export const answers: readonly Row[] = [
  { failure: 'EAUTH', code: /^4/, command: 'any', isTemporary: true, meaning: 'the SMTP server could not check the password now' },
  { failure: 'EAUTH', code: 'any', command: 'any', isTemporary: false, meaning: 'the SMTP server refused the user or password' },
  { failure: 'any', code: /^(530|534|535|538)$/, command: 'any', isTemporary: false, meaning: 'the SMTP server wants another sign-in' },
  { failure: 'EDNS', code: 'none', command: 'any', isTemporary: true, meaning: 'the SMTP server’s name could not be resolved' },
  { failure: 'ETLS', code: 'none', command: 'any', isTemporary: true, meaning: 'no encrypted connection to the SMTP server came about' },
  { failure: 'ETIMEDOUT', code: 'none', command: 'any', isTemporary: true, meaning: 'the SMTP server did not answer in time' },
  { failure: 'EMESSAGE', code: 'none', command: 'any', isTemporary: false, meaning: 'the letter is larger than the SMTP server accepts' },
  { failure: 'EENVELOPE', code: 'none', command: 'any', isTemporary: false, meaning: 'an address of the letter cannot be used' },
  { failure: 'any', code: 'none', command: 'any', isTemporary: true, meaning: 'the connection to the SMTP server failed' },
  { failure: 'any', code: /^421$/, command: 'any', isTemporary: true, meaning: 'the SMTP server is closing' },
  // RFC 5321 4.5.3.1.10: 552 to RCPT says too many recipients, and is to be treated as 452.
  { failure: 'any', code: /^552$/, command: /^RCPT/, isTemporary: true, meaning: 'the SMTP server takes fewer recipients at a time' },
  { failure: 'any', code: /^552$/, command: 'any', isTemporary: false, meaning: 'the letter is larger than the SMTP server accepts' },
  { failure: 'any', code: /^4/, command: 'any', isTemporary: true, meaning: 'the SMTP server asks to try again later' },
  { failure: 'any', code: /^5/, command: /^RCPT/, isTemporary: false, meaning: 'the SMTP server refused a recipient' },
  { failure: 'any', code: /^5/, command: /^MAIL/, isTemporary: false, meaning: 'the SMTP server refused the sender' },
  { failure: 'any', code: 'any', command: 'any', isTemporary: false, meaning: 'the SMTP server refused the letter' },
];

/** A failure as nodemailer reports it; every field may be missing. */
export type SmtpFailure = {
  readonly message: string;
  readonly code?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
};

/** Sorts a failure. */
export function sortAnswer({ message, code, response, responseCode, command }: SmtpFailure): Refusal {
  const reply = responseCode === undefined ? null : String(responseCode);
  const row = answers.find(
    (candidate) =>
      (candidate.failure === 'any' || candidate.failure === code) &&
      matches(candidate.code, reply) &&
      (candidate.command === 'any' || candidate.command.test(command ?? '')),
  );
  return { response: `${row?.meaning ?? 'refused'}: ${oneLine(response ?? message)}`, isTemporary: row?.isTemporary ?? false };
}

function matches(code: Row['code'], reply: string | null): boolean {
  if (code === 'any') return true;
  if (code === 'none') return reply === null;
  return reply !== null && code.test(reply);
}

/** Longest answer kept (characters): servers write essays. */
const answerMax = 500;

/** An answer fit for a row and a page: one line, no control characters. */
export function oneLine(answer: string): string {
  return answer
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, answerMax);
}
