import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { bytesOf, gbk, head, mail } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

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

  test('UTF-7, which hides markup, is read as it stands, and told', async () => {
    const { message } = await bench.read(mail(...head, 'Subject: s', 'Content-Type: text/plain; charset=utf-7', '', 'Hi +ADw-b+AD4-'));
    expect(message.newText).toBe('Hi +ADw-b+AD4-');
    expect(message.problems).toEqual(['unknown charset "utf-7": read as utf-8']);
  });

  test('lines that flow are joined, and the signature keeps its mark', async () => {
    const type = 'Content-Type: text/plain; charset=utf-8; format=flowed';
    const { message } = await bench.read(mail(...head, 'Subject: s', type, '', 'The update ', 'fails ', 'again.', '', '-- ', 'Chen', ''));
    expect([message.newText, message.signature]).toEqual(['The update fails again.', '-- \nChen']);
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

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
