import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { answers, sortAnswer } from '../../src/mailbox/answers.ts';

const failure = (fields: Readonly<Record<string, unknown>>): Error => Object.assign(new Error('Command failed'), fields);

describe('what an IMAP failure means', () => {
  it.each<readonly [Readonly<Record<string, unknown>>, string, 'soon' | 'slowly']>([
    [
      { responseText: 'SELECT Unsafe Login. Please contact kefu@mail.example for help' },
      'the server wants this sign-in to be allowed',
      'slowly',
    ],
    [{ authenticationFailed: true, serverResponseCode: 'UNAVAILABLE' }, 'the server is not available now', 'soon'],
    [{ serverResponseCode: 'INUSE' }, 'the server limits this account now', 'slowly'],
    [{ code: 'ETHROTTLE' }, 'the server limits this account now', 'slowly'],
    [
      { authenticationFailed: true, serverResponseCode: 'ALERT', responseText: 'Too many simultaneous connections. (Failure)' },
      'the server limits this account now',
      'slowly',
    ],
    [
      { serverResponseCode: 'OVERQUOTA', responseText: 'Account exceeded command or bandwidth limits.' },
      'the server limits this account now',
      'slowly',
    ],
    [{ response: { attributes: [{ section: [{ value: 'throttled' }] }] } }, 'the server limits this account now', 'slowly'],
    [{ responseText: 'User is authenticated but not connected.' }, 'the server limits this account now', 'slowly'],
    [
      { code: 'NoConnection', reason: 'Maximum number of connections from user+IP exceeded' },
      'the server limits this account now',
      'slowly',
    ],
    [{ code: 'EConnectionClosed', reason: 'Session expired, please login again.' }, 'the connection was lost: Session expired', 'soon'],
    [{ authenticationFailed: true }, 'the server refused the user or password', 'slowly'],
    [{ serverResponseCode: 'AUTHENTICATIONFAILED' }, 'the server refused the user or password', 'slowly'],
    [{ message: 'Unsupported authentication mechanism' }, 'the server offers no sign-in of this kind', 'slowly'],
    [{ serverResponseCode: 'PRIVACYREQUIRED' }, 'the server wants an encrypted connection', 'slowly'],
    [{ mailboxMissing: true }, 'the folder cannot be opened', 'slowly'],
    [{ code: 'ENOTFOUND' }, 'the server’s name could not be resolved', 'soon'],
    [{ code: 'ECONNREFUSED' }, 'nobody listens there', 'soon'],
    [{ code: 'ETIMEOUT' }, 'the server did not answer in time', 'soon'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'no encrypted connection came about', 'slowly'],
    [{ code: 'ECONNRESET' }, 'the connection was lost', 'soon'],
    [{ responseText: 'x', response: { attributes: [{ section: [null] }] } }, 'the conversation with the server failed: x', 'soon'],
    [{ code: 'LiteralTooLarge' }, 'the server’s answer could not be read', 'slowly'],
    [{}, 'the conversation with the server failed', 'soon'],
  ])('%j', (fields, sentence, pace) => {
    const sorted = sortAnswer(failure(fields));
    expect(sorted.sentence.startsWith(sentence)).toBe(true);
    expect(sorted.isSlow).toBe(pace === 'slowly');
  });

  it('has each row of the table reached by a case above', () => {
    expect(new Set(answers.map(({ meaning }) => meaning)).size).toBe(answers.length);
    expect(answers).toHaveLength(13);
  });

  it('a pause the server asks for is granted, up to half an hour', () => {
    expect(sortAnswer(failure({ code: 'ETHROTTLE', throttleReset: 92_415 }))).toMatchObject({ isSlow: true, patienceMs: 92_415 });
    expect(sortAnswer(failure({ code: 'ETHROTTLE', throttleReset: 9e12 })).patienceMs).toBe(1_800_000);
  });

  it('a fault of ours keeps its own sentence, and a server’s essay becomes one short line', () => {
    expect(sortAnswer(new Fault('x', 'expected a mailbox, but none is set')).sentence).toBe('expected a mailbox, but none is set');
    const essay = sortAnswer(failure({ responseText: `a\r\nb\u0000${'c'.repeat(5_000)}` })).sentence;
    expect(essay.length).toBeLessThan(400);
    expect(essay).toContain('a b c');
  });
});
