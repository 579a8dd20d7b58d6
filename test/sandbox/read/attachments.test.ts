import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { bytesOf, gbk, head, mail } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

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

  test('a picture that the words show is inline, and no data that came', async () => {
    const { message } = await bench.read(
      mail(
        ...head,
        'Subject: s',
        'In-Reply-To: <l1@desk.example>',
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        '<p>Thanks. <img src="cid:logo"></p>',
        '--b',
        'Content-Type: image/png; name=logo.png',
        'Content-ID: <logo>',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw==',
        '--b--',
        '',
      ),
    );
    expect(message.attachments).toMatchObject([{ name: 'logo.png', inline: true }]);
    expect(message.intent).not.toBe('more-data');
  });

  test('what a Mac keeps beside a file has the name that it has on any disk', async () => {
    const part = (type: string): readonly string[] => ['--b', `Content-Type: ${type}; name=CBS.log`, '', 'x'];
    const parts = [...part('application/applefile'), ...part('application/octet-stream'), '--b--', ''];
    const { message } = await bench.read(mail(...head, 'Content-Type: multipart/appledouble; boundary=b', '', ...parts));
    expect(message.attachments.map(({ name }) => name)).toEqual(['._CBS.log', 'CBS.log']);
  });

  test('winmail.dat is named with what to ask for', async () => {
    const { message } = await bench.read(
      mail(...head, 'Subject: s', boundary, '', '--b', 'Content-Type: application/ms-tnef; name=winmail.dat', '', 'x', '--b--', ''),
    );
    expect(message.problems.join()).toMatch(/winmail\.dat cannot be opened/);
  });
});

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
