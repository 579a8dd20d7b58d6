import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/case/reading.ts';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import {
  baseOnly,
  customerWords,
  exactBuild,
  factOf,
  failed,
  findingOf,
  host,
  installed,
  judged,
  ourKnowledge,
  reading,
  rulesOf,
  said,
  went,
} from './fixture.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await ourKnowledge();
});

/** The second mail of the demo case: version, list of updates and a log that failed once more. */
const firstLog = reading('1.zip!/WindowsUpdate.log', {
  format: 'windowsupdate-decoded',
  to: '2023-05-06T14:05:21',
  operations: [failed('0x80240439', 'scan', { at: '2023-05-06T14:05:21' })],
});
const system = reading('2.zip!/系统信息.txt', { format: 'systeminfo', clues: [host('DEMO-PC-017')], observations: [baseOnly('17763')] });
const registry = reading('2.zip!/版本.txt', { format: 'registry', observations: [exactBuild('17763.2090')] });
const list = reading('2.zip!/补丁列表.txt', {
  format: 'qfe',
  clues: [host('DEMO-PC-017')],
  observations: [installed(['KB4578966', '2020-10-21'], ['KB4577667', '2020-10-21'], ['KB5001634', '2021-03-29'])],
});
const secondLog = reading('2.zip!/WindowsUpdate.log', {
  format: 'windowsupdate-decoded',
  to: '2023-05-30T15:05:21',
  operations: [failed('0x80240439')],
  observations: [
    {
      name: 'wsus.url',
      value: 'http://wsus.branch.example:8530',
      claim: 'exact',
      lines: [{ line: 6, text: 'WSUS server: http://wsus.branch.example:8530' }],
    },
  ],
});
const all = [firstLog, system, registry, list, secondLog];

describe('the demo case', () => {
  it('first says what failed, in which phase, and asks for the version and the list of updates', () => {
    const first = judged(knowledge, { readings: [firstLog], statements: [said('补丁安装失败，请协助分析。')] });
    expect(rulesOf(first)).toEqual(['wu-invalid-format', 'os-behind', 'ssu-missing']);
    const { statement, actions } = first.findings[0]?.texts['zh-CN'] ?? { statement: '', actions: [] };
    expect(statement).toMatch(/用户此次更新失败.*搜索更新.*0x80240439.*WU_E_PT_INVALID_FORMAT/);
    expect(actions.map((action) => action.text).join()).toMatch(/SoftwareDistribution\\Download.*重启/);
    expect(first.findings.slice(1).map((finding) => finding.verdict)).toEqual(['lacking', 'lacking']);
    expect(first.findings[0]?.evidence.map((line) => line.line)).toEqual([8, 9]);
  });

  it('then says how far behind, that the error is the same, and that the servicing stack update is missing, in that order', () => {
    const first = judged(knowledge, { readings: [firstLog] });
    const second = judged(knowledge, { readings: all, statements: [said('更新仍然失败。')], previous: first });
    expect(rulesOf(second)).toEqual(['os-behind', 'same-error-as-before', 'ssu-missing', 'statements-disagree']);
    const words = customerWords(second);
    for (const word of ['17763.2090', 'KB5001634', '约22个月', '与之前一致', 'KB5005112', 'SSU', '21年8月', 'KB5025229', '23年4月', 'WSUS'])
      expect(words).toContain(word);
    expect(words).not.toMatch(/17134|1803/);
    const actions = second.findings
      .filter((finding) => finding.audience === 'customer')
      .flatMap((finding) => finding.texts['zh-CN'].actions)
      .sort((one, other) => one.order - other.order);
    expect(actions.map((action) => action.url)).toEqual(['https://support.example/kb/5005112', 'https://support.example/kb/5025229', null]);
  });

  it('tells the engineer, with the values of the table, that KB5001634 and 17763.2090 disagree', () => {
    const finding = findingOf(judged(knowledge, { readings: all }), 'statements-disagree');
    expect(finding?.audience).toBe('engineer');
    for (const word of ['KB5001634', '17134.2090', '1803', '17763.2090', 'KB5004308', '2021-07-20'])
      expect(finding?.texts['zh-CN'].cause).toContain(word);
    expect(finding?.texts['zh-CN'].statement).toBe('');
  });

  it('keeps saying so when the customer only answers that it works now', () => {
    const first = judged(knowledge, { readings: [firstLog] });
    const second = judged(knowledge, { readings: all, previous: first });
    const third = judged(knowledge, { readings: all, statements: [said('可以关闭了')], previous: second });
    expect(rulesOf(third)).toEqual(rulesOf(second));
  });

  it.each([
    [30, '2023-05-30', 'KB5025229'],
    [0, '2023-05-30', 'KB5026362'],
    [30, '2022-01-31', 'KB5008218'],
  ])('with %i soak days on %s names %s', (soakDays, at, kb) => {
    expect(customerWords(judged(knowledge, { readings: all, soakDays, at }))).toContain(kb);
  });
});

describe('every diagnosis', () => {
  it('is the same to the byte in whatever order the artifacts came', () => {
    const statements = [said('版本是17763.1999', 1), said('KB5005112装不上', 2)];
    const one = JSON.stringify(judged(knowledge, { readings: all, statements }));
    expect(JSON.stringify(judged(knowledge, { readings: all.toReversed(), statements: statements.toReversed() }))).toBe(one);
  });

  it('shows the lines behind every fact and every finding', () => {
    const diagnosis = judged(knowledge, { readings: all });
    expect(diagnosis.facts.filter((fact) => fact.evidence.length === 0)).toEqual([]);
    expect(diagnosis.findings.filter((finding) => finding.verdict === 'found' && finding.evidence.length === 0)).toEqual([]);
  });

  it('finds nothing in a healthy log', () => {
    const healthy = reading('WindowsUpdate.log', {
      format: 'windowsupdate-decoded',
      to: '2023-05-30T15:05:21',
      operations: [went()],
      observations: [exactBuild('17763.2090')],
    });
    expect(judged(knowledge, { readings: [healthy] }).findings).toEqual([]);
  });

  it('states no build as exact when no registry export came', () => {
    const diagnosis = judged(knowledge, { readings: all.filter((one) => one !== registry) });
    expect(diagnosis.facts.filter((fact) => fact.name === 'os.build').map((fact) => [fact.value, fact.claim])).toEqual([
      ['17763', 'lower bound'],
    ]);
    expect(findingOf(diagnosis, 'os-behind')?.verdict).toBe('lacking');
  });

  it('derives the build from the newest cumulative update of the family, and says that it is derived', () => {
    const own = reading('2.zip!/补丁列表.txt', {
      format: 'qfe',
      observations: [installed(['KB5001634', '2021-03-29'], ['KB5004308', '2021-07-29'])],
    });
    const diagnosis = judged(knowledge, { readings: [system, own, secondLog] });
    expect(diagnosis.facts.find((fact) => fact.name === 'os.build')).toMatchObject({ value: '17763.2090', claim: 'derived' });
    expect(customerWords(diagnosis)).toContain('推算');
  });

  it('reads one update of two families by the family of the machine', () => {
    const both = (base: string) =>
      judged(knowledge, {
        readings: [reading('s.txt', { format: 'systeminfo', observations: [baseOnly(base), installed(['KB5036892', null])] })],
      });
    expect([factOf(both('19044'), 'os.build'), factOf(both('19045'), 'os.build')]).toEqual(['19044.4291', '19045.4291']);
  });

  it('counts the months to the log, not to today', () => {
    const diagnosis = judged(knowledge, { readings: all });
    expect(factOf(diagnosis, 'os.behindMonths')).toBe(22.3);
    expect(factOf(diagnosis, 'os.behindReleases')).toBe(22);
  });
});

describe('machines', () => {
  const good: readonly Reading[] = [
    reading('a.zip!/good/systeminfo.txt', { format: 'systeminfo', clues: [host('PC-GOOD')], observations: [exactBuild('17763.4252')] }),
    reading('a.zip!/good/WindowsUpdate.log', { format: 'windowsupdate-decoded', to: '2023-05-30T00:00:00', operations: [went()] }),
  ];
  const bad: readonly Reading[] = [
    reading('a.zip!/bad/systeminfo.txt', { format: 'systeminfo', clues: [host('PC-BAD')], observations: [exactBuild('17763.2090')] }),
    reading('a.zip!/bad/WindowsUpdate.log', {
      format: 'windowsupdate-decoded',
      to: '2023-05-30T00:00:00',
      operations: [failed('0x80240439')],
    }),
  ];

  it('keeps a healthy twin apart: no contradiction, and the failure belongs to the bad one', () => {
    const diagnosis = judged(knowledge, { readings: [...good, ...bad] });
    expect(diagnosis.machines.map((machine) => machine.name)).toEqual(['PC-BAD', 'PC-GOOD']);
    expect(diagnosis.artifacts.map((artifact) => [artifact.path, artifact.machine])).toEqual([
      ['a.zip!/bad/WindowsUpdate.log', 0],
      ['a.zip!/bad/systeminfo.txt', 0],
      ['a.zip!/good/WindowsUpdate.log', 1],
      ['a.zip!/good/systeminfo.txt', 1],
    ]);
    expect(diagnosis.findings.every((finding) => finding.machine === 0)).toBe(true);
    expect(rulesOf(diagnosis)).not.toContain('statements-disagree');
  });

  it('says null of a log that could be of either', () => {
    const stray = reading('WindowsUpdate.log', { format: 'windowsupdate-decoded', operations: [failed('0x80240439')] });
    const diagnosis = judged(knowledge, { readings: [...good, ...bad, stray] });
    expect(diagnosis.artifacts.find((artifact) => artifact.path === 'WindowsUpdate.log')?.machine).toBeNull();
  });

  it('gives a log without a name to the only machine there is', () => {
    expect(judged(knowledge, { readings: all }).artifacts.map((artifact) => artifact.machine)).toEqual([0, 0, 0, 0, 0]);
  });

  it('speaks of no machine where nothing names one', () => {
    const diagnosis = judged(knowledge, { readings: [firstLog] });
    expect([diagnosis.machines, diagnosis.findings[0]?.machine]).toEqual([[], null]);
  });
});

describe('a build whose family is known and whose revision is not', () => {
  it('is asked for, whether or not anything failed', () => {
    const diagnosis = judged(knowledge, {
      readings: [reading('systeminfo.txt', { format: 'systeminfo', observations: [baseOnly('22631')] })],
    });
    expect(diagnosis.findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([['os-behind', 'lacking']]);
  });

  it('is not asked for where operations went well', () => {
    const log = reading('WindowsUpdate.log', { format: 'windowsupdate-decoded', operations: [went()], observations: [baseOnly('22631')] });
    expect(judged(knowledge, { readings: [log] }).findings).toEqual([]);
  });
});

describe('what people wrote', () => {
  it('is held against the logs', () => {
    const diagnosis = judged(knowledge, { readings: all, statements: [said('我们的版本是 17763.1999')] });
    expect(diagnosis.findings.filter((finding) => finding.rule === 'statements-disagree').map((finding) => finding.about)).toEqual([
      ['KB5001634'],
      ['17763.1999'],
    ]);
  });

  it('without a log asks for version, list and log', () => {
    const diagnosis = judged(knowledge, { statements: [said('补丁装不上')] });
    expect(diagnosis.findings.map((finding) => finding.verdict)).toEqual(['lacking', 'lacking', 'lacking']);
    expect(diagnosis.findings.flatMap((finding) => finding.texts['zh-CN'].ask)).toHaveLength(3);
  });
});
