import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problem } from '../../../src/case/said/problems.ts';
import { openBench, type TestBench } from '../bench.ts';
import { bytesOf, gbk, head, mail, mailWithPart } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const problemsOf = async (bytes: string): Promise<string> => (await bench.read(bytesOf(bytes))).message.problems.join();

describe('where two parsers see different files, it is said', () => {
  const part = ['Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Disposition: attachment; filename=a.zip'];
  test.each([
    ['an encoding in quotes', ['Content-Transfer-Encoding: "base64"', '', 'UEsFBgAA'], 'a.zip (8)', 'a.zip (6)'],
    ['an empty line that is none', ['\r', 'PK'], 'a.zip (0)', 'a.zip (3)'],
  ])('%s', async (_what, lines, here, there) => {
    expect(await problemsOf(mail(...head, ...part, ...lines, '--b--', ''))).toBe(problem('other-opinion', { here, there }));
  });
});

describe('nothing is said', () => {
  test.each([
    [
      'of an ordinary file',
      mailWithPart(['Content-Disposition: attachment; filename=a.zip', 'Content-Transfer-Encoding: base64'], 'UEsFBgAA'),
    ],
    [
      'of line breaks that either writes differently',
      mailWithPart(['Content-Disposition: attachment; filename=CBS.log'], 'one\r\ntwo\r\n\r\n\r\n'),
    ],
    ['of a name that only one of them decodes', mailWithPart([`Content-Disposition: attachment; filename="${gbk.file}"`], 'PK')],
    [
      'of a log that is shown in the text',
      mailWithPart(['Content-Type: text/plain; name=CBS.log', 'Content-Disposition: inline; filename=CBS.log'], 'a log'),
    ],
    ['of a mail passed on', mailWithPart(['Content-Type: message/rfc822'], 'Subject: old\r\n\r\nold words')],
    ['of a file in an old coding', mail(...head, '', 'See', 'begin 644 cat.txt', '#0V%T', '`', 'end', '')],
    ['of words alone', mail(...head, '', 'Hello')],
    [
      'of a delivery report',
      mail(
        ...head,
        'Content-Type: multipart/report; boundary=b',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Action: failed',
        '--b--',
        '',
      ),
    ],
  ])('%s', async (_what, bytes) => {
    expect(await problemsOf(bytes)).toBe('');
  });

  test('of a mail so large that a second reading would cost too much', async () => {
    const content = `${'A'.repeat(76)}\r\n`.repeat(180_000);
    const bytes = mailWithPart(['Content-Disposition: attachment; filename=a.zip', 'Content-Transfer-Encoding: "base64"'], content);
    expect(await problemsOf(bytes)).toBe('');
  });
});

test('hundreds of files of one name are compared in no time worth telling', async () => {
  const parts = Array.from({ length: 900 }, (_, at) => [
    '--b',
    'Content-Disposition: attachment; filename=a.log',
    '',
    `${at % 10}`.repeat(900),
  ]);
  const { message } = await bench.read(mail(...head, 'Content-Type: multipart/mixed; boundary=b', '', ...parts.flat(), '--b--', ''));
  expect([message.attachments.length, message.problems]).toEqual([900, []]);
});

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
