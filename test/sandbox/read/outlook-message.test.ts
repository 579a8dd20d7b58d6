import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { makeMsg, makeRtf, type Saved } from '../outlook-fixtures.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const letter: Saved = {
  subject: '[CAS-08871-N4X1F0] 补丁安装失败',
  body: 'The update failed again.',
  sender: { name: '陈宇', address: 'chen@customer.example' },
  recipients: [{ name: 'Support', address: 'support@desk.example' }],
  files: [{ name: '补丁日志.zip', content: 'PK' }],
};

describe('a mail saved by Outlook is read like the mail it was', () => {
  test('who wrote to whom, the case, the words and the files', async () => {
    const { message } = await bench.read(makeMsg(letter));
    expect(message).toMatchObject({
      kind: 'message',
      case: { number: 'CAS-08871-N4X1F0', foundIn: 'subject' },
      from: { name: '陈宇', address: 'chen@customer.example' },
      to: [{ name: 'Support', address: 'support@desk.example' }],
      newText: 'The update failed again.',
      attachments: [{ name: '补丁日志.zip', bytes: 2, inline: false, within: null }],
      problems: [],
    });
  });

  test('the headers it travelled with say more', async () => {
    const headers = [
      'Received: from a by b; Mon, 8 May 2023 09:32:11 +0800',
      'From: Chen Yu <chen@customer.example>',
      'Date: Mon, 8 May 2023 09:32:10 +0800',
      'Message-ID: <a1@customer.example>',
      'References: <l1@desk.example>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '',
    ];
    const { message } = await bench.read(makeMsg({ ...letter, headers: headers.join('\r\n') }));
    expect(message).toMatchObject({
      from: { name: 'Chen Yu' },
      to: [{ address: 'support@desk.example' }],
      subject: '[CAS-08871-N4X1F0] 补丁安装失败',
      date: '2023-05-08T09:32:10+08:00',
      messageId: '<a1@customer.example>',
      references: ['<l1@desk.example>'],
      newText: 'The update failed again.',
    });
  });

  test('a name with a line break in it adds no header', async () => {
    const sender = { name: 'Chen\r\nBcc: spy@elsewhere.example', address: 'chen@customer.example' };
    const { message } = await bench.read(makeMsg({ ...letter, sender }));
    expect(message.from).toEqual({ name: 'Chen Bcc: spy@elsewhere.example', address: 'chen@customer.example' });
    expect(message.cc).toEqual([]);
  });

  test('an address inside an Exchange organisation is no address to write to', async () => {
    const { message } = await bench.read(makeMsg({ ...letter, sender: { name: '陈宇', address: '/O=CUSTOMER/OU=A/CN=CHEN' } }));
    expect(message.from).toBeNull();
    expect(message.problems).toEqual(['there is no From header']);
  });

  test.each([
    ['HTML', { body: '', html: '<p>The update failed again.</p>' }],
    ['RTF', { body: '', rtf: makeRtf('{\\rtf1\\ansi The update failed again.}') }],
    [
      'HTML wrapped in RTF',
      { body: '', rtf: makeRtf('{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}The update failed again.{\\*\\htmltag72 </p>}}') },
    ],
  ])('words that it keeps as %s', async (_what, words) => {
    const { message } = await bench.read(makeMsg({ ...letter, ...words }));
    expect(message.newText).toBe('The update failed again.');
  });

  test('a picture that its HTML shows is inline', async () => {
    const files = [
      { name: 'screen.png', content: 'x', cid: 'screen@customer.example' },
      { name: 'photo.png', content: 'y', cid: 'photo@customer.example' },
    ];
    const { message } = await bench.read(makeMsg({ ...letter, html: '<p>See <img src="cid:screen@customer.example"></p>', files }));
    expect(message.attachments.map(({ inline }) => inline)).toEqual([true, false]);
  });

  test('a file that it only refers to is said', async () => {
    const { message } = await bench.read(makeMsg({ ...letter, files: [{ name: 'CBS.zip', content: null }] }));
    expect([message.attachments, message.problems]).toEqual([
      [],
      ['a part of the mail lies elsewhere (CBS.zip) and is not fetched: ask for the file itself'],
    ]);
  });

  test('one that is cut is said, and takes nothing with it', async () => {
    const whole = makeMsg(letter);
    const ends = [600, 1_024, 2_000, whole.length - 700];
    for (const end of ends)
      await bench.read(whole.subarray(0, end)).catch((error: unknown) => expect(error).toMatchObject({ code: 'sandbox-failed' }));
    expect(bench.faults.filter((code) => code !== 'sandbox-failed')).toEqual([]);
  });
});
