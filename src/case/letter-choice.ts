import type { Letter } from './letter.ts';
import type { CaseStatus, Turn } from './lifecycle.ts';
import type { Intent, MessageKind } from './message.ts';

/** What the choice of a letter looks at: the customer's new mail, and the case so far. */
export type LetterQuestion = {
  readonly kind: MessageKind;
  readonly intent: Intent;
  readonly hasLogs: boolean;
  /** A letter of this case has been sent before. */
  readonly wasAnswered: boolean;
  readonly status: CaseStatus;
  /** The diagnosis found something that the last one sent did not say, or proved something absent. */
  readonly hasNews: boolean;
  /** The diagnosis lacks something it asks for. */
  readonly isLacking: boolean;
  /** Something of the mails stayed closed or lies elsewhere, so that what they say is not known. */
  readonly isClosed: boolean;
  /** The customer's own words speak of another case too, so that what they say may be meant of that one. */
  readonly namesAnotherCase: boolean;
  /** The logs that came show a failure which was not told before. */
  readonly logsShowFailure: boolean;
};

/** `mark` is shown to the engineer beside the draft. */
export type LetterChoice = { readonly letter: Letter; readonly turn: Turn | null; readonly mark: 'consent-not-explicit' | null };

const choice = (letter: Letter, turn: Turn | null, mark: LetterChoice['mark'] = null): LetterChoice => ({ letter, turn, mark });

/** The letter table of the README, row by row, first match wins; null: no letter, and the case does not move. */
export const letterTable: readonly {
  readonly when: string;
  readonly is: (ask: LetterQuestion) => boolean;
  readonly answer: LetterChoice | null;
}[] = [
  { when: 'automatic mail', is: (ask) => ask.kind !== 'message', answer: null },
  { when: 'only thanks, after closure', is: (ask) => ask.intent === 'thanks' && ask.status === 'closed', answer: null },
  {
    when: 'speaks of another case too, without logs',
    is: (ask) => ask.namesAnotherCase && ask.wasAnswered && !ask.hasLogs,
    answer: choice('reply', 'ours'),
  },
  { when: 'agrees to close', is: (ask) => ask.intent === 'agree-to-close', answer: choice('closure', null) },
  {
    when: 'solved, without a word on closing',
    is: (ask) => ask.intent === 'solved' && !ask.logsShowFailure,
    answer: choice('closure', 'customer', 'consent-not-explicit'),
  },
  {
    when: 'report or more data, no letter sent yet',
    is: (ask) => !ask.wasAnswered && brings(ask),
    answer: choice('initial-response', 'customer'),
  },
  {
    when: 'more data, something new found or proved absent',
    is: (ask) => brings(ask) && ask.hasNews,
    answer: choice('analysis', 'customer'),
  },
  {
    when: 'more data, nothing new, something lacking',
    is: (ask) => brings(ask) && (ask.isLacking || ask.isClosed),
    answer: choice('information-request', 'customer'),
  },
  { when: 'it fails still, in words alone', is: (ask) => brings(ask) && !ask.hasLogs, answer: choice('information-request', 'customer') },
  { when: 'more data, nothing new, nothing lacking', is: (ask) => brings(ask), answer: choice('analysis', 'customer') },
  { when: 'question, objection, other with content', is: () => true, answer: choice('reply', 'ours') },
];

/** The letter that the table names for this mail. */
export function chooseLetter(ask: LetterQuestion): LetterChoice | null {
  return letterTable.find((row) => row.is(ask))?.answer ?? null;
}

/** A mail of which no words could be read was written to tell something. */
const brings = (ask: LetterQuestion): boolean =>
  ask.hasLogs || ask.intent === 'more-data' || ask.intent === 'report' || (ask.intent === 'other' && ask.isClosed);
