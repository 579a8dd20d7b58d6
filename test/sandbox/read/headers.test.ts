import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { bytesOf, gbk, head, mail } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('headers', () => {
  test('who wrote to whom, when and about what', async () => {
    const { message } = await bench.read(
      mail(
        ...head,
        'Cc: b@customer.example',
        'Subject: [CAS-08871-N4X1F0] failed',
        'In-Reply-To: <l1@desk.example>',
        'References: <a0@customer.example>',
        ' <l1@desk.example>',
        '',
        'Hello',
      ),
    );
    expect(message).toMatchObject({
      from: { address: 'chen@customer.example', name: 'Chen Yu' },
      cc: [{ address: 'b@customer.example', name: '' }],
      date: '2023-05-08T09:32:10+08:00',
      messageId: '<a1@customer.example>',
      inReplyTo: '<l1@desk.example>',
      references: ['<a0@customer.example>', '<l1@desk.example>'],
      problems: [],
    });
    expect(message.case.number).toBe('CAS-08871-N4X1F0');
  });

  test.each([
    ['raw GBK', `From: ${gbk.person} <chen@customer.example>`, `Subject: ${gbk.words}`],
    [
      'raw UTF-8',
      `From: ${Buffer.from('陈宇').toString('latin1')} <chen@customer.example>`,
      `Subject: ${Buffer.from('补丁安装失败').toString('latin1')}`,
    ],
    ['GBK words labelled gb2312', `From: =?gb2312?B?s8LT7g==?= <chen@customer.example>`, 'Subject: =?gb2312?B?srm2obCy17DKp7Dc?='],
    ['GBK words that say they are UTF-8', `From: =?utf-8?B?s8LT7g==?= <chen@customer.example>`, 'Subject: =?utf-8?B?srm2obCy17DKp7Dc?='],
    [
      'words under a name nobody knows',
      `From: =?x-made-up?B?s8LT7g==?= <chen@customer.example>`,
      'Subject: =?x-made-up?Q?=B2=B9=B6=A1=B0=B2=D7=B0=CA=A7=B0=DC?=',
    ],
    [
      'a character split between two words',
      `From: =?utf-8?B?6ZmI5a6H?= <chen@customer.example>`,
      'Subject: =?utf-8?B?6KGl5LiB5a6J6KM=?=\r\n =?utf-8?B?heWksei0pQ==?=',
    ],
  ])('%s', async (_what, from, subject) => {
    const { message } = await bench.read(bytesOf(mail(from, 'To: support@desk.example', subject, '', 'x')));
    expect(message).toMatchObject({ from: { address: 'chen@customer.example', name: '陈宇' }, subject: '补丁安装失败' });
  });

  test('a header that stands there twice is not believed twice: the author is in doubt, the first subject counts', async () => {
    const { message } = await bench.read(
      mail('From: a@customer.example', 'From: b@elsewhere.example', 'Subject: one', 'Subject: two', '', 'x'),
    );
    expect([message.from, message.subject]).toEqual([null, 'one']);
    expect(message.problems).not.toEqual([]);
  });

  test('NUL, line breaks and marks that turn words in decoded headers are gone', async () => {
    const { message } = await bench.read(
      mail(
        'From: a@customer.example',
        'To: =?utf-8?Q?Chen=E2=80=AE=0D=0ABcc=3A_x?= <b@desk.example>',
        'Subject: =?utf-8?Q?a=00b=0Ac=E2=80=AEd?=',
        '',
        'x',
      ),
    );
    expect([message.to, message.subject]).toEqual([[{ name: 'Chen Bcc: x', address: 'b@desk.example' }], 'ab cd']);
  });

  test('a mail without Message-ID, date and sender is read all the same', async () => {
    const { message } = await bench.read(mail('Subject: hello', '', 'Hello'));
    expect(message).toMatchObject({ from: null, date: null, messageId: null, subject: 'hello', newText: 'Hello' });
  });

  test.each([
    ['', ''],
    ['no headers', 'just words'],
    ['NUL bytes', '\0\0\0\0'],
    ['only a line break', '\r\n'],
  ])('bytes that are no mail (%s) are still one message', async (_what, bytes) => {
    expect((await bench.read(bytes)).message).toMatchObject({ from: null, attachments: [] });
  });

  test('an encoded word with a raw letter in it reads as it was meant, and adds no header', async () => {
    const { message } = await bench.read(bytesOf(mail(...head, 'Subject: =?iso-8859-1?Q?Gr\u00fc=DFe=0D=0ABcc:_x?=', '', 'Hello')));
    expect(message.subject).toBe('Gr\u00fc\u00dfe Bcc: x');
  });
});

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
