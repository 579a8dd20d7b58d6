import { describe, expect, test } from 'vitest';
import { unlace } from '../../../src/sandbox/read/inline-file.ts';

const read = (...lines: readonly string[]) => {
  const { words, files, broken } = unlace(Buffer.from(lines.join('\r\n'), 'latin1'));
  return { words: words.toString('latin1'), files: files.map(({ name, content }) => [name, content.toString('latin1')]), broken };
};

describe('files written into the words', () => {
  test('uuencode: the file comes out, the words stay', () => {
    expect(read('See the log.', 'begin 644 cat.txt', '#0V%T', '`', 'end', 'Thanks')).toEqual({
      words: 'See the log.\r\nThanks',
      files: [['cat.txt', 'Cat']],
      broken: [],
    });
  });

  test('uuencode: blanks at the end of a line that got lost on the way', () => {
    expect(read('begin 644 a.bin', '#', 'end', '').files).toEqual([['a.bin', '\0\0\0']]);
  });

  test('uuencode: a name in raw GBK', () => {
    expect(read('begin 644 \xc8\xd5\xd6\xbe.txt', '#0V%T', 'end', '').files).toEqual([['日志.txt', 'Cat']]);
  });

  test('yEnc: bytes that mean something to a mail program come out too', () => {
    const coded = Buffer.from([0x3d, 0x40, 0x3d, 0x4a, 0x3d, 0x7d, 0x8b]).toString('latin1');
    expect(read('See', '=ybegin line=128 size=4 name=a b.bin', coded, '=yend size=4 crc32=0', 'Thanks')).toEqual({
      words: 'See\r\nThanks',
      files: [['a b.bin', Buffer.from([0x00 - 42 - 64 + 0x40 + 0x100, 0x4a - 106 + 0x100, 0x7d - 106, 0x8b - 42]).toString('latin1')]],
      broken: [],
    });
  });

  test('yEnc: one part of several is told as not whole', () => {
    const lines = ['=ybegin part=1 total=2 line=128 size=6 name=a.bin', '=ypart begin=1 end=3', 'mnq', '=yend size=3 part=1', ''];
    expect(read(...lines).broken).toEqual(['a.bin']);
  });

  test.each([
    ['no end', ['begin 644 cat.txt', '#0V%T', '']],
    ['a sentence', ['begin 100 tests today', 'and go on until the', 'end', '']],
    ['quoted', ['> begin 644 cat.txt', '> #0V%T', '> end', '']],
    ['no end of yEnc', ['=ybegin line=128 size=3 name=c.bin', 'mnq', '']],
  ])('what only looks like one stays: %s', (_what, lines) => {
    expect(read(...lines)).toEqual({ words: lines.join('\r\n'), files: [], broken: [] });
  });

  test('a text of beginnings alone is read once, not once for each of them', () => {
    const text = `${'=ybegin line=1 size=1 name=a\n'.repeat(200_000)}${'begin 644 a\n'.repeat(200_000)}`;
    expect(unlace(Buffer.from(text)).files).toEqual([]);
  });
});
