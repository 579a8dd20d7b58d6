import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { makeMsg, makeRtf, makeTnef } from '../outlook-fixtures.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const mailWith = (type: string, name: string, content: Buffer, text: string): string =>
  [
    'From: Chen Yu <chen@customer.example>',
    'To: support@desk.example',
    'Subject: s',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    ...(text === '' ? [] : ['', '--b', 'Content-Type: text/plain', '', text]),
    '',
    '--b',
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    content.toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--b--',
    '',
  ].join('\r\n');
const letter = { subject: 'CAS-08871-N4X1F0', body: 'The update failed again.', files: [] };

test('a mail saved by Outlook and attached tells its case number like a forwarded mail', async () => {
  const { message } = await bench.read(mailWith('application/octet-stream', 'old.msg', makeMsg(letter), 'please see'));
  expect(message.case.number).toBe('CAS-08871-N4X1F0');
});

test('the files of an attached Outlook message come after it, and are examined with it', async () => {
  const files = [{ name: 'CBS.log', content: 'a log' }];
  const inner = { ...letter, subject: 'inner', files: [{ name: 'deep.txt', content: 'x' }] };
  const { message } = await bench.read(
    mailWith('application/vnd.ms-outlook', 'old.msg', makeMsg({ ...letter, files, messages: [inner] }), 'please see'),
  );
  expect(message.attachments.map(({ name, within }) => [name, within])).toEqual([
    ['old.msg', null],
    ['CBS.log', 'old.msg'],
    ['inner.msg', 'old.msg'],
  ]);
});

test('a broken Outlook message stays one attachment', async () => {
  const broken = makeMsg({ ...letter, files: [{ name: 'CBS.log', content: 'a log' }] }).subarray(0, 1_500);
  const { message } = await bench.read(mailWith('application/vnd.ms-outlook', 'old.msg', broken, 'please see'));
  expect(message.attachments.map(({ name }) => name)).toEqual(['old.msg']);
});

test('words that a winmail.dat keeps as RTF alone are the words of the mail', async () => {
  const rtf = makeRtf('{\\rtf1\\ansi The update failed again.}');
  const { message } = await bench.read(mailWith('application/ms-tnef', 'winmail.dat', makeTnef({ ...letter, body: '', rtf }), ''));
  expect(message.newText).toContain('The update failed again.');
});

test('words that stand in a winmail.dat alone are the words of the mail', async () => {
  const { message } = await bench.read(mailWith('application/ms-tnef', 'winmail.dat', makeTnef(letter), ''));
  expect(message.newText).toContain('The update failed again.');
  expect(message.problems).toEqual([]);
});

test('words beside a winmail.dat stay the words of the mail', async () => {
  const { message } = await bench.read(mailWith('application/ms-tnef', 'winmail.dat', makeTnef(letter), 'my own words'));
  expect(message.newText).toContain('my own words');
  expect(message.newText).not.toContain('failed again');
});

test('files in a winmail.dat are attachments of the mail, in its place', async () => {
  const files = [
    { name: 'CBS.log', content: Buffer.from('a log') },
    { name: '../up.txt', content: Buffer.from('b') },
  ];
  const { message } = await bench.read(mailWith('application/ms-tnef', 'winmail.dat', makeTnef({ ...letter, files }), 'my own words'));
  expect(message.attachments.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['CBS.log', 5],
    ['up.txt', 1],
  ]);
});
