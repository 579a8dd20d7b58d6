import { describe, expect, it } from 'vitest';
import { unsaid, withoutSecrets } from '../../src/case/unsaid.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('what a server answers', () => {
  it.each([
    ['a command repeated', 'a1 LOGIN desk hunter22 failed', 'a1 LOGIN desk … failed'],
    ['the plain mechanism', `unknown: AUTH PLAIN ${base64('\0desk\0hunter22')}`, 'unknown: AUTH PLAIN …'],
    ['the login mechanism', `"${base64('hunter22')}" is no command`, '"…" is no command'],
    ['a token', `bad ${base64('user=desk\x01auth=Bearer ya29.token\x01\x01')}`, 'bad …'],
    ['nothing of ours', 'Invalid credentials aGVsbG8gd29ybGQ= (535 5.7.8)', 'Invalid credentials aGVsbG8gd29ybGQ= (535 5.7.8)'],
  ])('holds no secret: %s', (_what, words, without) => expect(withoutSecrets(words, ['hunter22', 'ya29.token', ''])).toBe(without));

  it('stands in many places of an error', () => {
    const error = Object.assign(new Error('hunter22'), { response: '500 hunter22', responseText: 'hunter22', reason: 'BYE hunter22' });
    expect(JSON.stringify(unsaid(error, ['hunter22']), ['message', 'stack', 'response', 'responseText', 'reason'])).not.toContain(
      'hunter22',
    );
    expect(error.stack).not.toContain('hunter22');
  });
});
