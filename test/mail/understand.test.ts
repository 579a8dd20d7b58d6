import { describe, expect, it } from 'vitest';
import type { ParsedMail } from '../../src/mail/parsed.ts';
import { understand } from '../../src/mail/understand.ts';
import { attachment, parsedMail, reading } from './parsed.ts';

const read = (over: Partial<ParsedMail>) => understand(parsedMail(over), reading);
const without = { subject: '请看一下', inReplyTo: null, references: [] };

describe('a mail, read', () => {
  it('is the customer’s reply with its case, words and data', () => {
    const message = read({ text: '按步骤操作后更新仍然失败，新日志见附件。\r\n\r\n沈女士\r\n', attachments: [attachment('logs.zip')] });
    expect(message).toMatchObject({
      kind: 'message',
      case: {
        number: 'CAS-20417-K7M2Q9',
        priority: 'P2',
        customer: 'DONGHU',
        title: '网点终端更新失败',
        stage: '初次响应',
        token: 'CMIT:0000412',
        foundIn: 'subject',
        others: [],
      },
      newText: '按步骤操作后更新仍然失败，新日志见附件。',
      signature: '沈女士',
      language: 'zh-CN',
      intent: 'more-data',
      problems: [],
    });
  });

  it.each([
    ['body', { text: '案例 CAS-11111-AAAAAA 的日志' }, 'CAS-11111-AAAAAA'],
    ['attachment', { text: '日志', attachments: [attachment('CAS-22222-BBBBBB_日志.zip')] }, 'CAS-22222-BBBBBB'],
    ['body', { text: '日志\n\n----- 原始邮件 -----\n主题: CAS-33333-CCCCCC' }, 'CAS-33333-CCCCCC'],
    ['attachment', { text: '见附件邮件', nested: [{ subject: 'Re: CAS-44444-DDDDDD', text: '' }] }, 'CAS-44444-DDDDDD'],
    ['attachment', { text: '见附件邮件', nested: [{ subject: 'x', text: 'CAS-55555-EEEEEE' }] }, 'CAS-55555-EEEEEE'],
    [null, { text: '没有号码' }, null],
  ] as const)('finds the number where the subject has none: %s', (foundIn, over, number) => {
    expect(read({ ...without, ...over }).case).toMatchObject({ foundIn, number });
  });

  it('keeps Outlook’s thread header as it came, and nothing else in its place', () => {
    const index = (value: string) => read({ headerLines: [{ key: 'thread-index', line: `Thread-Index: ${value}` }] }).threadIndex;
    expect(index(`${'A'.repeat(30)}\r\n ${'B'.repeat(10)}==`)).toBe(`${'A'.repeat(30)}${'B'.repeat(10)}==`);
    expect([index('AdnJ'), index('<x>'), read({}).threadIndex]).toEqual([null, null, null]);
  });

  it('says every number it names, and where', () => {
    const { mentions } = read({ text: '和 CAS-11111-AAAAAA 类似', attachments: [attachment('CAS-11111-AAAAAA.zip')] }).case;
    expect(mentions.map(({ place, number }) => `${place} ${number}`)).toEqual([
      'subject CAS-20417-K7M2Q9',
      'words CAS-11111-AAAAAA',
      'file-name CAS-11111-AAAAAA',
    ]);
  });

  it('believes the first place that names a number', () => {
    const message = read({ text: '和 CAS-11111-AAAAAA 类似' });
    expect(message.case).toMatchObject({ number: 'CAS-20417-K7M2Q9', others: [] });
  });

  it('names the further numbers of one place that disagree', () => {
    expect(read({ subject: 'CAS-11111-AAAAAA CAS-22222-BBBBBB' }).case).toMatchObject({
      number: 'CAS-11111-AAAAAA',
      others: ['CAS-22222-BBBBBB'],
    });
  });

  it('does not take a logo in a signature for data', () => {
    const logo = attachment('image001.png', { type: 'image/png', inline: true });
    expect(read({ text: '已经解决了，谢谢', attachments: [logo] }).intent).toBe('solved');
    expect(read({ text: '', attachments: [logo] }).intent).toBe('other');
  });

  it('takes a log for data also where the client puts it inline', () => {
    expect(read({ text: '', attachments: [attachment('CBS.log', { type: 'text/plain', inline: true })] }).intent).toBe('more-data');
  });

  it('reads a mail of headers only, and an empty one', () => {
    expect(read({ isCut: true }).intent).toBe('other');
    expect(understand(parsedMail({ headerLines: [], from: [], subject: '', text: '' }), reading).kind).toBe('unreadable');
  });

  it('keeps words that a signature might hide', () => {
    for (const words of ['更新仍然失败', '谢谢\n更新仍然失败', '李工：\n更新仍然失败\n谢谢', '更新仍然失败\n\n沈女士 说无法安装'])
      expect(read({ text: words }).newText).toContain('更新仍然失败');
  });
});

describe('what no text can hold', () => {
  it('is taken out everywhere, and said', () => {
    const bad = 'a\0b\ud800c';
    const message = understand(
      parsedMail({
        subject: bad,
        text: bad,
        from: [{ address: 'shen@donghu.example', name: bad }],
        attachments: [attachment(bad)],
        messageId: bad,
        references: [bad],
        problems: [bad],
      }),
      reading,
    );
    expect(JSON.stringify(message)).not.toMatch(/\\u0000|\\ud800/);
    expect(message).toMatchObject({ subject: 'abc', newText: 'abc', messageId: 'abc', from: { name: 'abc' } });
    expect(message.problems).toContain('characters that no text can hold (NUL or half a surrogate pair) were taken out');
  });

  it('keeps whole pairs', () => {
    expect(read({ text: '好的👍谢谢' }).newText).toBe('好的👍谢谢');
  });

  it('takes marks that hide out of a subject', () => {
    expect(read({ subject: 'CAS-20417\u200b-K7M2Q9 \u202ex' }).case.number).toBe('CAS-20417-K7M2Q9');
  });

  it('cuts a body beyond its limit, and says so', () => {
    const message = read({ text: '长'.repeat(1_000_001) });
    expect(message.newText).toHaveLength(1_000_000);
    expect(message.problems).toContain('the body was cut at 1000000 characters');
  });
});

describe('who wrote it', () => {
  const from = (line: string, address: string) =>
    understand(parsedMail({ headerLines: [{ key: 'from', line }], from: [{ address, name: '' }] }), reading);

  it('is the one address that stands in the From header', () => {
    expect(from('From: =?gb2312?B?yfI=?= <shen@donghu.example>', 'shen@donghu.example').from?.address).toBe('shen@donghu.example');
    expect(from('From: shen@donghu.example', 'shen@donghu.example').from?.address).toBe('shen@donghu.example');
    expect(from('From: x <a@xn--fiq228c.example>', 'a@中文.example').from?.address).toBe('a@xn--fiq228c.example');
  });

  it.each([
    ['an address that only decoding made', 'From: =?utf-8?B?c2hlbkBkb25naHUuZXhhbXBsZQ==?= <x@evil.example>'],
    ['a display name that looks like an address', 'From: "shen@donghu.example" <x@evil.example>'],
    ['an address in a name, before the real one', 'From: <shen@donghu.example> <x@evil.example>'],
  ])('is nobody for %s', (_, line) => {
    const message = from(line, 'shen@donghu.example');
    expect(message.from).toBeNull();
    expect(message.problems).toHaveLength(1);
  });

  it('is nobody where two authors or two From headers stand', () => {
    const two = [
      { address: 'shen@donghu.example', name: '' },
      { address: 'x@evil.example', name: '' },
    ];
    expect(read({ from: two }).from).toBeNull();
    const lines = [
      { key: 'from', line: 'From: shen@donghu.example' },
      { key: 'from', line: 'From: x@evil.example' },
    ];
    expect(read({ headerLines: lines }).from).toBeNull();
    expect(read({ from: [] }).problems).toContain('there is no From header');
  });
});

describe('the language of the new words', () => {
  it.each([
    ['zh-CN', '更新仍然失败，请协助分析。'],
    ['zh-TW', '更新仍然失敗，請協助分析問題。'],
    ['en', 'The update still fails.'],
    ['en', 'Dear 韩工, the update failed again on our server.'],
    ['zh-CN', '按建议执行后失败：\nThe update failed because of C:\\Windows\\x.dll\n请帮忙看看这是什么问题，谢谢各位老师。'],
    [
      'zh-CN',
      '失败日志：\n2023-05-06 14:05:21 Agent failed to synchronize with the service\n2023-05-06 14:05:22 Agent ended with an error',
    ],
  ])('%s: %s', (language, text) => expect(read({ text }).language).toBe(language));

  it('falls back to the title where there are no words', () => {
    expect(read({ text: '' }).language).toBe('zh-CN');
    expect(read({ text: '', subject: 'Update fails' }).language).toBe('en');
  });
});
