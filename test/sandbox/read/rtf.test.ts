import { describe, expect, test } from 'vitest';
import { readRtf } from '../../../src/sandbox/read/rtf.ts';

const read = (rtf: string) => readRtf(Buffer.from(rtf, 'latin1'));
const chinese = '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fswiss\\fcharset0 Arial;}}';

describe('the words of RTF', () => {
  test.each([
    ['paragraphs and tabs', '{\\rtf1\\ansi One\\par Two\\tab three\\line four}', 'One\nTwo\tthree\nfour'],
    ['line breaks of the file mean nothing', '{\\rtf1 One\r\n two}', 'One two'],
    ['GBK by the font', `${chinese}\\f0\\'b2\\'b9\\'b6\\'a1}`, '补丁'],
    ['GBK in a font that says Western', `${chinese}\\f1\\'b2\\'b9\\'b6\\'a1}`, '补丁'],
    ['an accent in a Western font', `${chinese}\\f1 caf\\'e9 }`, 'café '],
    ['a character of which one half is written as itself', `${chinese}\\f0\\'95a}`, '昦'],
    ['Unicode with its stand-in', "{\\rtf1\\ansi\\uc1\\u-30619?\\u19969\\'3f!}", '补丁!'],
    ['Unicode without stand-in', '{\\rtf1\\ansi{\\uc0\\u34917\\u19969}!}', '补丁!'],
    ['a pair of surrogates', '{\\rtf1\\uc1\\u-10179?\\u-8704?}', '😀'],
    ['quotes and dashes', '{\\rtf1 \\ldblquote a\\rdblquote\\emdash b\\~c}', '“a”—b\u00a0c'],
    ['what is no text', '{\\rtf1{\\info{\\title secret}}{\\*\\generator x;}{\\pict 0102}{\\stylesheet{\\s0 Normal;}}Hello}', 'Hello'],
    ['raw bytes are passed over', '{\\rtf1 a\\bin4 }}}}b}', 'ab'],
    ['braces as letters', '{\\rtf1 \\{a\\}\\\\}', '{a}\\'],
    ['nothing', '', ''],
    ['a brace too many', '}}}{\\rtf1 x}', 'x'],
    ['cut in a control word', '{\\rtf1 x\\pa', 'x'],
  ])('%s', (_what, rtf, text) => {
    expect(read(rtf)).toEqual({ text, html: null });
  });
});

describe('HTML wrapped in RTF', () => {
  test('comes out as it was, without what only RTF readers show', () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg936\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}' +
      "{\\*\\htmltag19 <html>}{\\*\\htmltag64 <p class=\"x\">}\\htmlrtf {\\f0 \\htmlrtf0 \\'b2\\'b9\\'b6\\'a1" +
      "{\\*\\htmltag84 &lt;}\\htmlrtf <\\htmlrtf0 b{\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0\\htmlrtf\\par}\\htmlrtf0" +
      '{\\*\\mhtmltag64 <a href="x">}{\\*\\htmltag72 </p>}{\\*\\htmltag27 </html>}}';
    expect(read(rtf)).toEqual({ text: '', html: '<html><p class="x">补丁&lt;b&nbsp;</p></html>' });
  });

  test('groups a thousand deep end', () => {
    expect(read(`${'{'.repeat(100_000)}\\rtf1 x${'}'.repeat(100_000)}`).text).toBe('x');
  });
});
