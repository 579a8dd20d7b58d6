import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/case/reading.ts';
import { openBench, type TestBench } from '../bench.ts';
import { gbkName, makeTar, makeZip, makeZipWithImpossibleOffset } from '../zip-fixture.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const line = '2023-05-06 14:05:21, Info                  CBS    Session: 1_2 initialized by client\r\n';
const hashOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const pathsOf = (readings: readonly Reading[]): readonly string[] => readings.map(({ path }) => path);
const only = (readings: readonly Reading[]): Reading => {
  expect(readings).toHaveLength(1);
  const [reading] = readings;
  if (reading === undefined) throw new Error('expected one reading');
  return reading;
};

describe('logs are found wherever they lie', () => {
  test('a plain log is itself', async () => {
    const log = line.repeat(20);
    expect(only(await bench.examine('CBS.log', log))).toMatchObject({
      path: 'CBS.log',
      sha256: hashOf(log),
      bytes: log.length,
      lines: 20,
      limits: [],
    });
  });

  test('a member of a ZIP is read under its GBK name, with its own sha256', async () => {
    const zip = makeZip([
      { name: '更新/', content: '' },
      { name: gbkName, content: line },
    ]);
    expect(only(await bench.examine('日志.zip', zip))).toMatchObject({
      path: '日志.zip!/更新日志/系统.log',
      sha256: hashOf(line),
      bytes: line.length,
      limits: [],
    });
  });

  test.each([
    ['UTF-8 with its flag', Buffer.from('日志/a.log'), 0x800],
    ['UTF-8 without a flag', Buffer.from('日志/a.log'), 0],
    ['GBK', Buffer.concat([Buffer.from('c8d5d6be', 'hex'), Buffer.from('/a.log')]), 0],
    ['Windows slashes', Buffer.from('日志\\a.log'), 0x800],
  ])('the same name comes out of %s', async (_how, name, flags) => {
    expect(pathsOf(await bench.examine('a.zip', makeZip([{ name, flags, content: line }])))).toEqual(['a.zip!/日志/a.log']);
  });

  test('gz, tar and ZIP are opened inside each other', async () => {
    const tgz = gzipSync(makeTar([{ name: 'logs/CBS.log', content: line }]));
    const zip = makeZip([
      { name: 'b.log.gz', content: gzipSync(line) },
      { name: 'inner.tgz', content: tgz },
      { name: 'c.zip', content: makeZip([{ name: 'c.log', content: line }]) },
    ]);
    expect(pathsOf(await bench.examine('a.zip', zip))).toEqual([
      'a.zip!/b.log.gz!/b.log',
      'a.zip!/inner.tgz!/inner.tar!/logs/CBS.log',
      'a.zip!/c.zip!/c.log',
    ]);
  });

  test('a tar keeps GBK names and the long names of GNU and POSIX', async () => {
    const long = `${'deep/'.repeat(30)}CBS.log`;
    const tar = makeTar([
      { name: gbkName, content: line },
      { name: '././@LongLink', type: 'L', content: `${long}\0` },
      { name: 'short', content: line },
      { name: 'pax', type: 'x', content: '23 path=日志/b.log\n' },
      { name: 'short', content: line },
    ]);
    expect(pathsOf(await bench.examine('a.tar', tar))).toEqual(['a.tar!/更新日志/系统.log', `a.tar!/${long}`, 'a.tar!/日志/b.log']);
  });

  test('a saved mail gives its words and its files', async () => {
    const mail = [
      'From: Chen Yu <chen@customer.example>',
      'Subject: logs',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See the log.',
      '--b',
      'Content-Type: application/zip; name=a.zip',
      'Content-Transfer-Encoding: base64',
      '',
      makeZip([{ name: 'CBS.log', content: line }]).toString('base64'),
      '--b--',
      '',
    ].join('\r\n');
    expect(pathsOf(await bench.examine('mail.eml', mail))).toEqual(['mail.eml!/body.txt', 'mail.eml!/a.zip!/CBS.log']);
  });
});

describe('what cannot be read is one Reading that says why', () => {
  test.each([
    ['an encrypted ZIP', 'a.zip', makeZip([{ name: 'CBS.log', content: line, flags: 1 }]), /encrypted.*CBS\.log.*without a password/],
    ['an empty ZIP', 'a.zip', makeZip([]), /empty/],
    ['a ZIP of folders', 'a.zip', makeZip([{ name: 'logs/', content: '' }]), /empty/],
    ['the beginning of a ZIP', 'a.zip', makeZip([{ name: 'CBS.log', content: line.repeat(500) }]).subarray(0, 20), /damaged or incomplete/],
    ['something called .zip', 'a.zip', Buffer.from('not a zip at all'), /damaged or incomplete/],
    ['a ZIP that points past the end of any file', 'a.zip', makeZipWithImpossibleOffset(), /damaged or incomplete/],
    [
      'members that share bytes',
      'a.zip',
      makeZip([
        { name: 'a.log', content: line },
        { name: 'b.log', content: line, offset: 0 },
      ]),
      /lie over each other/,
    ],
    ['a method from elsewhere', 'a.zip', makeZip([{ name: 'a.log', content: line, method: 14 }]), /method/],
    ['an Office document', 'a.docx', makeZip([{ name: '[Content_Types].xml', content: '<x/>' }]), /Office document/],
    ['a 7z archive', 'a.7z', Buffer.from('377abcaf271c0004', 'hex'), /7z archive is damaged/],
    ['a RAR archive', 'a.rar', Buffer.from('526172211a0700cf', 'hex'), /RAR archive is damaged/],
    ['a CAB archive', 'CbsPersist.cab', Buffer.from('4d53434600000000', 'hex'), /CAB archive is damaged/],
    ['an Outlook message', 'a.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Outlook message is damaged/],
    ['a winmail.dat', 'winmail.dat', Buffer.from('789f3e2200000000', 'hex'), /winmail\.dat/],
    ['a 0-byte log', 'CBS.log', Buffer.alloc(0), /empty/],
    ['a binary named .log', 'CBS.log', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)), /[Nn]ot a text file/],
    ['an empty tar', 'a.tar', makeTar([]).fill('ustar', 257, 262), /damaged|empty/],
  ])('%s', async (_what, name, bytes, sentence) => {
    const reading = only(await bench.examine(name, bytes));
    expect(reading).toMatchObject({ path: name, sha256: hashOf(bytes), bytes: bytes.length, observations: [] });
    expect(reading.limits.join(' ')).toMatch(sentence);
  });

  test('the readable members of a partly encrypted ZIP are read, the others named once', async () => {
    const zip = makeZip([
      { name: 'open.log', content: line },
      { name: 'shut.log', content: line, flags: 1 },
    ]);
    const [archive, open] = await bench.examine('a.zip', zip);
    expect(archive?.limits.join()).toMatch(/1 of 2 members.*shut\.log/);
    expect(open).toMatchObject({ path: 'a.zip!/open.log', limits: [] });
  });

  test('a damaged member keeps what could be read of it', async () => {
    const gz = gzipSync(line.repeat(5000));
    expect(only(await bench.examine('CBS.log.gz', gz.subarray(0, gz.length - 20))).limits.join()).toMatch(/damaged/);
    expect(only(await bench.examine('a.zip', makeZip([{ name: 'a.log', content: line, crc: 1 }]))).limits.join()).toMatch(/checksum/);
  });

  test('bytes behind a ZIP do not keep it closed', async () => {
    const zip = Buffer.concat([makeZip([{ name: 'a.log', content: line }]), Buffer.from('\r\n-- scanned by gateway')]);
    expect(pathsOf(await bench.examine('a.zip', zip))).toEqual(['a.zip!/a.log']);
  });

  test('archives too deep in archives are not opened', async () => {
    const deep = Array.from({ length: 8 }).reduce<Buffer>(
      (inner) => makeZip([{ name: 'in.zip', content: inner }]),
      makeZip([{ name: 'a.log', content: line }]),
    );
    const reading = only(await bench.examine('a.zip', deep));
    expect(reading).toMatchObject({ path: `a.zip${'!/in.zip'.repeat(6)}` });
    expect(reading.limits.join()).toMatch(/more than 6 archives deep/);
  });

  test('a bomb is cut by what it produces, not by what it declares', async () => {
    const zeros = Buffer.alloc(48 * 1024 * 1024);
    const [zip, gz] = [makeZip([{ name: 'bomb.log', content: zeros, declaredBytes: 100 }]), gzipSync(zeros)];
    for (const [name, bomb] of [
      ['bomb.zip', zip],
      ['bomb.log.gz', gz],
    ] as const) {
      const reading = only(await bench.examine(name, bomb));
      expect(reading.limits.join()).toMatch(/Cut after \d+ MB/);
      expect(reading.bytes).toBeLessThan(zeros.length);
    }
  });

  test('names are data: nothing is written outside, and control characters are not shown', async () => {
    const zip = makeZip([
      { name: '../../../tmp/evil.zip', content: makeZip([{ name: '/etc/passwd', content: line }]) },
      { name: 'a\u001b[2Jb.log', content: line },
    ]);
    expect(pathsOf(await bench.examine('a.zip', zip))).toEqual(['a.zip!/../../../tmp/evil.zip!//etc/passwd', 'a.zip!/a\ufffd[2Jb.log']);
  });
});

test('nothing stays behind in the scratch folder', async () => {
  for (const entry of await readdir(bench.folder, { withFileTypes: true })) {
    if (entry.isDirectory()) expect(await readdir(`${bench.folder}/${entry.name}`)).toEqual([]);
  }
});

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
