import { describe, expect, test } from 'vitest';
import { binHexFile } from '../../../src/sandbox/read/binhex.ts';
import { openBench } from '../bench.ts';
import { mailWithPart } from './sample.ts';

const characters = '!"#$%&\'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr';
/** A file as an old Mac writes it (RFC 1741): no resource fork, checksums left zero. */
const binHex = (name: string, content: string, length = content.length): string => {
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(length, 0);
  const plain = [Buffer.from([name.length]), Buffer.from(name), Buffer.alloc(1), Buffer.from('TEXTttxt'), Buffer.alloc(2), lengths];
  const bits = [...Buffer.concat([...plain, Buffer.alloc(2), Buffer.from(content, 'latin1'), Buffer.alloc(4)])]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const coded = (bits.match(/.{1,6}/g) ?? []).map((six) => characters[Number.parseInt(six.padEnd(6, '0'), 2)] ?? '').join('');
  return `(This file must be converted with BinHex 4.0)\r\n\r\n:${coded.replace(/.{64}/g, '$&\r\n')}:`;
};

describe('BinHex', () => {
  test('gives the file with its name', () => {
    const file = binHexFile(binHex('CBS.log', 'a log of an old Mac'));
    expect([file?.name.toString(), file?.content.toString()]).toEqual(['CBS.log', 'a log of an old Mac']);
  });

  test('runs of one byte come out', () => {
    expect(binHexFile(binHex('a', 'x\x90\x04y\x90\x00z', 7))?.content.toString('latin1')).toBe('xxxxy\x90z');
  });

  test.each([
    ['no BinHex', 'Hello'],
    ['an end that is missing', binHex('CBS.log', 'a log').slice(0, 70)],
    ['nothing in it', '(This file must be converted with BinHex 4.0)\r\n::'],
  ])('%s', (_what, text) => {
    expect(binHexFile(text)).toBeNull();
  });

  test('a file attached that way is the file itself', async () => {
    const bench = await openBench();
    const { message } = await bench.read(
      mailWithPart(['Content-Type: application/mac-binhex40; name=CBS.log'], binHex('CBS.log', 'a log')),
    );
    expect(message.attachments).toMatchObject([{ name: 'CBS.log', bytes: 5 }]);
    await bench.close();
  });
});
