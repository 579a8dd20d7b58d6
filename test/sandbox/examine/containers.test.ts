import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/case/reading.ts';
import { makeCab, makeRar4, makeRar5, makeSeven } from '../archive-fixtures.ts';
import { openBench, type TestBench } from '../bench.ts';
import { makeMsg, makeTnef } from '../outlook-fixtures.ts';
import { gbkName, makeTar, makeZip } from '../zip-fixture.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const line = '2023-05-06 14:05:21, Info                  CBS    Session: 1_2 initialized by client\r\n';
const log = line.repeat(20);
const cbs = [{ name: 'CBS.log', content: log }];
const pathsOf = (readings: readonly Reading[]): readonly string[] => readings.map(({ path }) => path);
const limitsOf = (readings: readonly Reading[]): string => readings.flatMap(({ limits }) => limits).join(' ');
const disc = Buffer.alloc(40_000);
disc.write('CD001', 32_769, 'latin1');

describe('a log is read wherever people pack it', () => {
  test.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
    ['7z', 'a.7z', () => makeSeven('7z', cbs), 'a.7z!/CBS.log'],
    ['RAR 4', 'a.rar', () => makeRar4(cbs), 'a.rar!/CBS.log'],
    ['RAR 5', 'a.rar', () => makeRar5(cbs), 'a.rar!/CBS.log'],
    ['a stored CAB', 'a.cab', () => makeCab(cbs, 'stored'), 'a.cab!/CBS.log'],
    ['a CAB with MSZIP', 'a.cab', () => makeCab(cbs, 'MSZIP'), 'a.cab!/CBS.log'],
    ['a CAB with LZX', 'a.cab', () => makeCab(cbs, 'LZX'), 'a.cab!/CBS.log'],
    ['xz', 'CBS.log.xz', () => makeSeven('xz', cbs), 'CBS.log.xz!/CBS.log'],
    ['bzip2', 'CBS.log.bz2', () => makeSeven('bzip2', cbs), 'CBS.log.bz2!/CBS.log'],
    ['Zstandard', 'CBS.log.zst', () => zstdCompressSync(log), 'CBS.log.zst!/CBS.log'],
    ['gz in two members', 'CBS.log.gz', () => Buffer.concat([gzipSync(line.repeat(12)), gzipSync(line.repeat(8))]), 'CBS.log.gz!/CBS.log'],
    ['a tar in xz', 'a.txz', () => makeSeven('xz', [{ name: 'a', content: makeTar(cbs) }]), 'a.txz!/a.tar!/CBS.log'],
    ['a stored ZIP', 'a.zip', () => makeSeven('zip', cbs, '-mm=Copy'), 'a.zip!/CBS.log'],
    ['a ZIP with Deflate64', 'a.zip', () => makeSeven('zip', cbs, '-mm=Deflate64'), 'a.zip!/CBS.log'],
    ['a ZIP with bzip2', 'a.zip', () => makeSeven('zip', cbs, '-mm=BZip2'), 'a.zip!/CBS.log'],
    ['a ZIP with LZMA', 'a.zip', () => makeSeven('zip', cbs, '-mm=LZMA'), 'a.zip!/CBS.log'],
    ['a ZIP with PPMd', 'a.zip', () => makeSeven('zip', cbs, '-mm=PPMd'), 'a.zip!/CBS.log'],
    ['a ZIP that lost its end', 'a.zip', () => makeZip([...cbs, { name: 'b.log', content: line }]).subarray(0, -60), 'a.zip!/CBS.log'],
    ['a ZIP under the name of a log', 'CBS.log', () => makeZip(cbs), 'CBS.log!/CBS.log'],
    ['a 7z under the name of a ZIP', 'a.zip', () => makeSeven('7z', cbs), 'a.zip!/CBS.log'],
  ])('%s', async (_what, name, make, path) => {
    const readings = await bench.examine(name, await make());
    expect(readings.find((reading) => reading.path === path)).toMatchObject({ lines: 20, bytes: log.length, limits: [] });
  });

  test('a mail saved by Outlook gives its words and its files, down to a log with a Chinese name in a CAB in a ZIP', async () => {
    const cab = makeCab([{ name: gbkName, content: log }]);
    const zip = makeZip([{ name: 'b.cab', content: cab }]);
    const msg = makeMsg({ subject: '日志', body: '请查看附件。', files: [{ name: '日志.zip', content: zip }] });
    expect(pathsOf(await bench.examine('a.msg', msg))).toEqual(['a.msg!/body.txt', 'a.msg!/日志.zip!/b.cab!/更新日志/系统.log']);
  });

  test('a mail in a mail saved by Outlook is read like a mail', async () => {
    const eml = `From: a@customer.example\r\nTo: b@desk.example\r\nSubject: s\r\nDate: Sat, 6 May 2023 14:05:21 +0800\r\n\r\n${log}`;
    const msg = makeMsg({ subject: 's', body: '', files: [{ name: 'inner.eml', content: eml }] });
    expect(pathsOf(await bench.examine('a.msg', msg))).toEqual(['a.msg!/inner.eml!/body.txt']);
  });

  test('a winmail.dat gives its words and its files, under their long names', async () => {
    const tnef = makeTnef({ subject: 's', body: 'See the log.', files: [{ name: '系统日志 CBS.log', content: log }] });
    expect(pathsOf(await bench.examine('winmail.dat', tnef))).toEqual(['winmail.dat!/body.txt', 'winmail.dat!/系统日志 CBS.log']);
  });

  test.each([
    ['GBK in a RAR', () => makeRar4([{ name: gbkName, content: line }]), '更新日志/系统.log'],
    ['GBK in a CAB', () => makeCab([{ name: gbkName, content: line }]), '更新日志/系统.log'],
    ['UTF-8 in a RAR', () => makeRar5([{ name: '日志.log', content: line }]), '日志.log'],
    [
      'the DOS page in a ZIP',
      () => makeZip([{ name: Buffer.from('d820656d6f697265732e6c6f67', 'hex').fill(0x82, 0, 1), content: line }]),
      'é emoires.log',
    ],
  ])('the name comes out of %s', async (_how, make, name) => {
    expect(pathsOf(await bench.examine('a', make()))).toEqual([`a!/${name}`]);
  });
});

describe('what stays closed is named, and what is beside it is read', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    [
      'a 7z with a password',
      () => makeSeven('7z', cbs, '-psecret'),
      /7z archive is encrypted and cannot be read \(CBS\.log\): ask for it without a password/,
    ],
    ['a 7z with hidden names', () => makeSeven('7z', cbs, '-psecret', '-mhe=on'), /7z archive is encrypted and cannot be read: ask/],
    ['a ZIP with AES', () => makeSeven('zip', cbs, '-psecret', '-mem=AES256'), /ZIP is encrypted and cannot be read \(CBS\.log\)/],
    ['an empty 7z', () => makeSeven('7z', []), /empty|damaged/],
    ['half a 7z', async () => (await makeSeven('7z', cbs)).subarray(0, 80), /7z archive is damaged or incomplete/],
    ['a disc image', () => disc, /disc image \(ISO\) is not opened/],
    ['a Windows image', () => Buffer.from('4d5357494d000000d0000000', 'hex'), /Windows image \(WIM\) is not opened/],
  ])('%s', async (_what, make, sentence) => {
    const readings = await bench.examine('a', await make());
    expect(readings).toHaveLength(1);
    expect(limitsOf(readings)).toMatch(sentence);
  });

  test('one encrypted member of a RAR does not keep the others closed', async () => {
    const rar = makeRar4([
      { name: 'open.log', content: log },
      { name: 'shut.log', content: log, isEncrypted: true },
    ]);
    const [archive, open] = await bench.examine('a.rar', rar);
    expect(archive?.limits.join()).toMatch(/1 of 2 members are encrypted \(shut\.log\)/);
    expect(open).toMatchObject({ path: 'a.rar!/open.log', lines: 20, limits: [] });
  });

  test('a member that breaks off is read up to the break', async () => {
    const noise = Array.from({ length: 3000 }, (_, at) => `2023-05-06 14:05:21, Info  CBS  ${at * 7919}\r\n`).join('');
    for (const whole of [makeZip([{ name: 'CBS.log', content: noise }]), makeRar5([{ name: 'CBS.log', content: noise }])]) {
      const readings = await bench.examine('a', whole.subarray(0, whole.length - 2000));
      expect(readings.at(-1)).toMatchObject({ path: 'a!/CBS.log' });
      expect(readings.at(-1)?.lines).toBeGreaterThan(1000);
      expect(limitsOf(readings)).toMatch(/damaged/);
    }
  });

  test('the same bytes twice are looked at once, and said', async () => {
    const inner = makeZip([{ name: 'a.log', content: line }]);
    const zip = makeZip([
      { name: 'a.log', content: log },
      { name: 'copy.log', content: log },
      { name: 'in.zip', content: inner },
      { name: 'in-copy.zip', content: inner },
    ]);
    const readings = await bench.examine('a.zip', zip);
    expect(pathsOf(readings)).toEqual(['a.zip!/a.log', 'a.zip!/copy.log', 'a.zip!/in.zip!/a.log', 'a.zip!/in-copy.zip']);
    expect(readings[1]?.limits).toEqual(['The same bytes as a.zip!/a.log: looked at there.']);
    expect(readings[3]?.limits).toEqual(['The same bytes as a.zip!/in.zip: looked at there.']);
  });

  test('names are shown as they are, and lead nowhere', async () => {
    const names = ['../../up.log', '/etc/passwd', 'C:\\Windows\\nul', 'a\u202etxt.exe'];
    const archives = [
      makeZip(names.map((name) => ({ name, content: line, flags: 0x800 }))),
      makeRar5(names.map((name) => ({ name, content: line }))),
      makeCab(names.slice(0, 2).map((name) => ({ name, content: line }))),
    ];
    for (const archive of archives) {
      const paths = pathsOf(await bench.examine('a', archive));
      expect(paths.slice(0, 2)).toEqual(['a!/../../up.log', 'a!//etc/passwd']);
      expect(paths.join()).not.toMatch(/\u202e/);
    }
  });

  test('what a Mac leaves in archives is nothing to read', async () => {
    const zip = makeZip([
      { name: 'CBS.log', content: log },
      { name: '__MACOSX/._CBS.log', content: Buffer.from([0, 5, 22, 7]) },
    ]);
    expect(pathsOf(await bench.examine('a.zip', zip))).toEqual(['a.zip!/CBS.log']);
  });
});

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
