import { describe, expect, it } from 'vitest';
import { understand } from '../../src/mail/understand.ts';
import { parsedMail, reading } from './parsed.ts';

const judge = (results: readonly string[], authservId: string | undefined = 'mx.desk.example') =>
  understand(
    parsedMail({ headerLines: results.map((value) => ({ key: 'authentication-results', line: `Authentication-Results: ${value}` })) }),
    authservId === undefined ? reading : { ...reading, authservId },
  ).authentication;

describe('what our boundary says of the sender', () => {
  it.each([
    ['pass', ['mx.desk.example; dmarc=pass header.from=donghu.example']],
    ['pass', ['mx.desk.example 1;\r\n spf=softfail smtp.mailfrom=x.example;\r\n dkim=pass (2048-bit) header.d=donghu.example']],
    ['pass', ['MX.desk.example; spf=pass smtp.mailfrom=bounce@mail.donghu.example']],
    ['fail', ['mx.desk.example; dkim=pass header.d=evil.example; dmarc=fail (p=reject) header.from=donghu.example']],
    ['fail', ['mx.desk.example; spf=fail smtp.mailfrom=shen@donghu.example']],
    ['none', ['mx.desk.example; dkim=pass header.d=evil.example']],
    ['none', ['mx.desk.example; spf=pass smtp.mailfrom=x@evil.example']],
    ['none', ['mx.desk.example; spf=softfail smtp.mailfrom=donghu.example']],
    ['none', ['mx.desk.example; none']],
    ['none', ['evil.example; dmarc=pass header.from=donghu.example']],
    ['none', ['mx.desk.example.evil.example; dmarc=pass']],
    ['none', []],
    ['fail', ['mx.desk.example; dmarc=fail', 'mx.desk.example; dmarc=pass header.from=donghu.example']],
    ['none', ['mx.desk.example; none (; dmarc=pass header.from=donghu.example)']],
  ] as const)('%s: %s', (verdict, results) => expect(judge(results).verdict).toBe(verdict));

  it('is not asked where no boundary is configured', () => {
    const { authentication } = understand(
      parsedMail({ headerLines: [{ key: 'authentication-results', line: 'Authentication-Results: mx.desk.example; dmarc=pass' }] }),
      reading,
    );
    expect(authentication).toEqual({ verdict: 'none', why: 'no authentication boundary is configured' });
  });

  it('says why', () => {
    expect(judge(['mx.desk.example; dmarc=pass header.from=donghu.example']).why).toBe('dmarc=pass according to mx.desk.example');
  });
});
