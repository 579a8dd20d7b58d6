import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { composeMime, type MimeLetter } from '../../src/outbox/mime.ts';

const letter: MimeLetter = {
  from: { name: '支持中心 "林工"', address: 'desk@desk.example' },
  to: ['ann@customer.example'],
  cc: ['bob@customer.example', 'it-team@customer.example'],
  subject: `回复: [案例号: CAS-00001-A1B2C3 ] % |P2|示例银行|${'第三分行办公楼三层的终端无法安装本月的累积更新，'.repeat(6)}请协助 % 初次响应 CMIT:0001073`,
  text: '您好，\n\n问题定义：补丁安装失败\n.一行以点开头\n  =================\n\nhttps://support.example/kb/5025229  \n',
  html: '<p>您好，</p>\n<p>一 &amp; 二</p>\n',
  messageId: '<cas-1.1@desk.example>',
  inReplyTo: '<report-1@customer.example>',
  references: ['<first@customer.example>', '<report-1@customer.example>'],
  date: new Date('2026-03-04T05:06:07Z'),
};
const compose = async (changed: Partial<MimeLetter>): Promise<string> => (await composeMime({ ...letter, ...changed })).toString('latin1');

describe('the bytes of a letter', () => {
  it('read back as exactly the letter', async () => {
    const read = await simpleParser(await composeMime(letter));
    expect(read.subject).toBe(letter.subject);
    expect(read.text).toBe(letter.text);
    expect(read.from?.value).toEqual([{ name: '支持中心 "林工"', address: 'desk@desk.example' }]);
    expect([read.to, read.cc].flat().map((list) => list?.text)).toEqual([
      'ann@customer.example',
      'bob@customer.example, it-team@customer.example',
    ]);
    expect(read.messageId).toBe(letter.messageId);
    expect(read.inReplyTo).toBe(letter.inReplyTo);
    expect(read.references).toEqual(letter.references);
    expect(read.date).toEqual(letter.date);
    expect(read.html).toContain('<p>一 &amp; 二</p>');
  });

  it('are plain 7-bit lines of RFC 5322, ended by CRLF, none over 998 characters', async () => {
    const mime = await compose({ text: `${'长'.repeat(5_000)}\n${'a'.repeat(5_000)}` });
    expect(mime).not.toMatch(/[^\r\n\x20-\x7e\t]/);
    expect(mime.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...mime.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it.each([
    ['English', 'Dear Ann,\n\nclear SoftwareDistribution\\Download and retry.\n-- \nLin\n'],
    ['one long line', `${'word '.repeat(400)}end`],
    ['trailing spaces and dots', 'a  \n.\n..\n \n'],
    ['emoji beyond the basic plane', '好 👍🏽 𠮷\n'],
  ])('keep the text as it is: %s', async (_title, text) => {
    const read = await simpleParser(await composeMime({ ...letter, text }));
    expect(read.text).toBe(text);
  });

  it('repeat the Message-ID in a header of our own, for servers that write their own', async () => {
    expect(await compose({})).toContain('X-Casewright-Letter: <cas-1.1@desk.example>\r\n');
  });

  it('carry Outlook’s thread header when the answered mail had one', async () => {
    expect(await compose({ threadIndex: 'AdnJqkT3' })).toContain('Thread-Index: AdnJqkT3\r\n');
    expect(await compose({ threadIndex: 'x\r\nBcc: eve@evil.example' })).not.toContain('evil.example');
    expect(await compose({ threadIndex: 'A'.repeat(2_000) })).not.toContain('Thread-Index');
  });
});

describe('what comes from outside breaks no header', () => {
  it('a subject or a name with line breaks stays one header', async () => {
    const mime = await compose({
      subject: 'a\r\nBcc: eve@evil.example',
      from: { name: 'x\r\nBcc: eve@evil.example', address: 'desk@desk.example' },
    });
    expect(mime).not.toMatch(/^bcc:/im);
  });

  it('ids that are not well-formed are left out, and only as many as a server takes', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `<${index}@customer.example>`);
    const read = await simpleParser(
      await composeMime({ ...letter, references: ['no id', '<a b@c>', '<x>\r\nBcc: e@evil.example', ...many], inReplyTo: 'nothing' }),
    );
    expect(read.references).toHaveLength(30);
    expect([read.references].flat().at(0)).toBe('<0@customer.example>');
    expect([read.references].flat().at(-1)).toBe('<199@customer.example>');
    expect(read.inReplyTo).toBeUndefined();
  });

  it('long ids are kept as far as a server takes the header: the first, and the newest', async () => {
    const long = Array.from({ length: 30 }, (_, index) => `<${String(index).padStart(380, 'x')}@customer.example>`);
    const [head = ''] = (await compose({ references: long })).split('\r\n\r\n');
    expect(head.length).toBeLessThan(8_000);
    const read = await simpleParser(await composeMime({ ...letter, references: long }));
    expect([[read.references].flat().at(0), [read.references].flat().at(-1)]).toEqual([long.at(0), long.at(-1)]);
  });

  it.each([
    'ann@customer.example, eve@evil.example',
    '"ann@evil.example"@customer.example',
    'ann@customer.example>, <eve@evil.example',
    'Ann <ann@customer.example>',
    'ann@customer.example\r\nBcc: eve@evil.example',
    'ann@[192.0.2.1]',
    'ann(eve@evil.example)@customer.example',
    '安@customer.example',
    'ann@客户.example',
    '.ann@customer.example',
    'ann@@customer.example',
    'team:ann@customer.example;',
    `${'a'.repeat(65)}@customer.example`,
    'ann',
    '',
  ])('an address like %j is refused', async (address) => {
    await expect(composeMime({ ...letter, to: [address] })).rejects.toThrow('expected an address like name@domain.example');
  });
});
