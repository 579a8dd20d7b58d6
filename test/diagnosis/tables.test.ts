import { beforeAll, describe, expect, it } from 'vitest';
import { readCode } from '../../src/diagnosis/code-word.ts';
import { explain } from '../../src/diagnosis/explain.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { compareVersions } from '../../src/diagnosis/version.ts';
import { ourKnowledge } from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

it.each([
  ['0x80240439', '0x80240439'],
  ['80240439', '0x80240439'],
  ['2149844025', '0x80240439'],
  ['-2145123271', '0x80240439'],
  ['gle=0x80004005', '0x80004005'],
  ['-2145386477', '0x80200013'],
  ['14081', '0x80073701'],
  ['HRESULT = 0x800F0823', '0x800f0823'],
  ['KB5005112', null],
  ['99999999999', null],
])('the code spelled %s is %s', (word, code) => {
  expect(readCode(word)).toBe(code);
});

it.each([
  ['17763.917', '17763.2090', -1],
  ['10.0.14393.4349', '10.0.14393.5285', -1],
  ['17763.2090', '17763.2090', 0],
  ['19045.4291', '17763.4252', 1],
])('%s against %s is %i: builds are numbers, not text', (one, other, expected) => {
  expect(compareVersions(one, other)).toBe(expected);
});

describe('the tables say', () => {
  it.each([
    ['KB5001634', ['17134.2090'], '2021-03-18'],
    ['KB5004308', ['17763.2090'], '2021-07-20'],
    ['KB5036892', ['19044.4291', '19045.4291'], '2024-04-09'],
    ['KB5025229', ['17763.4252'], '2023-04-11'],
    ['KB5031445', ['19045.3636'], '2023-10-26'],
  ])('%s is %j of %s', (kb, builds, date) => {
    const releases = knowledge.builds.ofKb(kb);
    expect(releases.map((release) => release.build)).toEqual(expect.arrayContaining(builds));
    expect(releases[0]?.date).toBe(date);
  });

  it.each([
    ['0x80240439', 'WU_E_PT_INVALID_FORMAT'],
    ['0x80240004', 'WU_E_NOT_INITIALIZED'],
    ['0x80070490', 'ERROR_NOT_FOUND'],
    ['0x80072ee2', 'ERROR_INTERNET_TIMEOUT'],
    ['0x800f0823', 'CBS_E_NEW_SERVICING_STACK_REQUIRED'],
    ['0x80200013', 'BG_E_INSUFFICIENT_RANGE_SUPPORT'],
  ])('%s is %s', (code, symbol) => {
    expect(knowledge.codes.find(code)?.symbol).toBe(symbol);
    expect(knowledge.codes.meaning(code, 'en')).not.toBe('');
  });

  it('only codes that the headers know are translated', () => {
    for (const rule of knowledge.rules)
      for (const code of rule.codes) expect(knowledge.codes.meaning(code, 'zh-CN'), `${rule.id} ${code}`).not.toBe('');
  });
});

it.each([
  ['22621', '22631', true],
  ['19041', '19045', true],
  ['18362', '18363', true],
  ['17134', '17763', false],
  ['17763', '19045', false],
])('%s and %s are one system with a switch turned: %s', (one, other, expected) => {
  expect(knowledge.builds.areKin(one, other)).toBe(expected);
});

describe('explain', () => {
  it('knows a code, an update and a build apart', () => {
    const kinds = ['0x80240439', '80240439', '-2145123271', '14081', 'KB5005112', '5005112', '17763.2090', '10.0.17763.2090', 'hello'];
    expect(kinds.map((word) => explain(word, knowledge).kind)).toEqual([
      'code',
      'code',
      'code',
      'code',
      'kb',
      'kb',
      'build',
      'build',
      'unknown',
    ]);
  });

  it('says what KB5005112 is a stack of, and which build 17763.2090 is', () => {
    expect(explain('KB5005112', knowledge)).toMatchObject({
      date: '2021-08-10',
      stackOf: ['Windows 10 Version 1809', 'Windows Server 2019'],
    });
    expect(explain('17763.2090', knowledge)).toMatchObject({ releases: [{ kb: 'KB5004308', date: '2021-07-20', kind: 'preview' }] });
  });
});
