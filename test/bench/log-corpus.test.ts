import { describe, expect, it } from 'vitest';
import { isSample, readExpectations, readHealthy } from '../../bench/log-corpus/expectation.ts';
import { hold } from '../../bench/log-corpus/held.ts';
import { bench } from '../../bench/log-corpus.ts';
import type { Diagnosis, Finding } from '../../src/case/diagnosis.ts';

describe('the bench over a corpus of logs', () => {
  it('says so where no corpus was given', async () => {
    expect(await bench([])).toContain('no corpus given');
  });

  it('has one expectation for a sample, each with a sentence beside every check', async () => {
    const expectations = await readExpectations();
    expect(expectations.length).toBeGreaterThan(40);
    expect(new Set(expectations.map(({ sample }) => sample)).size).toBe(expectations.length);
    for (const { must, never } of expectations) for (const { says } of [...must, ...never]) expect(says.length).toBeGreaterThan(10);
    expect((await readHealthy()).length).toBeGreaterThan(5);
  });

  const expectation = {
    sample: 'cbs/a.log',
    format: ['cbs'],
    must: [
      { says: 'the stack is too old', finding: [/stack/i, /14393\.5285/] },
      { says: 'the build', fact: 'os.build', is: /^14393\.4349$/, claim: ['exact' as const] },
    ],
    never: [{ says: 'no driver is to blame', finding: [/driver/i] }],
  };
  it.each([
    ['says all of it', 'as expected', diagnosisOf({ titles: ['Stack 14393.5285 is needed'], build: '14393.4349' })],
    ['says half of it', 'partly', diagnosisOf({ titles: ['Stack 14393.5285 is needed'], build: null })],
    ['says nothing', 'silent', diagnosisOf({ titles: [], build: null })],
    ['names another build', 'wrong', diagnosisOf({ titles: ['Stack 14393.5285 is needed'], build: '14393.9999' })],
    ['blames a driver as well', 'wrong', diagnosisOf({ titles: ['Stack 14393.5285 is needed', 'A driver fails'], build: '14393.4349' })],
    ['knows the build, but claims less', 'wrong', diagnosisOf({ titles: ['Stack 14393.5285'], build: '14393.4349', claim: 'derived' })],
    ['takes it for another log', 'partly', diagnosisOf({ titles: ['Stack 14393.5285'], build: '14393.4349', format: 'text' })],
  ] as const)('calls a diagnosis that %s %s', (_what, outcome, diagnosis) => {
    expect(hold(expectation, diagnosis).outcome).toBe(outcome);
  });

  it.each([
    ['dism/someone-zh.txt', 'dism/*-zh.txt', true],
    ['dism/deep/one-zh.txt', 'dism/*-zh.txt', false],
    ['dism/a.txt', 'dism/axtxt', false],
  ])('takes %s for %s: %s', (path, sample, is) => {
    expect(isSample(path, sample)).toBe(is);
  });
});

type Made = {
  readonly titles: readonly string[];
  readonly build: string | null;
  readonly claim?: 'exact' | 'derived';
  readonly format?: 'cbs' | 'text';
};

function diagnosisOf({ titles, build, claim = 'exact', format = 'cbs' }: Made): Diagnosis {
  const artifact = {
    path: 'a.log',
    sha256: '',
    bytes: 1,
    format,
    encoding: 'utf-8',
    lines: 1,
    machine: null,
    from: null,
    to: null,
    limits: [],
  };
  const fact = { name: 'os.build' as const, value: build ?? '', claim, machine: null, evidence: [] };
  return {
    knowledge: 'a',
    machines: [],
    artifacts: [artifact],
    facts: build === null ? [] : [fact],
    errors: [],
    findings: titles.map(findingOf),
  };
}

function findingOf(title: string): Finding {
  const text = { title, statement: '', cause: '', actions: [], ask: [] };
  const texts = { 'zh-CN': text, en: text };
  return {
    rule: 'a',
    verdict: 'found',
    confidence: 'high',
    machine: null,
    audience: 'customer',
    texts,
    about: [],
    references: [],
    evidence: [],
  };
}
