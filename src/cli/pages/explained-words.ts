import type { InEachLanguage } from '../../case/language.ts';

type Behind = { readonly day: string; readonly months: number; readonly releases: number };

const chinese = {
  noName: '（头文件里没有名称）',
  meaning: '含义',
  win32: 'Win32 错误号',
  also: '又名',
  source: '来源',
  rules: '规则',
  none: '无',
  when: '日志中有：',
  remedies: '已知的处理办法',
  build: '版本',
  stackOf: '服务堆栈更新，用于',
  needs: '须先安装',
  replaces: '取代',
  replacedBy: '被取代于',
  notInTables: '各表中没有这个更新',
  unknownDate: '日期不详',
  release: '对应更新',
  standsOn: '所在的发布',
  behind: '落后',
  newest: '最新安全更新',
  stack: '须先安装的服务堆栈更新',
  behindBy: ({ day, months, releases }: Behind) =>
    months === 0 ? `截至 ${day} 不落后` : `截至 ${day} 约 ${months} 个月，${releases} 次安全更新`,
  andMore: (count: number) => `等另外 ${count} 个`,
  unknown: (word: string) => `不认识“${word}”，可以是`,
};
export type ExplainedWords = typeof chinese;

const english: ExplainedWords = {
  noName: '(no header names it)',
  meaning: 'Meaning',
  win32: 'Win32 error',
  also: 'Also called',
  source: 'Source',
  rules: 'Rules',
  none: 'none',
  when: 'when the log holds:',
  remedies: 'Known remedies',
  build: 'Build',
  stackOf: 'Servicing stack of',
  needs: 'Needs first',
  replaces: 'Replaces',
  replacedBy: 'Replaced by',
  notInTables: 'no table has this update',
  unknownDate: 'date unknown',
  release: 'Release',
  standsOn: 'Stands on',
  behind: 'Behind',
  newest: 'Newest security release',
  stack: 'Servicing stack needed first',
  behindBy: ({ day, months, releases }) =>
    months === 0 ? `up to date on ${day}` : `about ${months} months on ${day}, ${releases} security releases`,
  andMore: (count) => `and ${count} more`,
  unknown: (word) => `"${word}" is not known here; it may be`,
};

/** The words of the page of one explained word. */
export const explainedWords: InEachLanguage<ExplainedWords> = { 'zh-CN': chinese, en: english };
