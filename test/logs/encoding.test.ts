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

const written: readonly [string, string, string, Uint8Array][] = [
  [
    'German on the console (code page 850)',
    'ibm850',
    'Ursprüngliches Installationsdatum, Verfügbarer Speicher, Domäne',
    Buffer.from(
      '5572737072816e676c696368657320496e7374616c6c6174696f6e73646174756d2c2056657266816762617265722053706569636865722c20446f6d846e65',
      'hex',
    ),
  ],
  [
    'German in Windows-1252',
    'windows-1252',
    'Ursprüngliches Installationsdatum, Verfügbarer Speicher, Domäne',
    Buffer.from(
      '5572737072fc6e676c696368657320496e7374616c6c6174696f6e73646174756d2c2056657266fc6762617265722053706569636865722c20446f6de46e65',
      'hex',
    ),
  ],
  [
    'Russian on the console (code page 866)',
    'ibm866',
    'Имя узла, Название ОС, Тип системы',
    Buffer.from('88acef20e3a7aba02c208da0a7a2a0ada8a5208e912c2092a8af20e1a8e1e2a5aceb', 'hex'),
  ],
  [
    'Russian in Windows-1251',
    'windows-1251',
    'Имя узла, Название ОС, Тип системы',
    Buffer.from('c8ecff20f3e7ebe02c20cde0e7e2e0ede8e520ced12c20d2e8ef20f1e8f1f2e5ecfb', 'hex'),
  ],
  [
    'Chinese in Big5',
    'big5',
    '主機名稱: 作業系統名稱: 作業系統版本: 系統地區設定: 已安裝',
    Buffer.from(
      'a544bef7a657bad93a20a740b77ea874b2cea657bad93a20a740b77ea874b2ceaaa9a5bb3a20a874b2cea661b0cfb35da9773a20a477a677b8cb',
      'hex',
    ),
  ],
  [
    'Japanese in Shift-JIS',
    'shift_jis',
    'ホスト名: 登録されている所有者: システムの種類:',
    Buffer.from('837a8358836796bc3a20936f985e82b382ea82c482a282e98f8a974c8ed23a20835683588365838082cc8eed97de3a', 'hex'),
  ],
  [
    'Korean in EUC-KR',
    'euc-kr',
    '호스트 이름: 운영 체제 버전: 시스템 종류: 등록된 소유자: 핫픽스 설치됨',
    Buffer.from(
      'c8a3bdbac6ae20c0ccb8a73a20bfeebfb520c3bcc1a620b9f6c0fc3a20bdc3bdbac5db20c1beb7f93a20b5eeb7cfb5c820bcd2c0afc0da3a20c7d6c7c8bdba20bcb3c4a1b5ca',
      'hex',
    ),
  ],
  [
    'Chinese in GBK, a short list',
    'gb18030',
    '主机名: 系统类型: 修补程序: 安装了一个修补程序。',
    Buffer.from('d6f7bbfac3fb3a20cfb5cdb3c0e0d0cd3a20d0deb2b9b3ccd0f23a20b0b2d7b0c1cbd2bbb8f6d0deb2b9b3ccd0f2a1a3', 'hex'),
  ],
];

test.each(written)('%s is told from a few words, and read', (_, encoding, words, bytes) => {
  const reading = readBytes(bytes, { literals: [words] });
  expect(reading).toMatchObject({ encoding, limits: [], sightings: [{ count: 1 }] });
});
