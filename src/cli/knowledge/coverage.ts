import { type Covered, coverage } from '../../diagnosis/coverage.ts';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import type { Given, Terminal } from '../command.ts';
import { paintFor } from '../pages/paint.ts';
import { padTo } from '../pages/width.ts';

const kinds = ['rule', 'remedy', 'meaning', 'nothing'] as const;
const words = {
  'zh-CN': {
    rule: '有规则（原因与处理）',
    remedy: '只有厂商页面的处理办法（explain 可见）',
    meaning: '只有含义',
    nothing: '什么都没有',
    of: (count: number) => `最常见的 ${count} 个更新错误码`,
  },
  en: {
    rule: 'a rule with cause and actions',
    remedy: "only a vendor page's remedy (explain shows it)",
    meaning: 'only a meaning',
    nothing: 'nothing',
    of: (count: number) => `The ${count} most common codes of updating`,
  },
} as const;

/** `knowledge coverage`: which of the common codes a rule explains. How they were chosen stands in src/diagnosis/coverage.ts. */
export function coverageOfCodes(knowledge: Knowledge, given: Given, terminal: Terminal): number {
  const covered = coverage(knowledge);
  if (given.options['json'] === true) terminal.out(`${JSON.stringify({ codes: covered })}\n`);
  else terminal.out(page(covered, terminal));
  return 0;
}

function page(covered: readonly Covered[], terminal: Terminal): string {
  const [say, paint] = [words[terminal.language], paintFor(terminal)];
  const parts = kinds.flatMap((kind) => {
    const codes = covered.filter((code) => code.has === kind);
    const lines = kind === 'rule' ? [] : codes.map(({ code, symbol }) => `  ${padTo(code, 12)} ${symbol}`);
    return [`${paint.bold(String(codes.length).padStart(4))} ${say[kind]}`, ...lines];
  });
  return `${[paint.bold(say.of(covered.length)), ...parts].join('\n')}\n`;
}
