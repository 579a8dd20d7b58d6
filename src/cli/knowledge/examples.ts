import { createHash } from 'node:crypto';
import { type ExampleOutcome, type ReadExample, runExamples } from '../../diagnosis/examples.ts';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import { openReading } from '../../logs/reading.ts';
import { type Given, type Terminal, WrongUsage } from '../command.ts';
import { paintFor } from '../pages/paint.ts';

/** `knowledge test [RULE]`: do the examples of one rule, or of all, get the verdict their author wrote. */
export function testKnowledge(knowledge: Knowledge, given: Given, terminal: Terminal): number {
  const [, asked] = given.words;
  const rules = knowledge.rules.filter((rule) => asked === undefined || rule.id === asked);
  if (rules.length === 0) throw new WrongUsage(`expected the id of a rule, such as ${knowledge.rules[0]?.id ?? ''}, but came "${asked}"`);
  const outcomes = rules.flatMap((rule) => runExamples(rule, knowledge, read).map((outcome) => ({ rule: rule.id, ...outcome })));
  const failed = outcomes.filter((outcome) => !isAsExpected(outcome));
  if (given.options['json'] === true) terminal.out(`${JSON.stringify({ rules: rules.length, examples: outcomes.length, failed })}\n`);
  else terminal.out(page(rules.length, outcomes.length, failed, terminal));
  return failed.length === 0 ? 0 : 1;
}

type Told = ExampleOutcome & { readonly rule: string };

function isAsExpected({ came, expected, unsaid }: ExampleOutcome): boolean {
  return came === expected && unsaid.length === 0;
}

function page(rules: number, examples: number, failed: readonly Told[], terminal: Terminal): string {
  const paint = paintFor(terminal);
  const isChinese = terminal.language === 'zh-CN';
  const lines = failed.map(({ rule, name, expected, came, unsaid }) => {
    const why = isChinese ? `应为 ${expected}，结果是 ${came}` : `expected ${expected}, but came ${came}`;
    const words = unsaid.length === 0 ? '' : isChinese ? `；没有说出：${unsaid.join('、')}` : `; it does not say: ${unsaid.join(', ')}`;
    return `${paint.red('✗')} ${rule}: ${name}\n    ${why}${words}`;
  });
  const counted = isChinese
    ? `${rules} 条规则，${examples} 个示例，${failed.length} 个不符`
    : `${rules} rules, ${examples} examples, ${failed.length} not as expected`;
  return `${[...lines, counted].join('\n')}\n`;
}

const read: ReadExample = ({ path, text, literals }) => {
  const bytes = Buffer.from(text);
  const open = openReading({ path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, literals });
  open.push(bytes);
  return open.end();
};
