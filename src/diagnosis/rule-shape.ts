import { z } from 'zod';
import { languages } from '../case/language.ts';
import { catalogueNames } from './catalogue.ts';

const text = z.string().trim().min(1);
const inEachLanguage = z.strictObject({ 'zh-CN': text, en: text }).describe(`A Handlebars snippet in each of ${languages.join(', ')}`);
const factName = z.enum(catalogueNames);

const seek = z.strictObject({
  literal: z.string().min(4).describe('Text that selects the lines; at least 4 characters, compared exactly'),
  pattern: z.string().optional().describe('RE2 pattern over a selected line; its named groups become values'),
});

const action = z.strictObject({
  order: z.int().min(1).max(99).describe('The place among all next actions of the letter, smallest first'),
  when: text.optional().describe('CEL: leave the action out where this does not hold'),
  text: inEachLanguage,
  url: text.optional(),
});

const ended = z.strictObject({ kind: text, id: text, code: text }).describe('The operation that had failed then');

const example = z.strictObject({
  name: text,
  verdict: z.enum(['found', 'absent', 'lacking']),
  artifacts: z.array(z.strictObject({ path: text, text: z.string() })).default([]),
  statements: z.array(text).default([]).describe('What the customer wrote'),
  previous: z
    .array(z.strictObject({ rule: text, about: z.array(text), operation: ended.optional() }))
    .default([])
    .describe('Findings of the diagnosis before'),
  says: z.array(text).default([]).describe('Words that the found statement, cause or actions must hold, in Chinese or English'),
});

/** A rule file as its author writes it. */
export const ruleShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  about: text.describe('The question this rule asks, in one sentence'),
  place: z.int().min(1).max(999).describe('The place among the findings, smallest first'),
  audience: z.enum(['customer', 'engineer']),
  confidence: z.enum(['high', 'medium', 'low']),
  verdict: z.enum(['found', 'lacking']).default('found').describe('lacking: when the condition holds, what is missing is asked for'),
  each: z.enum(['operation', 'disagreement']).optional().describe('The condition is asked of each of these'),
  catchAll: z.boolean().default(false).describe('Judged after every other rule'),
  needs: z.array(factName).default([]).describe('Facts without which the answer is lacking'),
  seek: z.record(z.string().regex(/^[a-zA-Z]+$/), seek).default({}),
  when: text.describe('CEL'),
  evidence: z.array(z.string().regex(/^(operation|trail|disagreement|installed|fact:[a-zA-Z.]+|lines:[a-zA-Z]+)$/)).min(1),
  concerns: z.array(text).default([]).describe('Codes and updates the finding is about, beside what its evidence tells'),
  outranks: z
    .array(text)
    .default([])
    .describe(
      'Rules whose findings on the same machine are left out when this one holds; a catch-all only where this one explains its code',
    ),
  texts: z.strictObject({
    title: inEachLanguage,
    statement: inEachLanguage.optional().describe('The sentence of the customer letter; none for an engineer'),
    cause: inEachLanguage,
    ask: z.array(inEachLanguage).default([]),
  }),
  actions: z.array(action).default([]),
  references: z.array(text).min(1),
  examples: z.array(example).min(2),
});
export type RuleFile = z.infer<typeof ruleShape>;
/** The same file where nobody asks for its examples. */
export const ruleShapeWithoutExamples = ruleShape.extend({ examples: z.array(example).default([]) });

/** asks.yaml: for each fact, what it is called and how a customer collects it. */
export const asksShape = z.partialRecord(factName, z.strictObject({ what: inEachLanguage, how: inEachLanguage }));

/** The JSON Schema that editors read: knowledge/rule.schema.json. */
export function ruleSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(ruleShape, { io: 'input' }), null, 2)}\n`;
}
