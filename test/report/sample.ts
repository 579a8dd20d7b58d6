import type { Diagnosis, Evidence, ExaminedArtifact, Finding, FindingText } from '../../src/case/diagnosis.ts';
import { called } from '../../src/case/said/containers.ts';
import { limit } from '../../src/case/said/limits.ts';
import { toldBy } from '../../src/case/said/told-by.ts';

/** An invented machine with something of everything; `words` stands wherever an outsider's words may. */
export function sample(words: string): Diagnosis {
  const line = (at: number): Evidence => ({ artifact: 0, line: at, text: `*FAILED* [80240439] ${words}` });
  const error = { machine: 0, first: line(1), last: line(9) };
  return {
    knowledge: '0123456789ab',
    machines: [{ name: `PC-1 ${words}`, toldBy: toldBy('host-name', { format: 'systeminfo' }) }],
    artifacts: [
      artifact(`logs.zip!/${words}/WindowsUpdate.log`, { format: 'windowsupdate-decoded', encoding: words, from: words, to: words }),
      artifact(`locked.zip ${words}`, {
        machine: null,
        format: 'binary',
        lines: 0,
        limits: [limit('encrypted-members', { container: called('zip'), names: words })],
      }),
    ],
    facts: [
      { name: 'os.build', value: '17763.2090', claim: 'exact', machine: 0, evidence: [line(7)] },
      { name: 'wsus.url', value: words, claim: 'lower bound', machine: 0, evidence: [line(8)] },
      { name: 'updates.installed', value: [{ kb: words, date: words }], claim: 'derived', machine: 0, evidence: [line(8)] },
      {
        name: 'operations',
        value: [
          { kind: 'install', id: words, outcome: 'succeeded', code: null },
          { kind: 'scan', id: '12', outcome: 'failed', code: '0x80240439' },
          { kind: 'scan', id: '13', outcome: 'failed', code: '0x80240439' },
        ],
        claim: 'exact',
        machine: 0,
        evidence: [line(9)],
      },
    ],
    errors: [
      { ...error, code: '0x8024000c', symbol: 'WU_E_NOOP', meanings: { en: 'No operation.', 'zh-CN': '' }, count: 900, noise: true },
      { ...error, code: '0x80070005', symbol: 'E_ACCESSDENIED', meanings: { en: words, 'zh-CN': '' }, count: 70, noise: false },
      {
        ...error,
        code: '0x80240439',
        symbol: 'WU_E_PT_INVALID_FORMAT',
        meanings: { en: 'The data is invalid.', 'zh-CN': '收到的数据格式不合规' },
        count: 12,
        noise: false,
      },
    ],
    findings: [
      finding(words, { evidence: [line(1), line(9)], about: ['0x80240439'] }),
      finding(words, { rule: 'disagree', audience: 'engineer', evidence: [line(3)] }),
      finding(words, { rule: 'locked', verdict: 'lacking', machine: null, evidence: [] }),
    ],
  };
}

export function artifact(path: string, more: Partial<ExaminedArtifact> = {}): ExaminedArtifact {
  return {
    path,
    sha256: 'ab'.repeat(32),
    bytes: 2048,
    format: 'text',
    encoding: 'utf-8',
    lines: 1200,
    machine: 0,
    from: null,
    to: null,
    limits: [],
    ...more,
  };
}

export const healthy: Diagnosis = { ...sample(''), machines: [], facts: [], errors: [], findings: [], artifacts: [artifact('CBS.log')] };

function finding(words: string, more: Partial<Finding>): Finding {
  const text = (language: string): FindingText => ({
    title: `title ${language} ${words}`,
    statement: `statement ${words}`,
    cause: `cause ${words}`,
    actions: [
      { text: `second ${words}`, url: `https://support.example/${words}`, order: 20 },
      { text: 'first', url: 'https://support.example/kb/5005112', order: 10 },
    ],
    ask: [`ask ${words}`],
  });
  return {
    rule: 'invalid-format',
    verdict: 'found',
    confidence: 'high',
    machine: 0,
    audience: 'customer',
    texts: { 'zh-CN': text('zh'), en: text('en') },
    about: [],
    references: [`Microsoft Learn, ${words}`, 'https://learn.microsoft.com/windows/deployment'],
    evidence: [],
    ...more,
  };
}
