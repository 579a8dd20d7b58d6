import { afterAll, beforeAll, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { ourKnowledge } from '../../diagnosis/fixture.ts';
import { compose } from '../../letters/composed.ts';
import { makeRar5, makeSeven } from '../archive-fixtures.ts';
import { openBench, type TestBench } from '../bench.ts';
import { makeZip } from '../zip-fixture.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const line = '2023-05-06 14:05:21, Info                  CBS    Session: 1_2 initialized by client\r\n';
const cbs = [{ name: 'CBS.log', content: line }];

test.each<[string, string, () => Buffer | Promise<Buffer>, string, RegExp, RegExp]>([
  [
    'an encrypted ZIP',
    '日志.zip',
    () => makeZip([{ name: 'a.log', content: line, flags: 1 }]),
    'archive-encrypted',
    /压缩包日志\.zip设有密码/,
    /日志\.zip has a password/,
  ],
  [
    'an encrypted 7z',
    'a.7z',
    () => makeSeven('7z', cbs, '-psecret', '-mhe=on'),
    'archive-encrypted',
    /压缩包a\.7z设有密码/,
    /a\.7z has a password/,
  ],
  [
    'an encrypted archive in an archive',
    'a.zip',
    async () => makeZip([{ name: 'in/b.7z', content: await makeSeven('7z', cbs, '-psecret') }]),
    'archive-encrypted',
    /压缩包b\.7z设有密码/,
    /b\.7z has a password/,
  ],
  [
    'half a RAR',
    'a.rar',
    () => makeRar5([{ name: 'a.log', content: line }]).subarray(0, -40),
    'archive-damaged',
    /压缩包a\.rar已损坏或不完整/,
    /a\.rar is damaged or incomplete/,
  ],
])('a letter asks for what %s keeps closed', async (_what, name, make, rule, chinese, english) => {
  const knowledge = await ourKnowledge();
  const readings = await bench.examine(name, await make(), knowledge.literals);
  const evidence = { readings, statements: [], previous: null, at: null, soakDays: 30, kbLink: 'https://support.example/kb/{kb}' };
  const diagnosis = diagnose(evidence, knowledge);
  expect(diagnosis.findings.map((finding) => finding.rule)).toEqual([rule]);
  expect(compose({ letter: 'information-request', diagnosis, language: 'zh-CN' }).text).toMatch(chinese);
  expect(compose({ letter: 'information-request', diagnosis, language: 'en' }).text).toMatch(english);
});
