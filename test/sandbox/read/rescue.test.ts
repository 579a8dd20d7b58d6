import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { head, mail } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const parts = [
  '--b',
  'Content-Type: text/plain',
  '',
  'It fails.',
  '--b',
  'Content-Disposition: attachment; filename=CBS.log',
  '',
  'a log',
  '--b--',
  '',
];
const said = /could not be told apart/;

describe('a mail whose parts cannot be told apart as it says is read as far as it can be, and that is said', () => {
  test.each([
    ['no boundary', ['Content-Type: multipart/mixed'], parts.join('\r\n')],
    ['another boundary', ['Content-Type: multipart/mixed; boundary=other'], parts.join('\r\n')],
    [
      'all of it in base64',
      ['Content-Type: multipart/mixed; boundary=b', 'Content-Transfer-Encoding: base64'],
      Buffer.from(parts.join('\r\n')).toString('base64'),
    ],
  ])('%s', async (_what, fields, body) => {
    const { message } = await bench.read(mail(...head, 'Subject: s', ...fields, '', body));
    expect(message.newText).toBe('It fails.');
    expect(message.attachments).toMatchObject([{ name: 'CBS.log', bytes: 5 }]);
    expect(message.problems.join()).toMatch(said);
  });

  test('no parts at all: the words are the words', async () => {
    const { message } = await bench.read(mail(...head, 'Subject: s', 'Content-Type: multipart/mixed; boundary=b', '', 'It fails.'));
    expect([message.newText, message.problems.length]).toEqual(['It fails.', 1]);
  });

  test('parts that are empty on purpose are nothing to rescue', async () => {
    const { message } = await bench.read(
      mail(...head, 'Subject: s', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', '', '--b--', ''),
    );
    expect(message.problems).toEqual([]);
  });
});

describe('headers are found whatever stands before or between the lines', () => {
  const plain = mail(...head, 'Subject: [CAS-08871-N4X1F0] s', ...['Content-Type: multipart/mixed; boundary=b', '', ...parts]);
  test.each([
    ['line breaks converted twice', plain.replaceAll('\r\n', '\r\r\n')],
    ['line breaks of an old Mac', plain.replaceAll('\r\n', '\r')],
    ['line breaks of Unix', plain.replaceAll('\r\n', '\n')],
    ['a byte order mark', `\ufeff${plain}`],
    ['empty lines', `\r\n\r\n${plain}`],
  ])('%s', async (_what, bytes) => {
    const { message } = await bench.read(bytes);
    expect(message).toMatchObject({
      from: { address: 'chen@customer.example' },
      case: { number: 'CAS-08871-N4X1F0' },
      newText: 'It fails.',
      problems: [],
    });
    expect(message.attachments).toMatchObject([{ name: 'CBS.log', bytes: 5 }]);
  });
});
