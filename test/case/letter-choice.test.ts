import { describe, expect, it } from 'vitest';
import { chooseLetter, type LetterQuestion, letterTable } from '../../src/case/letter-choice.ts';

const ask = (over: Partial<LetterQuestion>): LetterQuestion => ({
  kind: 'message',
  intent: 'more-data',
  hasLogs: false,
  wasAnswered: true,
  status: 'diagnosed',
  hasNews: false,
  isLacking: false,
  isClosed: false,
  namesAnotherCase: false,
  logsShowFailure: false,
  ...over,
});

type Row = readonly [title: string, over: Partial<LetterQuestion>, letter: string | null, turn: string | null, mark?: string];
const rows: readonly Row[] = [
  ['a bounce moves no case', { kind: 'bounce' }, null, null],
  ['an auto-reply moves no case', { kind: 'auto-reply', intent: 'agree-to-close' }, null, null],
  ['list mail moves no case', { kind: 'list' }, null, null],
  ['our own mail moves no case', { kind: 'own' }, null, null],
  ['only thanks, after closure: no letter', { intent: 'thanks', status: 'closed' }, null, null],
  ['agrees to close: the closure', { intent: 'agree-to-close' }, 'closure', null],
  ['agrees to close before any letter: the closure', { intent: 'agree-to-close', wasAnswered: false }, 'closure', null],
  ['solved, without a word on closing: the closure, marked', { intent: 'solved' }, 'closure', 'customer', 'consent-not-explicit'],
  [
    'a report with logs, no letter yet: the initial response',
    { intent: 'report', hasLogs: true, wasAnswered: false },
    'initial-response',
    'customer',
  ],
  [
    'a report without logs, no letter yet: the initial response',
    { intent: 'report', wasAnswered: false, isLacking: true },
    'initial-response',
    'customer',
  ],
  ['more data, no letter yet: the initial response', { hasLogs: true, wasAnswered: false, hasNews: true }, 'initial-response', 'customer'],
  [
    'an encrypted mail, no letter yet: the initial response',
    { intent: 'other', isClosed: true, wasAnswered: false },
    'initial-response',
    'customer',
  ],
  ['an encrypted mail later: the information request', { intent: 'other', isClosed: true }, 'information-request', 'customer'],
  ['a question beside a file that stays closed: a reply', { intent: 'question', isClosed: true }, 'reply', 'ours'],
  ['a question, no letter yet: a reply', { intent: 'question', wasAnswered: false }, 'reply', 'ours'],
  ['an objection, no letter yet: a reply', { intent: 'object', wasAnswered: false }, 'reply', 'ours'],
  ['other words, no letter yet: a reply', { intent: 'other', wasAnswered: false }, 'reply', 'ours'],
  [
    'a question with logs, no letter yet: the initial response',
    { intent: 'question', hasLogs: true, wasAnswered: false },
    'initial-response',
    'customer',
  ],
  ['more data with news: the analysis', { hasLogs: true, hasNews: true, isLacking: true }, 'analysis', 'customer'],
  ['a new report with news: the analysis', { intent: 'report', hasNews: true }, 'analysis', 'customer'],
  [
    'more data without news, something lacking: the request for information',
    { hasLogs: true, isLacking: true },
    'information-request',
    'customer',
  ],
  ['it fails still, told in words alone: the request for information', { intent: 'report' }, 'information-request', 'customer'],
  ['more data without news, nothing lacking: the analysis', { hasLogs: true }, 'analysis', 'customer'],
  ['agrees to close, and names another case: a reply', { intent: 'agree-to-close', namesAnotherCase: true }, 'reply', 'ours'],
  ['it fails still, told of another case: a reply', { intent: 'report', namesAnotherCase: true }, 'reply', 'ours'],
  ['new logs that name another case: the analysis', { hasLogs: true, hasNews: true, namesAnotherCase: true }, 'analysis', 'customer'],
  [
    'a report like another case: the initial response',
    { intent: 'report', wasAnswered: false, namesAnotherCase: true },
    'initial-response',
    'customer',
  ],
  [
    'solved, and the logs that came show a failure: the analysis',
    { intent: 'solved', hasLogs: true, hasNews: true, logsShowFailure: true },
    'analysis',
    'customer',
  ],
  [
    'solved, and the logs that came are well: the closure',
    { intent: 'solved', hasLogs: true },
    'closure',
    'customer',
    'consent-not-explicit',
  ],
  ['a question: a reply', { intent: 'question' }, 'reply', 'ours'],
  ['an objection: a reply', { intent: 'object' }, 'reply', 'ours'],
  ['other words: a reply', { intent: 'other' }, 'reply', 'ours'],
  ['thanks before closure: a reply', { intent: 'thanks', status: 'answered' }, 'reply', 'ours'],
];

describe('which letter a mail asks for', () => {
  it.each(rows.map(([title, over, letter, turn, mark]) => ({ title, over, letter, turn, mark })))(
    '$title',
    ({ over, letter, turn, mark }) => {
      const choice = chooseLetter(ask(over));
      expect(choice?.letter ?? null).toBe(letter);
      expect(choice?.turn ?? null).toBe(turn);
      expect(choice?.mark ?? null).toBe(mark ?? null);
    },
  );

  it('reaches every row of the table', () => {
    const reached = new Set(rows.map(([, over]) => letterTable.find((row) => row.is(ask(over)))?.when));
    expect(letterTable.map((row) => row.when).filter((when) => !reached.has(when))).toEqual([]);
  });
});
