import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { makeMsg } from '../outlook-fixtures.ts';
import { head, mail } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const number = 'CAS-08871-N4X1F0';
const old = mail(...head, `Subject: [${number}] old`, '', 'old words');
/** The mail passed on inside another, so many times. */
const passedOn = (times: number, inner = old): string =>
  times === 0
    ? inner
    : mail(
        ...head,
        'Subject: passed on',
        `Content-Type: multipart/mixed; boundary=b${times}`,
        '',
        `--b${times}`,
        '',
        'see below',
        `--b${times}`,
        'Content-Type: message/rfc822',
        '',
        passedOn(times - 1, inner),
        `--b${times}--`,
        '',
      );

describe('the case number of a mail inside the mail', () => {
  test.each([1, 2, 3])('is found %i mails deep', async (times) => {
    expect((await bench.read(passedOn(times))).message.case).toMatchObject({ number, foundIn: 'attachment' });
  });

  test('is not sought deeper than any mail was passed on by people', async () => {
    expect((await bench.read(passedOn(4))).message.case.number).toBeNull();
    expect((await bench.read(passedOn(40))).message.newText).toBe('see below');
  });

  test('is found in an Outlook message inside an Outlook message', async () => {
    const letter = { subject: 'passed on', body: 'see below', files: [] };
    const { message } = await bench.read(makeMsg({ ...letter, messages: [{ ...letter, messages: [{ ...letter, subject: number }] }] }));
    expect(message.case).toMatchObject({ number, foundIn: 'attachment' });
  });

  test('is found in the mails of a digest', async () => {
    const digest = mail(...head, 'Subject: digest', 'Content-Type: multipart/digest; boundary=d', '', '--d', '', old, '--d--', '');
    const { message } = await bench.read(digest);
    expect(message.attachments).toMatchObject([{ name: 'attachment-1.eml', type: 'message/rfc822' }]);
    expect(message.case.number).toBe(number);
  });
});
