import { describe, expect, it } from 'vitest';
import { understand } from '../../src/mail/understand.ts';
import { fromLine, parsedMail, reading } from './parsed.ts';

const author = fromLine({ address: 'shen@donghu.example', name: '' });
const judge = (results: readonly string[], authservId: string | undefined = 'mx.desk.example') =>
  understand(
    parsedMail({
      headerLines: [...results.map((value) => ({ key: 'authentication-results', line: `Authentication-Results: ${value}` })), author],
    }),
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
    ['none', ['mx.desk.example; dmarc=pass']],
    ['none', ['mx.desk.example; dmarc=pass header.from=evil.example']],
    ['fail', ['mx.desk.example; spf=hardfail smtp.mailfrom=donghu.example']],
    ['pass', ['mx.desk.example; dkim=pass header.i=@donghu.example header.s=s1 header.b=AbC=']],
    ['pass', ['mx.desk.example; dkim=fail header.d=list.example; dkim=pass header.d=donghu.example']],
    ['pass', ['mx.desk.example; dmarc = pass (p=none) header.from = donghu.example']],
    ['pass', ['mx.desk.example; spf=fail smtp.mailfrom=x@list.example; dmarc=pass header.from=donghu.example']],
    ['fail', ['mx.desk.example; dmarc=fail header.from=donghu.example; dmarc=pass header.from=donghu.example']],
    ['fail', ['mx.desk.example; dkim=pass header.d=donghu.example', 'mx.desk.example; dmarc=fail header.from=donghu.example']],
    ['none', ['mx.desk.example; spf=none', 'mx.desk.example; dmarc=pass header.from=donghu.example']],
    ['none', ['evil.example; dmarc=fail', 'mx.desk.example; spf=none']],
    ['none', ['mx.desk.example; spf=none smtp.mailfrom="; dmarc=pass header.from=donghu.example"@evil.example']],
    ['fail', ['mx.desk.example; spf=none smtp.mailfrom="("@evil.example; dmarc=fail header.from=donghu.example']],
    ['none', ['mx.desk.example; spf=none (of a\\); dmarc=pass header.from=donghu.example)']],
    ['fail', ['mx.desk.example; spf=none (of "(; dmarc=fail header.from=donghu.example']],
    ['none', ['mx.desk.example; spf=none (of "(; dmarc=pass header.from=donghu.example']],
    ['none', ['mx.desk.example; reason="dkim=pass header.d=donghu.example"']],
  ] as const)('%s: %s', (verdict, results) => expect(judge(results).verdict).toBe(verdict));

  it.each([
    ['a name with a NUL in it', 'Authentication-Results: mx.desk\0.example; dmarc=pass header.from=donghu.example'],
    ['a blank before the colon', 'Authentication-Results : mx.desk.example; dmarc=pass header.from=donghu.example'],
    ['a tab before the colon', 'authentication-results\t: mx.desk.example; dmarc=pass header.from=donghu.example'],
    ['half a letter in its name', 'Authentication-Results: mx.desk\ud800.example; dmarc=pass header.from=donghu.example'],
    ['an invisible letter in its name', 'Authentication-Results: mx.desk\u200b.example; dmarc=pass header.from=donghu.example'],
    ['a full-width name', 'Authentication-Results: ｍｘ.desk.example; dmarc=pass header.from=donghu.example'],
    ['another header of its words', 'X-Authentication-Results: mx.desk.example; dmarc=pass header.from=donghu.example'],
  ])('is not what a stranger writes under %s', (_what, line) => {
    const key = (line.split(':', 1)[0] ?? '').trim().toLowerCase();
    const headerLines = [{ key, line }, author];
    expect(understand(parsedMail({ headerLines }), { ...reading, authservId: 'mx.desk.example' }).authentication.verdict).toBe('none');
  });

  it('proves nobody where no boundary is configured', () => {
    for (const results of [[], ['mx.desk.example; dmarc=pass header.from=donghu.example'], ['mx.desk.example; spf=softfail']])
      expect(judge(results, '')).toEqual({ verdict: 'none', why: 'no authentication boundary is configured' });
  });

  it('is believed to disprove a sender where no boundary is configured, if it stands at the top', () => {
    expect(judge(['mx.desk.example; spf=fail smtp.mailfrom=evil.example; dmarc=fail header.from=donghu.example'], '')).toEqual({
      verdict: 'fail',
      why: 'dmarc=fail according to mx.desk.example',
    });
    expect(judge(['dmarc=fail action=quarantine header.from=donghu.example;compauth=fail'], '').verdict).toBe('fail');
    expect(judge(['mx.desk.example; spf=fail; dkim=pass header.d=donghu.example'], '').verdict).toBe('none');
    expect(judge(['mx.desk.example; spf=none', 'mx.list.example; dmarc=fail header.from=donghu.example'], '').verdict).toBe('none');
  });

  it('is unnamed where Exchange Online is the boundary', () => {
    const unnamed =
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=donghu.example; dmarc=pass action=none header.from=donghu.example;compauth=pass';
    expect(judge([unnamed], 'exchange-online').verdict).toBe('pass');
    expect(judge([unnamed]).verdict).toBe('none');
    const spoofed = 'spf=none smtp.mailfrom=evil.example; dkim=none header.d=none;dmarc=none action=none header.from=donghu.example;';
    expect(judge([`${spoofed}compauth=fail reason=001`], 'exchange-online')).toMatchObject({ verdict: 'fail' });
    expect(judge([`${spoofed}compauth=none`], 'exchange-online').verdict).toBe('none');
    expect(judge(['mx.desk.example; dmarc=pass header.from=donghu.example'], 'exchange-online').verdict).toBe('none');
  });

  it('says why', () => {
    expect(judge(['mx.desk.example; dmarc=pass header.from=donghu.example']).why).toBe('dmarc=pass according to mx.desk.example');
  });
});
