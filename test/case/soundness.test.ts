import { expect, it } from 'vitest';
import type { Diagnosis, ErrorRecord, Finding } from '../../src/case/diagnosis.ts';
import type { OperationRecord } from '../../src/case/reading.ts';
import { soundnessOf } from '../../src/case/soundness.ts';

const good = (kind: string, id = ''): OperationRecord => ({ kind, id, outcome: 'succeeded', code: null });
const bad = (kind: string, id = ''): OperationRecord => ({ kind, id, outcome: 'failed', code: '0x80240008' });
const text = { title: '', statement: '', cause: '', actions: [], ask: [] };
const finding = (audience: Finding['audience'], verdict: Finding['verdict']): Finding => ({
  rule: 'some-rule',
  verdict,
  confidence: 'high',
  machine: null,
  audience,
  texts: { 'zh-CN': text, en: text },
  about: [],
  references: [],
  evidence: [],
});

const error = (noise: boolean): ErrorRecord => {
  const line = { artifact: 0, line: 3, text: '*FAILED* [80070032]' };
  return { code: '0x80070032', symbol: '', meanings: { 'zh-CN': '', en: '' }, count: 1, noise, machine: null, first: line, last: line };
};

function diagnosisOf(
  operations: readonly OperationRecord[],
  findings: readonly Finding[] = [],
  errors: readonly ErrorRecord[] = [],
): Diagnosis {
  const artifact = {
    sha256: '',
    bytes: 1,
    format: 'ccm' as const,
    encoding: 'utf-8',
    lines: 90,
    machine: null,
    from: null,
    to: null,
    limits: [],
  };
  const evidence = [
    { artifact: 0, line: 4, text: 'a search that ended well' },
    { artifact: 0, line: 9, text: 'the last one that ended well' },
    { artifact: 1, line: 2, text: 'an installation that ended well' },
  ];
  return {
    knowledge: '',
    machines: [],
    artifacts: [
      { ...artifact, path: 'a.zip!/WUAHandler.log' },
      { ...artifact, path: 'a.zip!/UpdatesHandler.log' },
    ],
    facts: operations.length === 0 ? [] : [{ name: 'operations', value: operations, claim: 'exact', machine: null, evidence }],
    errors,
    findings,
  };
}

it('a log in which everything ended well is said to be sound in both languages, with the lines that prove it', () => {
  expect(soundnessOf(diagnosisOf([good('scan'), good('scan'), good('install', 'KB5025229')]))).toEqual({
    statement: {
      'zh-CN': '没有发现问题：WUAHandler.log、UpdatesHandler.log中2次搜索、1次安装成功结束，没有失败的操作。',
      en: 'Nothing wrong was found: in WUAHandler.log, UpdatesHandler.log 2 searches, 1 installation ended well, and none failed.',
    },
    evidence: [
      { artifact: 0, line: 9, text: 'the last one that ended well' },
      { artifact: 1, line: 2, text: 'an installation that ended well' },
    ],
  });
});

it('so is one whose failure was made good', () => {
  const statement = soundnessOf(diagnosisOf([bad('scan'), good('scan')]))?.statement;
  expect(statement?.en).toContain('1 search ended well, and the one that failed went well later');
  expect(statement?.['zh-CN']).toContain('1次搜索成功结束，1次失败之后都已成功');
});

it.each<[string, Diagnosis]>([
  ['a failure stands last', diagnosisOf([good('scan'), bad('scan')])],
  ['another update went in than the one that failed', diagnosisOf([bad('install', 'KB5025229'), good('install', 'KB5005112')])],
  ['something was found', diagnosisOf([good('scan')], [finding('customer', 'found')])],
  ['a code is left that nothing explains', diagnosisOf([good('scan')], [], [error(false)])],
  ['nothing ended at all: silence proves nothing', diagnosisOf([])],
])('%s: nothing is said to be sound', (_, diagnosis) => {
  expect(soundnessOf(diagnosis)).toBeNull();
});

it('a code that every healthy machine logs takes nothing from it', () => {
  expect(soundnessOf(diagnosisOf([good('scan')], [], [error(true)]))).not.toBeNull();
});

it('what is asked for, or told to the engineer alone, takes nothing from it', () => {
  expect(soundnessOf(diagnosisOf([good('scan')], [finding('customer', 'lacking'), finding('engineer', 'found')]))).not.toBeNull();
});
