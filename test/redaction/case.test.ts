import { describe, expect, it } from 'vitest';
import { type CaseWords, namesOfPerson, redactCase } from '../../src/redaction/case.ts';

const lin = { name: '陈琳', address: 'Lin.Chen@bank.example' };
const words: CaseWords = {
  title: '分行陈琳老师补丁安装失败问题',
  customer: 'BANK',
  messages: [
    {
      at: '2026-03-02T01:00:00.000Z',
      from: lin,
      subject: '[案例号: CAS-10001-A1B2C3 ] % |P2|BANK|补丁安装失败 % CMIT:0001',
      text: 'BJ-PC-0017 (10.20.30.40) 安装 KB5005112 报 0x80240439，版本 17763.2090。\n陈琳 13812345678 lin.chen@bank.example',
      attachments: ['BJ-PC-0017 日志.zip'],
    },
  ],
  notes: [
    {
      at: '2026-03-02T02:00:00.000Z',
      kind: 'call-note',
      by: { name: 'Han Mei', address: 'han.mei@desk.example' },
      text: 'Han Mei called 陈琳: same on BJ-PC-0017',
    },
  ],
};
const known = { names: [{ kind: 'host', original: 'BJ-PC-0017' }] as const, keptHosts: [] };

describe('the words of a case that leave', () => {
  const { words: redacted, map } = redactCase(words, null, known, []);

  it('name neither people nor the customer nor their computers', () => {
    expect(JSON.stringify(redacted)).not.toMatch(/陈琳|lin\.chen|bank|han|0017|10\.20|138123/i);
    expect(redacted.messages[0]?.attachments[0]).toMatch(/^HOST-1 日志\.zip$/);
    expect(redacted.notes[0]?.text).toBe(`${redacted.notes[0]?.by.name} called ${redacted.messages[0]?.from?.name}: same on HOST-1`);
  });

  it('keep what the case is about', () => {
    const { subject, text } = redacted.messages[0] ?? {};
    expect(subject).toMatch(/^\[案例号: CAS-10001-A1B2C3 \] % \|P2\|ORG-1\|补丁安装失败 % CMIT:0001$/);
    expect(text).toMatch(/安装 KB5005112 报 0x80240439，版本 17763\.2090。/);
    expect(redacted.title).toMatch(/^分行PERSON-\d老师补丁安装失败问题$/);
  });

  it('are the same with the map that they made', () => {
    expect(redactCase(words, null, known, map)).toEqual({ words: redacted, diagnosis: null, map });
    expect(redactCase(redacted, null, { ...known, names: [] }, map).words).toEqual(redacted);
  });
});

describe('a person', () => {
  it.each([
    ['a name and an address', lin, ['person', 'mail']],
    ['an address for a name', { name: 'lin.chen@bank.example', address: 'lin.chen@bank.example' }, ['mail']],
    ['a name alone', { name: '陈琳', address: '' }, ['person']],
    ['nothing', { name: ' ', address: '' }, []],
  ])('of %s', (_what, person, kinds) => {
    expect(namesOfPerson(person).map(({ kind }) => kind)).toEqual(kinds);
  });
});
