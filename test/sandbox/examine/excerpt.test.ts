import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { makeTar, makeZip } from '../zip-fixture.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const gbk = Buffer.concat([Buffer.from('OS Name: x\r\n'), Buffer.from('cfb5cdb3d0cdbac5', 'hex'), Buffer.from('\r\nKB5001634\r\n')]);
const wide = Buffer.from('\ufeffHotFixID\r\nKB5001634\r\n', 'utf16le');
const numbered = Array.from({ length: 60_000 }, (_, index) => `line ${index + 1} of a long log\n`).join('');
const all = { nth: 0, from: 1, count: 10 };

describe('an engineer opens the artifact at the line that proves it', () => {
  test.each([
    ['a plain log', 'a.log', Buffer.from('one\ntwo\n'), 'a.log', ['1 one', '2 two']],
    ['a GBK file, as it was examined', 'info.txt', gbk, 'info.txt', ['1 OS Name: x', '2 系统型号', '3 KB5001634']],
    ['a UTF-16 list', 'qfe.txt', wide, 'qfe.txt', ['1 HotFixID', '2 KB5001634']],
    ['a member of a ZIP', 'a.zip', makeZip([{ name: 'b/c.log', content: 'one\n' }]), 'a.zip!/b/c.log', ['1 one']],
    ['a log in a tar in a gz', 'a.tgz', gzipSync(makeTar([{ name: 'c.log', content: 'one\n' }])), 'a.tgz!/a.tar!/c.log', ['1 one']],
  ])('%s', async (_what, name, bytes, path, lines) => {
    expect(await bench.excerpt(name, bytes, { ...all, path })).toEqual(lines);
  });

  test('far down in a long log, only the lines asked for', async () => {
    const wanted = { path: 'long.zip!/long.log', nth: 0, from: 59_999, count: 3 };
    const zip = makeZip([{ name: 'long.log', content: numbered }]);
    expect(await bench.excerpt('long.zip', zip, wanted)).toEqual(['59999 line 59999 of a long log', '60000 line 60000 of a long log']);
  });

  test('the second of two members of one name', async () => {
    const twins = makeZip([
      { name: 'a.log', content: 'first\n' },
      { name: 'a.log', content: 'second\n' },
    ]);
    expect(await bench.excerpt('a.zip', twins, { ...all, path: 'a.zip!/a.log', nth: 1 })).toEqual(['1 second']);
  });

  test('nothing where the file holds no such artifact, or the bytes are no text', async () => {
    expect(await bench.excerpt('a.zip', makeZip([{ name: 'a.log', content: 'x' }]), { ...all, path: 'a.zip!/b.log' })).toBeNull();
    expect(await bench.excerpt('a.bin', Buffer.alloc(4096, 1), { ...all, path: 'a.bin' })).toEqual([]);
  });
});
