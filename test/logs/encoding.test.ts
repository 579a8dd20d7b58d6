import { expect, test } from 'vitest';
import { readBytes } from './read-text.ts';

// "补丁安装失败" in GBK.
const gbk = [0xb2, 0xb9, 0xb6, 0xa1, 0xb0, 0xb2, 0xd7, 0xb0, 0xca, 0xa7, 0xb0, 0xdc];
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each<[string, Uint8Array, string]>([
  ['plain ASCII', Buffer.from('Windows Update\n'), 'utf-8'],
  ['UTF-8', Buffer.from('补丁安装失败\n'), 'utf-8'],
  ['UTF-8 with BOM', Buffer.from('\uFEFF补丁安装失败\n'), 'utf-8'],
  [
    'UTF-8 whose first character was cut by tail',
    Buffer.concat([Buffer.from('补丁').subarray(1), Buffer.from('补丁安装失败\n'.repeat(20))]),
    'utf-8',
  ],
  ['UTF-16LE with BOM', Buffer.from('\uFEFFHotFixID\r\n', 'utf16le'), 'utf-16le'],
  ['UTF-16LE without BOM', Buffer.from('HotFixID of this machine\r\n', 'utf16le'), 'utf-16le'],
  ['UTF-16BE with BOM', utf16be('\uFEFFHotFixID\r\n'), 'utf-16be'],
  ['UTF-16BE without BOM', utf16be('HotFixID of this machine\r\n'), 'utf-16be'],
  ['six hanzi in GBK', Buffer.from(gbk), 'gb18030'],
  ['many hanzi in GBK', Buffer.from(Array.from({ length: 100 }, () => gbk).flat()), 'gb18030'],
])('%s is told', (_, bytes, encoding) => {
  expect(readBytes(bytes)).toMatchObject({ encoding, format: 'text' });
});

test('a byte order mark is no part of the first line', () => {
  expect(readBytes(Buffer.from('\uFEFFfirst line\n'), { literals: ['first'] }).sightings[0]?.lines[0]?.text).toBe('first line');
});

test('bytes that fit no encoding are read as far as they go, and that is said', () => {
  expect(readBytes(Buffer.from([0x41, 0xff, 0x42, 0x0a])).limits).toHaveLength(1);
});
