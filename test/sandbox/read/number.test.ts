import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { head, mail } from './sample.ts';

const number = 'CAS-20417-K7M2Q9';
let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const wide = number.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const html = (words: string): readonly string[] => [...head, 'Subject: failed', 'Content-Type: text/html; charset=utf-8', '', words];
const withPart = (...part: readonly string[]): readonly string[] => [
  ...head,
  'Subject: failed',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'See the attachment.',
  '--b',
  ...part,
  '--b--',
];

describe('the number of a case in a mail as it came', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'a subject in full width',
      'subject',
      [...head, `Subject: =?utf-8?B?${Buffer.from(`［案例号：${wide}］`).toString('base64')}?=`, '', 'x'],
    ],
    ['a subject folded in the number', 'subject', [...head, 'Subject: [Case #: CAS-20417-', ' K7M2Q9 ] failed', '', 'x']],
    ['the words', 'body', [...head, 'Subject: failed', '', `My case is ${number}.`]],
    ['a mail of HTML alone', 'body', html(`<p>My case is <b>CAS-20417</b>-K7M2Q9.</p>`)],
    ['HTML with entities', 'body', html('<p>CAS&#45;20417&#45;K7M2Q9</p>')],
    ['quoted HTML', 'body', html(`<p>It failed.</p><blockquote type="cite"><p>${number}</p></blockquote>`)],
    ['a file name', 'attachment', withPart(`Content-Type: text/plain; name="${number}.log"`, '', 'x')],
    [
      'a file name in pieces (RFC 2231)',
      'attachment',
      withPart(
        'Content-Type: text/plain',
        'Content-Disposition: attachment;',
        " filename*0*=utf-8''%E6%97%A5CAS-20417;",
        ' filename*1*=-K7M2Q9.log',
        '',
        'x',
      ),
    ],
    ['the subject of a mail inside', 'attachment', withPart('Content-Type: message/rfc822', '', `Subject: Re: ${number}`, '', 'x')],
    ['the words of a mail inside', 'attachment', withPart('Content-Type: message/rfc822', '', 'Subject: x', '', `It is ${number}`)],
  ])('is found in %s', async (_where, foundIn, lines) => {
    expect((await bench.read(mail(...lines))).message.case).toMatchObject({ number, foundIn, others: [] });
  });

  it('is none where a style or a hidden comment of the HTML holds it', async () => {
    expect((await bench.read(mail(...html(`<style>.${number}{}</style><!-- ${number} --><p>Hello</p>`)))).message.case.number).toBeNull();
  });
});
