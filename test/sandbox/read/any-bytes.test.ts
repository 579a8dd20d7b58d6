import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binHexFile } from '../../../src/sandbox/read/binhex.ts';
import { repairBlock } from '../../../src/sandbox/read/header-repair.ts';
import { unlace } from '../../../src/sandbox/read/inline-file.ts';
import { withPlainLines } from '../../../src/sandbox/read/line-breaks.ts';
import { withPlainNames } from '../../../src/sandbox/read/parameter-name.ts';
import { readRtf } from '../../../src/sandbox/read/rtf.ts';
import { rtfOf } from '../../../src/sandbox/read/rtf-compressed.ts';
import { signedContent } from '../../../src/sandbox/read/signed-content.ts';
import { readTnef } from '../../../src/sandbox/read/tnef.ts';

const bytes = fc.uint8Array({ maxLength: 2_000 }).map((array) => Buffer.from(array));
/** Words of these formats in any order: nearer to a file than bytes are. */
const words = (...all: readonly string[]) =>
  fc.array(fc.constantFrom(...all), { maxLength: 60 }).map((list) => Buffer.from(list.join(''), 'latin1'));
const lzfu = (packed: Buffer): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(0x75465a4c, 8);
  return Buffer.concat([head, packed]);
};

describe('whatever the bytes are, a reader gives what it can and throws nothing', () => {
  test.each<readonly [string, (given: Buffer) => unknown, fc.Arbitrary<Buffer>]>([
    ['compressed RTF', (given) => rtfOf(lzfu(given)), bytes],
    [
      'RTF',
      readRtf,
      words('{', '}', '\\', "\\'b2", '\\u-1?', '\\par ', '\\*', '\\htmltag', '\\bin9', '\\fonttbl', '\\f1', '\\fcharset134', 'x', '\x81'),
    ],
    ['a signature', signedContent, bytes],
    ['a signature, by its tags', signedContent, words('\x30', '\x80', '\x24', '\x04', '\x01', '\x00\x00', '\xa0', '\x84\xff\xff\xff\xff')],
    ['a winmail.dat', readTnef, bytes.map((given) => Buffer.concat([Buffer.from('789f3e220100', 'hex'), given]))],
    [
      'files in the words',
      unlace,
      words(
        'begin 644 a\n',
        '=ybegin line=1 size=1 name=a\n',
        '=ypart begin=1 end=2\n',
        '\n=yend\n',
        '\nend\n',
        '`\n',
        '#0V%T\n',
        'x',
        '=',
      ),
    ],
    [
      'BinHex',
      (given) => binHexFile(given.toString('latin1')),
      words('(This file must be converted with BinHex 4.0)', ':', '!', '"#$', '\x90', 'mq', '\n'),
    ],
    [
      'headers',
      (given) => repairBlock(given, 'big5'),
      words('Subject: ', '=?', 'gbk', '?B?', '?=', '\r\n ', '\r\n', 'Content-Type: ', "; filename*0*=x''", '%', '"', '\xb2\xb9'),
    ],
    ['line breaks', withPlainLines, words('\r', '\n', '\xef\xbb\xbf', 'A: b', ' ')],
  ])('%s', (_what, read, given) => {
    fc.assert(
      fc.property(given, (one) => {
        read(one);
      }),
    );
  });

  test('a name in pieces never makes a second header', () => {
    const field = fc.array(
      fc.constantFrom('; filename*', '0', '1', '*=', "utf-8''", "gbk''", '%0D%0A', '%', 'é', '"', '\\', 'x', ';', ' '),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(field, (pieces) => {
        expect(withPlainNames(`Content-Disposition: attachment${pieces.join('')}`)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('hostile lengths cost no time worth telling', () => {
  test.each<readonly [string, () => unknown]>([
    ['two million braces', () => readRtf(Buffer.from('{'.repeat(2_000_000)))],
    ['a million stand-ins', () => readRtf(Buffer.from('\\u1?'.repeat(1_000_000)))],
    ['a name of percent signs', () => withPlainNames(`Content-Type: x; name*=${'%'.repeat(16_000)}`)],
    ['a name of quotes', () => withPlainNames(`Content-Type: x; name*="${'\\"'.repeat(8_000)}`)],
    ['a signature that opens for ever', () => signedContent(Buffer.from('3080'.repeat(1_000_000), 'hex'))],
    ['a compressed byte without end', () => rtfOf(lzfu(Buffer.alloc(4_000_000, 0xff)))],
  ])('%s', (_what, read) => {
    expect(read).not.toThrow();
  });
});
