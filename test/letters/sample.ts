import type { Action, Diagnosis, Evidence, ExaminedArtifact, Finding, FindingText } from '../../src/case/diagnosis.ts';
import type { Message } from '../../src/case/message.ts';
import type { LetterInput } from '../../src/letters/compose.ts';

/** An invented case: every person, customer and machine here is made up. */
const grammar = '[案例号: CAS-20417-Q7M2K8 ] % |P2|DEMO|昌平网点何老师补丁安装失败问题 % 初次响应 CMIT:0002201';

export const logLines = [
  '2023/05/06 14:05:21.6651960 4952  21156 WebServices     *FAILED* [80240439] Web service call',
  '2023/05/06 14:05:21.6651965 4952  21156 WebServices     Current service auth scheme=0.',
  '2023/05/06 14:05:21.6733083 4952  21156 Agent           * END * Finding updates CallerId = <<PROCESS>>: wscript.exe, Id = 12, Exit code = 0x80240439',
];

export function message(newText: string, intent: Message['intent'], more: Partial<Message> = {}): Message {
  return {
    kind: 'message',
    case: {
      number: 'CAS-20417-Q7M2K8',
      priority: 'P2',
      customer: 'DEMO',
      title: null,
      stage: null,
      token: null,
      foundIn: 'subject',
      others: [],
      mentions: [],
    },
    from: { address: 'zhou@bank.example', name: '周女士' },
    to: [],
    cc: [],
    replyTo: [],
    subject: `答复: 回复: ${grammar}`,
    date: '2023-05-08T01:32:10Z',
    messageId: '<1@bank.example>',
    inReplyTo: null,
    references: [],
    threadIndex: null,
    newText,
    quotedText: '',
    signature: '',
    language: 'zh-CN',
    intent,
    authentication: { verdict: 'none', why: '' },
    senderDoubt: null,
    attachments: [],
    links: [],
    problems: [],
    ...more,
  };
}

export const report = message(
  '陈工，您好：\n\n    昌平网点何老师的终端补丁安装失败，请协助分析问题原因。\n    日志已上传，见附件。联系电话：010-0000 0000。\n\n谢谢！',
  'report',
);
export const resolved = message(
  '陈工：\n    刚才电话里也确认了，何老师的终端已经完成系统升级，补丁可以正常安装，这个case可以关闭了。感谢支持！',
  'agree-to-close',
);

export function artifact(path: string, format: ExaminedArtifact['format'], more: Partial<ExaminedArtifact> = {}): ExaminedArtifact {
  return {
    path,
    sha256: 'aa'.repeat(32),
    bytes: 10,
    format,
    encoding: 'utf-8',
    lines: 100,
    machine: 0,
    from: null,
    to: null,
    limits: [],
    ...more,
  };
}

type Said = {
  readonly title?: string;
  readonly statement?: string;
  readonly cause?: string;
  readonly actions?: readonly Action[];
  readonly ask?: readonly string[];
};

export function finding(zh: Said, en: Said, evidence: readonly Evidence[], more: Partial<Finding> = {}): Finding {
  const text = (said: Said): FindingText => ({ title: 'T', statement: '', cause: '', actions: [], ask: [], ...said });
  return {
    rule: 'demo',
    verdict: 'found',
    confidence: 'high',
    machine: 0,
    audience: 'customer',
    texts: { 'zh-CN': text(zh), en: text(en) },
    about: [],
    references: [],
    evidence,
    ...more,
  };
}

export const invalidFormat = finding(
  {
    title: '数据格式不合规',
    statement: '根据您上传的日志信息，本次更新失败的报错为0x80240439',
    actions: [{ text: '请用户删除C:\\Windows\\SoftwareDistribution\\Download下的缓存文件后，重启电脑再次尝试更新', url: null, order: 10 }],
  },
  {
    title: 'Invalid format',
    statement: 'According to the log you sent, the update failed with 0x80240439',
    actions: [{ text: 'Clear C:\\Windows\\SoftwareDistribution\\Download, restart and try the update again', url: null, order: 10 }],
  },
  logLines.map((text, position) => ({ artifact: 0, line: 40 + position, text })).reverse(),
);
export const behind = finding(
  {
    statement: '系统版本号为17763.2090，已落后21个月',
    actions: [{ text: '安装最新累积更新KB5025229。', url: 'https://kb.example/5025229', order: 30 }],
  },
  {
    statement: 'The build is 17763.2090, 21 months behind',
    actions: [{ text: 'Install the cumulative update KB5025229', url: 'https://kb.example/5025229', order: 30 }],
  },
  [{ artifact: 1, line: 3, text: 'UBR    REG_DWORD    0x82a' }],
);
export const stack = finding(
  {
    statement: '缺少前置的SSU。',
    actions: [
      { text: '检查WSUS', url: null, order: 40 },
      { text: '先安装SSU-KB5005112', url: 'https://kb.example/5005112', order: 20 },
      { text: '之后安装KB5025229', url: 'https://kb.example/5025229', order: 31 },
    ],
  },
  {
    statement: 'The servicing stack update is missing.',
    actions: [
      { text: 'Check WSUS', url: null, order: 40 },
      { text: 'First install KB5005112', url: 'https://kb.example/5005112', order: 20 },
      { text: 'Then install KB5025229', url: 'https://kb.example/5025229', order: 31 },
    ],
  },
  [{ artifact: 1, line: 3, text: 'KB5004308' }],
  { confidence: 'medium' },
);
export const contradiction = finding(
  { title: '陈述矛盾，请核实', cause: 'KB5001634是17134.2090（1803）。' },
  { title: 'Statements disagree, verify', cause: 'KB5001634 is 17134.2090 (1803).' },
  [{ artifact: 1, line: 9, text: 'KB5001634' }],
  { audience: 'engineer' },
);
export const lacking = finding({ ask: ['请上传systeminfo.txt'] }, { ask: ['Send systeminfo.txt'] }, [], { verdict: 'lacking' });

export const logs = [
  artifact('日志.zip!/日志/WindowsUpdate.log', 'windowsupdate-decoded'),
  artifact('日志.zip!/日志/版本.txt', 'registry'),
];

export function diagnosis(findings: readonly Finding[], more: Partial<Diagnosis> = {}): Diagnosis {
  return {
    knowledge: '1',
    machines: [{ name: 'DEMO-PC-017', toldBy: 'host name' }],
    artifacts: logs,
    facts: [],
    errors: [],
    findings,
    ...more,
  };
}

export function input(more: Partial<LetterInput> = {}): LetterInput {
  return {
    letter: 'initial-response',
    language: 'zh-CN',
    notesLanguage: 'zh-CN',
    lastLetter: null,
    case: {
      number: 'CAS-20417-Q7M2K8',
      priority: 'P2',
      customerWord: 'DEMO',
      title: '昌平网点何老师补丁安装失败问题',
      token: 'CMIT:0002201',
    },
    contactName: '周女士',
    engineer: { name: 'Chen Yu', address: 'chen@desk.example', signature: 'Chen Yu\n技术支持工程师' },
    deskName: '技术支持',
    message: report,
    firstMessage: report,
    unanswered: [],
    diagnosis: diagnosis([invalidFormat]),
    previous: null,
    statements: [],
    mark: null,
    ...more,
  };
}
