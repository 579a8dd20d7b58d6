import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentName } from '../../../src/sandbox/read/attachment-name.ts';
import { openBench, type TestBench } from '../bench.ts';
import { bytesOf, gbk, head, mail, mailWithPart } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
const nameOf = async (...part: readonly string[]): Promise<string | undefined> =>
  (await bench.read(bytesOf(mailWithPart(part)))).message.attachments[0]?.name;

describe('a file has the name its sender gave it, however it is written', () => {
  test.each([
    ['in pieces, with a charset', "attachment; filename*0*=gbk''%B2%B9%B6%A1; filename*1*=%C8%D5%D6%BE; filename*2=.zip", '补丁日志.zip'],
    ['in pieces out of order', utf8('attachment; filename*1=志.zip; filename*0=日'), '日志.zip'],
    ['GBK that says it is UTF-8', "attachment; filename*=utf-8''%B2%B9%B6%A1%C8%D5%D6%BE.zip", '补丁日志.zip'],
    ['under a charset nobody knows', "attachment; filename*=x-made-up''%B2%B9%B6%A1.zip", '补丁.zip'],
    ['without charset and language', 'attachment; filename*=%E8%A1%A5%E4%B8%81.zip', '补丁.zip'],
    ['with a % that codes nothing', "attachment; filename*=utf-8''%E8%A1%A5%E4%B8%81%ZZ100%.zip", '补丁%ZZ100%.zip'],
    ['coded and plain', 'attachment; filename="plain.zip"; filename*=utf-8\'\'coded.zip', 'coded.zip'],
    [
      'encoded words that split a character',
      'attachment; filename="=?utf-8?B?6KGl5LiB5g==?=\r\n =?utf-8?B?l6Xlv5cuemlw?="',
      '补丁日志.zip',
    ],
    ['an encoded word under a wrong label', 'attachment; filename="=?utf-8?B?srm2ocjV1r4uemlw?="', '补丁日志.zip'],
    ['raw GBK', `attachment; filename="${gbk.file}"`, '补丁日志.zip'],
    ['raw UTF-8', `attachment; filename="${utf8('补丁日志.zip')}"`, '补丁日志.zip'],
    ['without the last quote', `attachment; filename="${utf8('补丁日志.zip')}`, '补丁日志.zip'],
    ['blanks without quotes', 'attachment; filename=CBS 2023 05.log', 'CBS 2023 05.log'],
    ['a semicolon in quotes', 'attachment; filename="a;b.zip"', 'a;b.zip'],
    ['without the semicolon before it', 'attachment filename="CBS.zip"', 'CBS.zip'],
    ['without the semicolon, on the next line', 'attachment\r\n filename="CBS.zip"', 'CBS.zip'],
    ['with folders', 'attachment; filename="..\\\\..\\\\Windows\\\\CBS.log"', 'CBS.log'],
    ['a NUL in it', "attachment; filename*=utf-8''a%00b.zip", 'ab.zip'],
    ['a line break and a header in it', "attachment; filename*=utf-8''a%0D%0ABcc:%20x.zip", 'aBcc: x.zip'],
    ['nothing but dots', 'attachment; filename=".."', 'attachment-1.txt'],
  ])('%s', async (_what, disposition, expected) => {
    expect(await nameOf('Content-Type: text/plain', `Content-Disposition: ${disposition}`)).toBe(expected);
  });

  test('a mail that forgets the semicolon before its boundary loses no file', async () => {
    const sent = mailWithPart(['Content-Disposition: attachment; filename="CBS.zip"']).replace(
      'multipart/mixed; boundary',
      'multipart/mixed\r\n boundary',
    );
    const { message } = await bench.read(bytesOf(sent));
    expect(message.attachments.map(({ name }) => name)).toEqual(['CBS.zip']);
    expect(message.newText).toBe('words');
  });

  test('raw letters are in the charset of the words', async () => {
    const big5 = Buffer.from('a4e9bb782e7a6970', 'hex').toString('latin1');
    const mail = mailWithPart([`Content-Disposition: attachment; filename="${big5}"`]).replace('charset=gb2312', 'charset=big5');
    expect((await bench.read(bytesOf(mail))).message.attachments[0]?.name).toBe('日誌.zip');
  });

  test('a part without any name gets one by its place and type', async () => {
    expect(await nameOf('Content-Type: application/zip')).toBe('attachment-1.zip');
    expect(await nameOf('Content-Type: application/octet-stream')).toBe('attachment-1');
  });

  test('a name longer than any file system takes keeps its ending', () => {
    expect(attachmentName(`${'日'.repeat(400)}.zip`, '', 0)).toBe(`${'日'.repeat(251)}.zip`);
  });
});

describe('a name that is written to look like another is said', () => {
  test.each([
    ['turned by a mark', "attachment; filename*=utf-8''photo%E2%80%AEgnp.exe", 'photognp.exe'],
    ['pushed out of sight', 'attachment; filename="CBS.log                    .exe"', 'CBS.log .exe'],
  ])('%s', async (_what, disposition, name) => {
    const { message } = await bench.read(mailWithPart([`Content-Disposition: ${disposition}`]));
    expect([message.attachments[0]?.name, message.problems]).toEqual([
      name,
      [`the name of a file is written to look like another: it is ${name}`],
    ]);
  });
});

test('the bytes of an attached mail stay as they came, whatever its own names need', async () => {
  const inner = bytesOf(mailWithPart([`Content-Disposition: attachment; filename="${gbk.file}"`]));
  const outer = mail(...head, 'Content-Type: multipart/mixed; boundary=o', '', '--o', 'Content-Type: message/rfc822', '', '');
  const { attachments } = await bench.read(Buffer.concat([Buffer.from(outer), inner, Buffer.from('\r\n--o--\r\n')]));
  expect((await readFile(attachments[0]?.path ?? '')).equals(inner)).toBe(true);
});
