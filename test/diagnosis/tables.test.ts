import { beforeAll, describe, expect, it } from 'vitest';
import { readCode } from '../../src/diagnosis/code-word.ts';
import { coverage } from '../../src/diagnosis/coverage.ts';
import { explain } from '../../src/diagnosis/explain/explain.ts';
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

  it.each([
    ['gle=0x80070002', '0x80070002', 'ERROR_FILE_NOT_FOUND'],
    ['[80240439]', '0x80240439', 'WU_E_PT_INVALID_FORMAT'],
    ['HRESULT = 0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED]', '0x800f0823', 'CBS_E_NEW_SERVICING_STACK_REQUIRED'],
    ['HRESULT_FROM_WIN32(ERROR_NOT_FOUND)', '0x80070490', 'ERROR_NOT_FOUND'],
    ['HRESULT_FROM_WIN32(14081)', '0x80073701', 'ERROR_SXS_ASSEMBLY_MISSING'],
    ['ERROR_SXS_ASSEMBLY_MISSING', '0x80073701', 'ERROR_SXS_ASSEMBLY_MISSING'],
    ['Error: 14107', '0x8007371b', 'ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE'],
    ['-2145386477', '0x80200013', 'BG_E_INSUFFICIENT_RANGE_SUPPORT'],
    ['0xC1900101 - 0x20017', '0xc1900101', 'MOSETUP_E_SETUP_PLATFORM'],
    ['0X80041010', '0x80041010', 'WBEM_E_INVALID_CLASS'],
  ])('reads %s as %s, %s', (word, code, symbol) => {
    const explained = explain(word, knowledge);
    expect(explained).toMatchObject({ kind: 'code', code, known: { symbol } });
  });

  it('lists the other names that headers have for one number', () => {
    const explained = explain('0x80072ee2', knowledge);
    expect(explained).toMatchObject({
      win32: 12002,
      known: { symbol: 'ERROR_WINHTTP_TIMEOUT', also: [{ symbol: 'ERROR_INTERNET_TIMEOUT' }, { symbol: 'WININET_E_TIMEOUT' }] },
    });
  });

  it('names the rules that speak of a code, also of one that a log writes bare', () => {
    expect(explain('0x80070490', knowledge)).toMatchObject({ rules: expect.arrayContaining(['setup-config-malformed']) });
  });

  it('counts how far behind a build is on a day, and what must stand before the newest update', () => {
    expect(explain('17763.2090', knowledge, '2023-05-30')).toMatchObject({
      behind: { months: 22.3, releases: 22 },
      newest: { kb: 'KB5026362' },
      stack: { kb: 'KB5005112' },
    });
    expect(explain('17763.2090', knowledge)).toMatchObject({ behind: null });
    expect(explain('17763.2100', knowledge, '2021-08-01')).toMatchObject({
      releases: [],
      standsOn: { kb: 'KB5005394' },
      behind: { months: 0 },
    });
  });

  it('knows the day a version came out, for a machine that was never updated since', () => {
    const days = ['17763.1', '19044.1288', '19045.2130', '22621.521', '26100.1742'].map(
      (build) => knowledge.builds.ofBuild(build)[0]?.date,
    );
    expect(days).toEqual(['2018-10-02', '2021-11-16', '2022-10-18', '2022-09-20', '2024-10-01']);
  });

  it('says what an update needs first and what replaced it', () => {
    expect(explain('KB5025229', knowledge)).toMatchObject({
      needs: [{ build: '17763.4252', stack: 'KB5005112' }],
      supersedes: ['KB5023702'],
      supersededBy: ['KB5026362'],
    });
  });

  it('says what KB5005112 is a stack of, and which build 17763.2090 is', () => {
    expect(explain('KB5005112', knowledge)).toMatchObject({
      date: '2021-08-10',
      stackOf: ['Windows 10 Version 1809', 'Windows Server 2019'],
    });
    expect(explain('17763.2090', knowledge)).toMatchObject({ releases: [{ kb: 'KB5004308', date: '2021-07-20', kind: 'preview' }] });
  });
});

describe('coverage', () => {
  it('is asked of 200 different codes, and a code with a rule counts as ruled', () => {
    const covered = coverage(knowledge);
    expect(new Set(covered.map(({ code }) => code)).size).toBe(200);
    expect(covered.find(({ code }) => code === '0x80240439')?.has).toBe('rule');
    expect(covered.every(({ has, symbol }) => has !== 'meaning' || symbol !== '')).toBe(true);
  });
});
