import type { Diagnosis, Evidence, Finding } from '../../case/diagnosis.ts';
import type { FactValue } from '../../case/reading.ts';
import { said, saidOfMachine } from '../../case/said/said.ts';
import type { Terminal } from '../command.ts';
import { type Paint, padTo, paintFor, tame, widthOf } from './paint.ts';

const words = {
  'zh-CN': {
    machines: '计算机',
    artifacts: '读到的文件',
    facts: '事实',
    errors: '错误码',
    findings: '结论',
    noise: '噪声',
    actions: '下一步',
    ask: '请客户提供',
    nothing: '没有发现问题',
    lines: '行',
    knowledge: '知识版本',
    engineer: '仅供工程师',
  },
  en: {
    machines: 'Machines',
    artifacts: 'Artifacts',
    facts: 'Facts',
    errors: 'Errors',
    findings: 'Findings',
    noise: 'noise',
    actions: 'Next actions',
    ask: 'Ask the customer for',
    nothing: 'Nothing wrong was found',
    lines: 'lines',
    knowledge: 'Knowledge',
    engineer: 'for the engineer only',
  },
} as const;
type Words = (typeof words)[keyof typeof words];

/** A line of evidence on the page is cut to this many characters; the JSON keeps it whole. */
const evidenceColumns = 150;
const evidenceLinesMax = 6;

/** A diagnosis as a person reads it on a terminal. */
export function diagnosisPage(diagnosis: Diagnosis, terminal: Terminal): string {
  const say = words[terminal.language];
  const paint = paintFor(terminal);
  const sections = [
    section(
      paint,
      say.machines,
      diagnosis.machines.map((machine) => `${machine.name}  ${paint.dim(saidOfMachine(machine.toldBy, terminal.language))}`),
    ),
    findings(diagnosis, terminal, say, paint),
    section(
      paint,
      say.artifacts,
      diagnosis.artifacts.flatMap((artifact) => [
        `${padTo(artifact.format, 22)} ${tame(artifact.path)}  ${paint.dim(`${artifact.lines} ${say.lines}, ${artifact.encoding}`)}`,
        ...artifact.limits.map((limit) => paint.yellow(`  ! ${tame(said(limit, terminal.language))}`)),
      ]),
    ),
    section(paint, say.facts, table(diagnosis.facts.map((fact) => [fact.name, valueText(fact.value), fact.claim]))),
    section(
      paint,
      say.errors,
      diagnosis.errors.map(
        (error) =>
          `${error.code}  ${error.symbol}  ×${error.count}${error.noise ? paint.dim(`  ${say.noise}`) : ''}\n      ${paint.dim(tame(error.meanings[terminal.language] || error.meanings.en))}`,
      ),
    ),
    paint.dim(`${say.knowledge}: ${diagnosis.knowledge}`),
  ];
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(paint: Paint, title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [paint.bold(title), ...lines.map((line) => `  ${line}`)].join('\n');
}

function table(rows: readonly (readonly [string, string, string])[]): readonly string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => `${padTo(row[0], widths[0] ?? 0)}  ${padTo(row[1], Math.min(widths[1] ?? 0, 60))}  ${row[2]}`);
}

function valueText(value: FactValue): string {
  if (typeof value !== 'object') return String(value);
  return value
    .map((item) => (typeof item === 'string' ? item : 'kb' in item ? item.kb : `${item.kind} ${item.outcome} ${item.code ?? ''}`.trim()))
    .join(', ');
}

function findings(diagnosis: Diagnosis, terminal: Terminal, say: Words, paint: Paint): string {
  if (diagnosis.findings.length === 0) return paint.green(say.nothing);
  const parts = diagnosis.findings.map((finding) => findingText(finding, diagnosis, terminal, say, paint));
  return [paint.bold(say.findings), ...parts].join('\n');
}

function findingText(finding: Finding, diagnosis: Diagnosis, terminal: Terminal, say: Words, paint: Paint): string {
  const text = finding.texts[terminal.language];
  const colour = finding.verdict === 'found' ? paint.red : paint.yellow;
  const audience = finding.audience === 'engineer' ? paint.dim(` (${say.engineer})`) : '';
  return [
    `  ${colour(finding.verdict === 'found' ? '●' : '?')} ${paint.bold(text.title)}  ${paint.dim(`${finding.rule} · ${finding.confidence}`)}${audience}`,
    ...indent(text.statement),
    ...indent(text.cause),
    ...finding.evidence.slice(0, evidenceLinesMax).map((line) => paint.dim(`      ${evidenceText(line, diagnosis)}`)),
    ...(text.actions.length > 0 ? [`    ${say.actions}:`] : []),
    ...text.actions.map((action, index) => `      ${index + 1}. ${action.text}${action.url === null ? '' : `  ${action.url}`}`),
    ...(text.ask.length > 0 ? [`    ${say.ask}:`] : []),
    ...text.ask.map((ask) => `      - ${ask}`),
  ].join('\n');
}

function indent(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n').map((line) => `    ${line}`);
}

function evidenceText(evidence: Evidence, diagnosis: Diagnosis): string {
  const path = diagnosis.artifacts[evidence.artifact]?.path ?? '';
  return tame(`${path.split('/').at(-1) ?? ''}:${evidence.line}  ${evidence.text}`).slice(0, evidenceColumns);
}
