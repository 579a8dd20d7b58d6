import type { ReviewReason } from './mail.ts';

/**
 * Who sent the mail, seen from the desk and from the case its number names. `nobody`: an outsider; `none`: no author is named;
 * `doubtful`: programs could read the author differently.
 */
export type Sender =
  | 'of-the-cases-customer'
  | 'participant'
  | 'of-another-customer'
  | 'of-a-customer'
  | 'colleague'
  | 'nobody'
  | 'none'
  | 'doubtful';
/** `known`: a case with this number exists here; `new`: well-formed, no case yet; `two`: two numbers that disagree. */
export type NumberFound = 'known' | 'new' | 'none' | 'two';
export type AdmissionQuestion = {
  readonly sender: Sender;
  readonly number: NumberFound;
  readonly authentication: 'pass' | 'fail' | 'none';
};
export type Admission = { readonly outcome: 'opens' | 'filed' } | { readonly outcome: 'review'; readonly reason: ReviewReason };

const review = (reason: ReviewReason): Admission => ({ outcome: 'review', reason });
const opens: Admission = { outcome: 'opens' };
const filed: Admission = { outcome: 'filed' };

/** Who may open a case and speak in it, row by row; first match wins. `any` stands for every value. */
export const admissionTable: readonly {
  readonly sender: Sender | 'any';
  readonly number: NumberFound | 'any';
  readonly authentication: 'fail' | 'any';
  readonly answer: Admission;
}[] = [
  { sender: 'none', number: 'any', authentication: 'any', answer: review('no-sender') },
  { sender: 'doubtful', number: 'any', authentication: 'any', answer: review('doubtful-sender') },
  { sender: 'any', number: 'any', authentication: 'fail', answer: review('authentication-failed') },
  { sender: 'colleague', number: 'any', authentication: 'any', answer: review('colleague') },
  { sender: 'nobody', number: 'any', authentication: 'any', answer: review('unknown-sender') },
  { sender: 'of-another-customer', number: 'any', authentication: 'any', answer: review('other-customer') },
  { sender: 'any', number: 'two', authentication: 'any', answer: review('numbers-disagree') },
  { sender: 'any', number: 'none', authentication: 'any', answer: review('no-case-number') },
  { sender: 'participant', number: 'known', authentication: 'any', answer: filed },
  { sender: 'of-the-cases-customer', number: 'known', authentication: 'any', answer: filed },
  { sender: 'of-a-customer', number: 'new', authentication: 'any', answer: opens },
];

/** What becomes of a mail from this sender with this number. What no row admits waits for a person. */
export function admit(ask: AdmissionQuestion): Admission {
  const row = admissionTable.find(
    (candidate) =>
      (candidate.sender === 'any' || candidate.sender === ask.sender) &&
      (candidate.number === 'any' || candidate.number === ask.number) &&
      (candidate.authentication === 'any' || candidate.authentication === ask.authentication),
  );
  return row?.answer ?? review('unknown-sender');
}
