import { describe, expect, it } from 'vitest';
import type { Diagnosis, Finding } from '../../src/case/diagnosis.ts';
import { redactDiagnosis } from '../../src/redaction/diagnosis.ts';

const line = { artifact: 0, line: 7, text: '2023/05/06 14:05:21 Agent  WSUS server: http://wsus:8530, C:\\Users\\linchen\\x' };
const text = {
  title: 'http://wsus:8530 does not answer',
  statement: 'PC-7781 asks http://wsus:8530. Ask with http://server.full.name:8530, as \\\\server\\share.',
  cause: '',
  actions: [{ text: 'Open http://wsus:8530', url: 'https://support.desk.example/kb/5005112', order: 1 }],
  ask: ['C:\\Users\\<name>\\x'],
};
const finding: Finding = {
  rule: 'wsus-unreachable',
  verdict: 'found',
  confidence: 'high',
  machine: 0,
  audience: 'customer',
  texts: { 'zh-CN': text, en: text },
  about: ['0x80072ee2', 'wsus.url=http://wsus:8530'],
  references: [],
  evidence: [line, { artifact: 1, line: 1, text: '用户 CORP\\wu.wei 13812345678' }],
};
const diagnosis = {
  knowledge: '1',
  machines: [{ name: 'PC-7781', toldBy: 'systeminfo host name' }],
  artifacts: [
    { path: '陈琳老师-PC-7781.zip!/linchen/WindowsUpdate.log', sha256: 'a'.repeat(64), format: 'windowsupdate-decoded', limits: [] },
    { path: 'message:12', sha256: 'b'.repeat(64), format: 'text', limits: [] },
  ].map((artifact) => ({ ...artifact, bytes: 1, encoding: 'utf-8', lines: 9, machine: 0, from: null, to: null })),
  facts: [
    { name: 'os.build', value: '17763.2090', claim: 'exact', machine: 0, evidence: [line] },
    { name: 'os.name', value: 'Microsoft Windows 10 Pro', claim: 'exact', machine: 0, evidence: [] },
    { name: 'wsus.url', value: 'http://wsus:8530', claim: 'exact', machine: 0, evidence: [line] },
    { name: 'wu.policies', value: ['WUServer=http://wsus:8530', 'UseWUServer=1'], claim: 'exact', machine: 0, evidence: [] },
  ],
  errors: [],
  findings: [finding],
} as unknown as Diagnosis;
const known = { names: [{ kind: 'host', original: 'PC-7781' }] as const, keptHosts: ['support.desk.example'] };

describe('a redacted diagnosis', () => {
  const { diagnosis: redacted, map } = redactDiagnosis(diagnosis, known, []);
  const all = JSON.stringify(redacted);

  it('names nobody, in paths and sentences as in evidence', () => {
    expect(all).not.toMatch(/PC-7781|陈琳|linchen|wu\.wei|wsus:|13812345678|CORP/);
    expect(redacted.machines[0]?.name).toMatch(/^HOST-\d$/);
    expect(redacted.artifacts[0]?.path).toMatch(/^PERSON-\d老师-HOST-\d\.zip!\/USER-\d\/WindowsUpdate\.log$/);
  });

  it('says the same in every place', () => {
    const server = /HOST-\d/.exec(String(redacted.facts[2]?.value))?.[0];
    const texts = redacted.findings[0]?.texts.en;
    expect(texts?.title).toBe(`http://${server}:8530 does not answer`);
    expect(texts?.actions[0]?.text).toBe(`Open http://${server}:8530`);
    expect(redacted.findings[0]?.about[1]).toBe(`wsus.url=http://${server}:8530`);
    expect(redacted.facts[3]?.value).toEqual([`WUServer=http://${server}:8530`, 'UseWUServer=1']);
  });

  it('leaves the placeholders of our own sentences, and the desk it comes from', () => {
    const texts = redacted.findings[0]?.texts.en;
    expect(texts?.statement).toContain('Ask with http://server.full.name:8530, as \\\\server\\share.');
    expect(texts?.ask).toEqual(text.ask);
    expect(texts?.actions[0]?.url).toBe(text.actions[0]?.url);
  });

  it('has the values, rules, digests and line numbers it had', () => {
    const bare = ({ artifacts, facts, findings }: Diagnosis) => ({
      artifacts: artifacts.map(({ path: _path, ...artifact }) => artifact),
      values: facts.slice(0, 2).map(({ value }) => value),
      findings: findings.map(({ rule, verdict, about: [code], evidence }) => [rule, verdict, code, evidence.map((one) => one.line)]),
    });
    expect(bare(redacted)).toEqual(bare(diagnosis));
  });

  it('is the same again with its map, and a map that needs nothing new is the same map', () => {
    const again = redactDiagnosis(diagnosis, known, map);
    expect(again.diagnosis).toEqual(redacted);
    expect(again.map).toBe(map);
  });
});
