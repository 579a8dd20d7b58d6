import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logFormats } from '../../src/logs/formats/index.ts';
import { readBytes, readText } from './read-text.ts';

const sampleTexts = logFormats.flatMap(({ samples }) => samples.map(({ lines }) => `${lines.join('\r\n')}\r\n`));
const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\uFEFF${text}`),
  (text) => utf16le(`\uFEFF${text}`),
  utf16le,
];

const registryLines = ['    CurrentBuild    REG_SZ    17763', '    UBR    REG_DWORD    0x82a'];

describe('a reading', () => {
  test('is the same however the bytes are cut into chunks', () => {
    const text = fc.oneof(
      fc.constantFrom(...sampleTexts),
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...sampleTexts)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), fc.integer({ min: 1, max: 97 }), (words, encode, chunkBytes) => {
        const bytes = encode(words);
        const literals = ['*FAILED*', 'KB', 'Servicing Stack'];
        expect(readBytes(bytes, { chunkBytes, literals })).toEqual(readBytes(bytes, { chunkBytes: bytes.length + 1, literals }));
      }),
    );
  });

  test('never fails, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => readBytes(bytes).bytes === bytes.length));
  });

  test('stays the same when the first Chinese word comes after a megabyte of ASCII', () => {
    const ascii = '2024-03-04 15:01:41, Info                  CBS    Nothing of note\r\n'.repeat(20_000);
    const bytes = Buffer.concat([Buffer.from(ascii), Buffer.from([0xb2, 0xb9, 0xb6, 0xa1, 0x0d, 0x0a])]);
    expect(readBytes(bytes, { chunkBytes: 7777 })).toMatchObject({ encoding: 'gb18030', lines: 20_001, format: 'cbs', limits: [] });
    expect(readBytes(bytes, { chunkBytes: 1_000_000, literals: ['补丁'] }).sightings).toEqual([
      { literal: '补丁', count: 1, lines: [{ line: 20_001, text: '补丁' }] },
    ]);
  });

  test('counts lines like wc, and a last line without a line end', () => {
    const counts = ['', 'a', 'a\n', 'a\nb', '\n\n', 'a\r\nb\r\n'].map((text) => readText(text).lines);
    expect(counts).toEqual([0, 1, 1, 2, 2, 2]);
  });

  test('gives the first and the last time, wherever they stand', () => {
    const lines = [
      '2024-03-04 15:01:41, Info  CBS    b',
      '2024-03-04 15:01:40, Info  CBS    a',
      '2024-03-05 00:00:00, Info  CBS    c',
      'no time',
    ];
    expect(readText(lines.join('\n'))).toMatchObject({ from: '2024-03-04T15:01:40', to: '2024-03-05T00:00:00' });
  });

  test('of two formats in one paste reads both', () => {
    const reading = readText(
      [
        '主机名:           SH-WANG-PC',
        'OS 名称:          Microsoft Windows 10 企业版 LTSC',
        'OS 版本:          10.0.17763 暂缺 Build 17763',
        '系统类型:         x64-based PC',
        '',
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
        '    CurrentBuild    REG_SZ    17763',
        '    UBR    REG_DWORD    0x82a',
      ].join('\r\n'),
    );
    expect(reading.format).toBe('systeminfo');
    expect(reading.observations).toContainEqual(expect.objectContaining({ name: 'os.build', value: '17763.2090', claim: 'exact' }));
  });

  test('of two logs one after the other reads the second too, however late it begins', () => {
    const cbs = Array.from({ length: 400 }, () => '2024-03-04 15:01:41, Info                  CBS    Nothing of note');
    const search = [
      '2024/03/04 16:00:01.0000000 1500  2200  Agent           WSUS server: http://wsus.contoso.example:8530',
      '2024/03/04 16:00:02.0000000 1500  2200  Agent           * END * Finding updates CallerId = Update, Id = 8, Exit code = 0x80240439',
      '2024/03/04 16:00:03.0000000 1500  2200  Agent           Nothing of note',
    ];
    const reading = readText([...cbs, ...search].join('\n'));
    expect(reading.format).toBe('cbs');
    expect(reading.operations).toMatchObject([{ kind: 'scan', id: '8', outcome: 'failed', proof: { line: 402 } }]);
    expect(reading.observations).toMatchObject([{ name: 'wsus.url' }]);
  });

  test('after a long foreword goes by the log that follows', () => {
    const words = Array.from({ length: 300 }, (_, at) => `Dear colleague, line ${at}`);
    const reading = readText(
      [...words, 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', ...registryLines, ...registryLines].join('\n'),
    );
    expect(reading.format).toBe('registry');
    expect(reading.observations).toMatchObject([{ name: 'os.build', value: '17763.2090' }]);
  });

  test.each(['> ', '>', '> > ', '>> '])('quoted in a mail with "%s" reads like the log itself, and is shown as it stands', (mark) => {
    for (const format of logFormats.filter(({ name }) => name !== 'setupapi'))
      for (const { lines, operations } of format.samples) {
        const reading = readText(lines.map((line) => `${mark}${line}`).join('\n'));
        expect(reading.format).toBe(format.name);
        if (operations !== undefined)
          expect(reading.operations.map(({ kind, id, outcome, code }) => ({ kind, id, outcome, code }))).toEqual(operations);
        for (const { proof } of reading.operations) expect(proof.text.startsWith(mark)).toBe(true);
      }
  });

  test('names an event log and other bytes that are no text', () => {
    expect(readBytes(Buffer.concat([Buffer.from('ElfFile\0'), Buffer.alloc(4096)]))).toMatchObject({ format: 'evtx', encoding: 'binary' });
    expect(readBytes(Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7) % 32)), { path: 'CBS.log' })).toMatchObject({
      format: 'binary',
    });
  });

  test('keeps evidence short, and says so when a line is endless', () => {
    const endless = `2024-03-04 15:01:41, Error                 CBS    [HRESULT = 0x800f0823] ${'x'.repeat(3_000_000)}`;
    const reading = readText(endless, { chunkBytes: 100_000, literals: ['HRESULT'] });
    expect(reading.sightings[0]?.lines[0]?.text.length).toBe(2000);
    expect(reading.limits).toEqual(['1 lines were longer than 16,384 characters and were cut.']);
  });

  test('of a wrong name still goes by its content', () => {
    expect(readText('HKEY_LOCAL_MACHINE\\SOFTWARE\n    UBR    REG_DWORD    0x82a\n', { path: 'WindowsUpdate.log' }).format).toBe(
      'registry',
    );
  });

  test('counts a literal by its lines and keeps the first twenty and the last twenty', () => {
    const reading = readText('Service crashed, crashed again\n'.repeat(60), { literals: ['crashed', 'never', 'cr'] });
    expect(reading.sightings.map(({ literal, count, lines }) => [literal, count, lines.length])).toEqual([
      ['crashed', 60, 40],
      ['cr', 60, 40],
    ]);
  });
});
