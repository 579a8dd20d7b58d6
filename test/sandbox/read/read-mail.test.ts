import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const head = [
  'From: Chen Yu <chen@customer.example>',
  'To: Support <support@desk.example>',
  'Date: Mon, 8 May 2023 09:32:10 +0800',
  'Message-ID: <a1@customer.example>',
];
const mail = (...lines: readonly string[]): string => lines.join('\r\n');
/** 补丁日志.zip and 陈宇 and 补丁安装失败 in GBK, as latin1 so that they can stand in a string. */
const gbk = {
  file: Buffer.from('b2b9b6a1c8d5d6be2e7a6970', 'hex').toString('latin1'),
  person: Buffer.from('b3c2d3ee', 'hex').toString('latin1'),
  words: Buffer.from('b2b9b6a1b0b2d7b0caa7b0dc', 'hex').toString('latin1'),
};
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

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
});

describe('words', () => {
  test.each([
    ['GBK without a label', 'Content-Type: text/plain'],
    ['GBK under a wrong label', 'Content-Type: text/plain; charset=utf-8'],
    ['GBK under an unknown label', 'Content-Type: text/plain; charset=x-made-up'],
  ])('%s', async (_what, type) => {
    const { message } = await bench.read(bytesOf(mail(...head, 'Subject: s', type, '', `${gbk.words}\r\n`)));
    expect(message.newText).toBe('补丁安装失败');
  });

  test('an unknown charset is told', async () => {
    const { message } = await bench.read(mail(...head, 'Subject: s', 'Content-Type: text/plain; charset=x-made-up', '', 'Hello'));
    expect(message.problems.join()).toMatch(/unknown charset "x-made-up"/);
  });

  test("a gateway's plain disclaimer does not hide the letter beside it", async () => {
    const { message } = await bench.read(
      mail(
        ...head,
        'Subject: s',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>The update fails again.</p>',
        '--b',
        'Content-Type: text/plain',
        '',
        'This mail is confidential.',
        '--b--',
      ),
    );
    expect(message.newText).toContain('The update fails again.');
  });

  test('60 MB of HTML are cut, and the mail is read', async () => {
    const { message, html } = await bench.read(
      mail(...head, 'Subject: huge', 'Content-Type: text/html', '', '<p>补丁安装失败</p>\n'.repeat(2_400_000)),
    );
    expect(message.subject).toBe('huge');
    expect(message.problems.join()).toMatch(/cut at 8 MB/);
    expect(html?.length).toBeLessThanOrEqual(4 * 1024 * 1024);
  });
});

describe('attachments', () => {
  const log = 'line one\r\nline two\r\n';
  const boundary = 'Content-Type: multipart/mixed; boundary=b';

  test.each([
    ['a raw GBK name', `Content-Type: application/zip; name="${gbk.file}"`],
    ['an RFC 2231 name', "Content-Type: application/zip; name*=gb2312''%B2%B9%B6%A1%C8%D5%D6%BE.zip"],
    ['an encoded-word name', 'Content-Type: application/zip; name="=?gb2312?B?srm2ocjV1r4uemlw?="'],
    ['a name with folders', `Content-Type: application/zip; name="C:\\\\Users\\\\${gbk.file}"`],
  ])('%s', async (_what, type) => {
    const { message } = await bench.read(
      bytesOf(
        mail(
          ...head,
          'Subject: s',
          boundary,
          '',
          '--b',
          '',
          'x',
          '--b',
          type,
          'Content-Transfer-Encoding: base64',
          '',
          'UEsFBg==',
          '--b--',
          '',
        ),
      ),
    );
    expect(message.attachments).toMatchObject([{ name: '补丁日志.zip', type: 'application/zip', bytes: 4, inline: false }]);
  });

  test('their bytes lie in the scratch folder in order, with their sha256', async () => {
    const { message, attachments, scratch } = await bench.read(
      mail(
        ...head,
        'Subject: s',
        boundary,
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'See the log.',
        '--b',
        'Content-Type: text/plain; name=CBS.log',
        'Content-Disposition: inline; filename=CBS.log',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(log).toString('base64'),
        '--b',
        'Content-Type: text/calendar',
        '',
        'BEGIN:VCALENDAR',
        '--b--',
        '',
      ),
    );
    expect(message.newText).toBe('See the log.');
    expect(message.attachments.map(({ name }) => name)).toEqual(['CBS.log', 'attachment-2.ics']);
    expect(message.attachments[0]).toMatchObject({
      bytes: log.length,
      sha256: createHash('sha256').update(log).digest('hex'),
      inline: true,
    });
    expect(await readFile(attachments[0]?.path ?? '', 'utf8')).toBe(log);
    expect(attachments.every(({ path }) => path.startsWith(scratch))).toBe(true);
  });

  test('a mail in the mail stays an attachment, and its case number is found', async () => {
    const { message } = await bench.read(
      mail(
        ...head,
        'Subject: forwarded',
        boundary,
        '',
        '--b',
        '',
        'see below',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'From: x@customer.example',
        'Subject: [CAS-08871-N4X1F0] old',
        '',
        'old words',
        '--b--',
        '',
      ),
    );
    expect(message.attachments).toMatchObject([{ name: 'attachment-1.eml', type: 'message/rfc822' }]);
    expect(message.case.number).toBe('CAS-08871-N4X1F0');
  });

  test('winmail.dat is named with what to ask for', async () => {
    const { message } = await bench.read(
      mail(...head, 'Subject: s', boundary, '', '--b', 'Content-Type: application/ms-tnef; name=winmail.dat', '', 'x', '--b--', ''),
    );
    expect(message.problems.join()).toMatch(/winmail\.dat cannot be opened/);
  });
});

describe('what the parser cannot bear leaves the headers', () => {
  test.each([
    [
      'more parts than any mail has',
      mail(
        ...head,
        'Subject: [CAS-08871-N4X1F0] parts',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        ...Array.from({ length: 1_200 }, () => '--b\r\n\r\nx'),
        '--b--',
        '',
      ),
    ],
    [
      'two megabytes of headers',
      mail(
        ...head,
        'Subject: [CAS-08871-N4X1F0] headers',
        ...Array.from({ length: 40_000 }, (_, at) => `X-Field-${at}: ${'x'.repeat(40)}`),
        '',
        'Hello',
      ),
    ],
    ['one endless header', mail(...head, 'Subject: [CAS-08871-N4X1F0] endless', `X-Long: ${'x'.repeat(3_000_000)}`, '', 'Hello')],
  ])('%s', async (_what, bytes) => {
    const { message } = await bench.read(bytes);
    expect(message).toMatchObject({ from: { address: 'chen@customer.example' }, case: { number: 'CAS-08871-N4X1F0' }, attachments: [] });
    expect(message.problems.join()).toMatch(/only the headers/);
  });

  test('a mail over the size limit is read by its header block alone', async () => {
    const { message } = await bench.read(
      mail(...head, 'Subject: [CAS-08871-N4X1F0] cut', 'Content-Type: multipart/mixed; boundary=b', ''),
      true,
    );
    expect(message).toMatchObject({
      from: { address: 'chen@customer.example' },
      case: { number: 'CAS-08871-N4X1F0' },
      attachments: [],
      newText: '',
    });
  });

  test('a mail cut in the middle of a part is read as far as it goes', async () => {
    const { message } = await bench.read(
      mail(
        ...head,
        'Subject: s',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Hello',
        '--b',
        'Content-Type: application/zip; name=a.zip',
        'Content-Transfer-Encoding: base64',
        '',
        'UEsFBgAA',
      ),
    );
    expect(message).toMatchObject({ newText: 'Hello', attachments: [{ name: 'a.zip', bytes: 6 }] });
  });
});

describe('the digest names a mail whatever way it came', () => {
  const trace = [
    'Received: from a by b; Mon, 8 May 2023 09:32:11 +0800',
    'Return-Path: <chen@customer.example>',
    'Delivered-To: support@desk.example',
    'X-Received: by c',
    'Authentication-Results: mx.example; spf=pass',
  ];

  test('the same mail by another way has the same digest', async () => {
    const [one, other] = [
      await bench.read(mail(...head, 'Subject: s', '', 'Hello')),
      await bench.read(mail(...trace, ...head, 'Subject: s', '', 'Hello')),
    ];
    expect(one.digest).toBe(other.digest);
  });

  test('another word, another digest', async () => {
    const [one, other] = [
      await bench.read(mail(...head, 'Subject: s', '', 'Hello')),
      await bench.read(mail(...head, 'Subject: s', '', 'Hello!')),
    ];
    expect(one.digest).not.toBe(other.digest);
  });
});

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
