import { describe, expect, it } from 'vitest';
import { answers, oneLine, type SmtpFailure, sortAnswer } from '../../src/outbox/answers.ts';

const failure = (code: string, reply: number | undefined, command: string): SmtpFailure => ({
  message: 'failed',
  code,
  command,
  ...(reply === undefined ? {} : { responseCode: reply, response: `${reply} as the server said` }),
});

describe('what an SMTP server’s no means', () => {
  const rows: readonly (readonly [string, number | undefined, string, string, 'later' | 'never'])[] = [
    ['EAUTH', 454, 'AUTH PLAIN', 'the SMTP server could not check the password now', 'later'],
    ['EAUTH', 535, 'AUTH PLAIN', 'the SMTP server refused the user or password', 'never'],
    ['EENVELOPE', 530, 'MAIL FROM', 'the SMTP server wants another sign-in', 'never'],
    ['EDNS', undefined, 'CONN', 'the SMTP server’s name could not be resolved', 'later'],
    ['ETLS', undefined, 'CONN', 'no encrypted connection to the SMTP server came about', 'later'],
    ['ETIMEDOUT', undefined, 'CONN', 'the SMTP server did not answer in time', 'later'],
    ['EMESSAGE', undefined, 'MAIL FROM', 'the letter is larger than the SMTP server accepts', 'never'],
    ['EENVELOPE', undefined, 'API', 'an address of the letter cannot be used', 'never'],
    ['ECONNECTION', undefined, 'CONN', 'the connection to the SMTP server failed', 'later'],
    ['EENVELOPE', 421, 'MAIL FROM', 'the SMTP server is closing', 'later'],
    ['EENVELOPE', 552, 'RCPT TO', 'the SMTP server takes fewer recipients at a time', 'later'],
    ['EMESSAGE', 552, 'DATA', 'the letter is larger than the SMTP server accepts', 'never'],
    ['EENVELOPE', 450, 'RCPT TO', 'the SMTP server asks to try again later', 'later'],
    ['EENVELOPE', 550, 'RCPT TO', 'the SMTP server refused a recipient', 'never'],
    ['EENVELOPE', 553, 'MAIL FROM', 'the SMTP server refused the sender', 'never'],
    ['EMESSAGE', 554, 'DATA', 'the SMTP server refused the letter', 'never'],
  ];
  it.each(rows)('%s %s at %s: %s, %s', (code, reply, command, meaning, when) => {
    const sorted = sortAnswer(failure(code, reply, command));
    expect(sorted.response).toBe(`${meaning}: ${reply === undefined ? 'failed' : `${reply} as the server said`}`);
    expect(sorted.isTemporary).toBe(when === 'later');
  });

  it('has one case above for each row of the table', () => {
    expect(rows.map(([, , , meaning]) => meaning)).toEqual(answers.map(({ meaning }) => meaning));
  });

  it('keeps one short line of what the server said', () => {
    expect(oneLine(`550-no\r\n550 \u0000 way ${'x'.repeat(5_000)}`)).toMatch(/^550-no 550 way x{1,500}$/);
  });
});
