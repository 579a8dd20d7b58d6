import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { head, mail } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

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
      'more files than any mail has, one of them in the parser’s hands',
      mail(
        ...head,
        'Subject: [CAS-08871-N4X1F0] files',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        ...Array.from({ length: 1_200 }, (_, at) => `--b\r\nContent-Type: application/zip; name=${at}.zip\r\n\r\nx`),
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

  test.each([
    ['half a million blanks in its subject', `Subject: [CAS-08871-N4X1F0] a${' '.repeat(500_000)}b`],
    ['half a million coded ones', `Subject: [CAS-08871-N4X1F0] =?utf-8?Q?a${'_'.repeat(500_000)}b?=`],
    ['half a million blanks in its encoding', `Subject: [CAS-08871-N4X1F0]\r\nContent-Transfer-Encoding: 7bit${' '.repeat(500_000)};x`],
  ])('a mail with %s is read at once', async (_what, headers) => {
    const { message } = await bench.read(mail(...head, headers, '', 'Hello'));
    expect(message).toMatchObject({ case: { number: 'CAS-08871-N4X1F0' }, newText: 'Hello' });
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

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
