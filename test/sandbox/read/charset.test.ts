import { describe, expect, test } from 'vitest';
import { charsetOf, decodeText } from '../../../src/sandbox/read/charset.ts';

/** 补丁安装失败，请协助分析。 in GBK. */
const gbk = Buffer.from('b2b9b6a1b0b2d7b0caa7b0dca3acc7ebd0add6fab7d6cef6a1a3', 'hex');
const words = '补丁安装失败，请协助分析。';
const utf8 = Buffer.from(words);
const latin = Buffer.from('Grüße aus München, señor', 'latin1');

describe('text is read by its bytes, whatever its label says', () => {
  test.each([
    ['GBK under its name', gbk, 'gb2312', words],
    ['GBK under no name', gbk, null, words],
    ['GBK that says it is UTF-8', gbk, 'utf-8', words],
    ['GBK that says it is ASCII', gbk, 'us-ascii', words],
    ['GBK that says it is Latin-1', gbk, 'iso-8859-1', words],
    ['UTF-8 under its name', utf8, 'UTF-8', words],
    ['UTF-8 that says it is GB2312', utf8, 'gb2312', words],
    ['UTF-8 that says it is Latin-1', utf8, 'windows-1252', words],
    ['UTF-8 under a name nobody knows', utf8, 'x-made-up', words],
    ['Latin-1 under its name', latin, 'iso-8859-1', 'Grüße aus München, señor'],
    ['Latin-1 under no name', latin, null, 'Grüße aus München, señor'],
    ['two characters of GBK that are also UTF-8', Buffer.from('c1aacda8', 'hex'), 'gb2312', '联通'],
    ['a character that only GB 18030 has', Buffer.from('8139ef30', 'hex'), 'gb2312', '㐁'],
    ['Big5', Buffer.from('a4a4a4e5', 'hex'), 'big5', '中文'],
    ['UTF-16 with its mark', Buffer.from('fffe2d4e8765', 'hex'), null, '中文'],
    ['nothing', Buffer.alloc(0), 'x-made-up', ''],
  ])('%s', (_what, bytes, label, text) => {
    expect(decodeText(bytes, label).text).toBe(text);
  });

  test('UTF-8 cut in the middle of a character is still UTF-8', () => {
    expect(decodeText(Buffer.from(words.repeat(20)).subarray(0, -1), null).text.startsWith(words)).toBe(true);
  });

  test('UTF-7 is never read as such, since it hides markup', () => {
    expect(decodeText(Buffer.from('+ADw-script+AD4-'), 'utf-7').text).toBe('+ADw-script+AD4-');
  });

  test('a name that nobody knows is told', () => {
    expect(charsetOf(gbk, 'x-made-up')).toEqual({ name: 'gb18030', problem: 'unknown charset "x-made-up": read as gb18030' });
    expect(charsetOf(gbk, 'gbk').problem).toBeNull();
  });
});
