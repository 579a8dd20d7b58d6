import { describe, expect, it } from 'vitest';
import { type Admission, type AdmissionQuestion, admissionTable, admit } from '../../src/case/admission.ts';

const filed: Admission = { outcome: 'filed' };
const opens: Admission = { outcome: 'opens' };
const review = (reason: Extract<Admission, { outcome: 'review' }>['reason']): Admission => ({ outcome: 'review', reason });

type Row = readonly [title: string, ask: AdmissionQuestion, answer: Admission];
const rows: readonly Row[] = [
  ['a mail that names no author waits', { sender: 'none', number: 'known', authentication: 'none' }, review('no-sender')],
  [
    'a mail whose author could be read differently waits, whatever was proved',
    { sender: 'doubtful', number: 'known', authentication: 'pass' },
    review('doubtful-sender'),
  ],
  [
    'one of our engineers waits: a colleague is no customer',
    { sender: 'colleague', number: 'known', authentication: 'pass' },
    review('colleague'),
  ],
  [
    'a failed authentication waits for a person, even from a participant',
    { sender: 'participant', number: 'known', authentication: 'fail' },
    review('authentication-failed'),
  ],
  ['an unknown sender with a known number waits', { sender: 'nobody', number: 'known', authentication: 'none' }, review('unknown-sender')],
  ['an unknown sender with a new number waits', { sender: 'nobody', number: 'new', authentication: 'pass' }, review('unknown-sender')],
  ['an unknown sender without a number waits', { sender: 'nobody', number: 'none', authentication: 'none' }, review('unknown-sender')],
  [
    'another customer may not speak in the case',
    { sender: 'of-another-customer', number: 'known', authentication: 'pass' },
    review('other-customer'),
  ],
  [
    'a customer with two numbers that disagree waits',
    { sender: 'of-a-customer', number: 'two', authentication: 'none' },
    review('numbers-disagree'),
  ],
  [
    'a participant with two numbers that disagree waits',
    { sender: 'participant', number: 'two', authentication: 'none' },
    review('numbers-disagree'),
  ],
  ['a customer without a number waits', { sender: 'of-a-customer', number: 'none', authentication: 'pass' }, review('no-case-number')],
  ['a participant of the case is filed', { sender: 'participant', number: 'known', authentication: 'none' }, filed],
  ['the case’s customer is filed', { sender: 'of-the-cases-customer', number: 'known', authentication: 'pass' }, filed],
  ['a customer with a new number opens the case', { sender: 'of-a-customer', number: 'new', authentication: 'none' }, opens],
];

describe('who may open a case and speak in it', () => {
  it.each(rows)('%s', (_, ask, answer) => expect(admit(ask)).toEqual(answer));

  it('has a test for each row of the table', () => {
    for (const row of admissionTable) {
      const fits = rows.some(
        ([, ask, answer]) =>
          ((row.sender === 'any' || row.sender === ask.sender) &&
            (row.number === 'any' || row.number === ask.number) &&
            answer === row.answer) ||
          (JSON.stringify(answer) === JSON.stringify(row.answer) && (row.sender === 'any' || row.sender === ask.sender)),
      );
      expect(fits, JSON.stringify(row)).toBe(true);
    }
  });

  it('leaves to a person what no row admits', () => {
    expect(admit({ sender: 'of-a-customer', number: 'known', authentication: 'pass' }).outcome).toBe('review');
    expect(admit({ sender: 'participant', number: 'new', authentication: 'pass' }).outcome).toBe('review');
  });
});
