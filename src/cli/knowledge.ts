import { readSettings } from '../config/settings.ts';
import { explain } from '../diagnosis/explain/explain.ts';
import type { Knowledge } from '../diagnosis/knowledge.ts';
import { openKnowledge } from '../knowledge/folder.ts';
import { openSnippets } from '../render/snippets.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';
import { dateOf } from './day.ts';
import { coverageOfCodes } from './knowledge/coverage.ts';
import { testKnowledge } from './knowledge/examples.ts';
import { updateKnowledge } from './knowledge/update.ts';
import { explainedPage } from './pages/explained.ts';

/** The knowledge: is it well-formed, and what do we know about a code, an update, a build. */
export const knowledge: Command = {
  name: 'knowledge',
  words: 'check | test [RULE] | explain CODE|KB|BUILD… | backtest RULE | coverage | update TABLE FILE',
  about: {
    'zh-CN':
      '知识：格式是否正确（check）；规则的示例是否成立（test）；关于一个错误码、补丁或版本我们知道什么（explain）；一条规则对以往案例会怎么说（backtest）；常见错误码有哪些有规则（coverage）；用文件更新每月的表（update）',
    en: 'the knowledge: is it well-formed (check), do the examples hold (test), what do we know about a code, an update or a build (explain), what would a rule have said of past cases (backtest), which common codes have a rule (coverage); bring a monthly table up to date by a file (update)',
  },
  options: {
    at: {
      type: 'string',
      value: 'YYYY-MM-DD',
      about: {
        'zh-CN': '按这一天判断版本落后多少，默认为今天（explain）',
        en: 'how far behind a build is on that day, by default today (explain)',
      },
    },
    'dry-run': {
      type: 'boolean',
      about: { 'zh-CN': '仅试算，不写入（update）', en: 'only say what would change, write nothing (update)' },
    },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const [verb] = given.words;
  const settings = readSettings(terminal.environment);
  if (verb === 'update') return updateKnowledge(settings.knowledgeDir, given, terminal);
  const isChecked = verb === 'check' || verb === 'test';
  const known = await openKnowledge(settings.knowledgeDir, openSnippets(), isChecked ? 'at-once' : 'at-use');
  switch (verb) {
    case 'check':
      return check(known.version, known.rules.length, given, terminal);
    case 'test':
      return testKnowledge(known, given, terminal);
    case 'explain':
      return explainWords(known, given, terminal);
    case 'backtest':
      return (await import('./knowledge/backtest.ts')).backtest(known, given, terminal);
    case 'coverage':
      return coverageOfCodes(known, given, terminal);
    default:
      throw new WrongUsage(`expected "check", "test", "explain", "backtest", "coverage" or "update", but came "${given.words.join(' ')}"`);
  }
}

function check(version: string, rules: number, given: Given, terminal: Terminal): number {
  if (given.options['json'] === true) terminal.out(`${JSON.stringify({ version, rules })}\n`);
  else
    terminal.out(
      terminal.language === 'zh-CN'
        ? `知识 ${version}：${rules} 条规则，格式正确\n`
        : `knowledge ${version}: ${rules} rules, well-formed\n`,
    );
  return 0;
}

/** One word is one document; several are an array of them. Words that are not known are a failure. */
function explainWords(known: Knowledge, given: Given, terminal: Terminal): number {
  const [, ...words] = given.words;
  if (words.length === 0) throw new WrongUsage('expected an error code, an update or a build to explain, but came none');
  const day = dateOf(given.options['at']) ?? new Date().toISOString().slice(0, 10);
  const explained = words.map((word) => explain(word, known, day));
  if (given.options['json'] === true) terminal.out(`${JSON.stringify(explained.length === 1 ? explained[0] : explained)}\n`);
  else terminal.out(explained.map((one) => explainedPage(one, terminal)).join('\n'));
  return explained.some(({ kind }) => kind === 'unknown') ? 1 : 0;
}
