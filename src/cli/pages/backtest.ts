import type { Finding } from '../../case/diagnosis.ts';
import type { Terminal } from '../command.ts';
import { paintFor, tame } from './paint.ts';
import { padTo, widthOf } from './width.ts';

/** What a rule says of one past case, beside what the case's last diagnosis said by it. */
export type Backtested = {
  readonly case: string;
  readonly title: string;
  readonly before: 'found' | 'lacking' | 'absent';
  readonly now: 'found' | 'lacking' | 'absent';
  readonly finding: Finding | null;
  /** The first line the finding stands on. */
  readonly evidence: string;
};

const words = {
  'zh-CN': {
    count: (cases: number, found: number, lacking: number) => `${cases} 个案例：结论 ${found} 个，缺资料 ${lacking} 个，其余不适用`,
    fresh: '新',
    gone: '此前有，现在没有',
  },
  en: {
    count: (cases: number, found: number, lacking: number) =>
      `${cases} cases: found in ${found}, lacking in ${lacking}, absent in the rest`,
    fresh: 'new',
    gone: 'was found before, and is not now',
  },
} as const;

/** What a rule says of past cases, as a person reads it on a terminal: only the cases it speaks of, or spoke of before. */
export function backtestPage(rule: string, cases: readonly Backtested[], terminal: Terminal): string {
  const [say, paint] = [words[terminal.language], paintFor(terminal)];
  const told = cases.filter(({ now, before }) => now !== 'absent' || before !== 'absent');
  const width = Math.max(0, ...told.map((one) => widthOf(one.case)));
  const lines = told.flatMap((one) => {
    const change = one.now === one.before ? '' : one.now === 'absent' ? say.gone : say.fresh;
    const mark = one.now === 'found' ? paint.red('●') : paint.yellow('?');
    return [
      `${one.now === 'absent' ? ' ' : mark} ${padTo(one.case, width)}  ${tame(one.finding?.texts[terminal.language].title ?? one.title)}  ${paint.yellow(change)}`,
      ...(one.evidence === '' ? [] : [paint.dim(`    ${tame(one.evidence).slice(0, evidenceColumns)}`)]),
    ];
  });
  const of = (verdict: string): number => cases.filter(({ now }) => now === verdict).length;
  return `${[paint.bold(rule), ...lines, say.count(cases.length, of('found'), of('lacking'))].join('\n')}\n`;
}

const evidenceColumns = 150;
