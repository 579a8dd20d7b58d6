import { createHash } from 'node:crypto';
import type { Diagnosis, Finding, FindingText } from '../case/diagnosis.ts';
import type { Reading } from '../case/reading.ts';
import { diagnose } from './diagnose.ts';
import type { Knowledge } from './knowledge.ts';
import type { Rule } from './rule.ts';

/** Reads an example's text as if it were an artifact of that path. */
export type ReadExample = (artifact: { readonly path: string; readonly text: string; readonly literals: readonly string[] }) => Reading;
export type ExampleOutcome = {
  readonly name: string;
  readonly expected: 'found' | 'absent' | 'lacking';
  readonly came: 'found' | 'absent' | 'lacking';
  /** Words the example wants said that no text of the finding holds. */
  readonly unsaid: readonly string[];
};

/** Runs every example of a rule through the whole diagnosis, as its author wrote it. */
export function runExamples(rule: Rule, knowledge: Knowledge, read: ReadExample): readonly ExampleOutcome[] {
  return rule.examples.map((example) => {
    const readings = example.artifacts.map(({ path, text }) => read({ path, text, literals: knowledge.literals }));
    const statements = example.statements.map((text, place) => ({
      kind: 'message' as const,
      path: `message:${place + 1}`,
      sha256: createHash('sha256').update(text).digest('hex'),
      who: 'customer',
      at: null,
      text,
    }));
    const previous = example.previous.length === 0 ? null : before(example.previous, knowledge);
    const diagnosis = diagnose({ readings, statements, previous, at: null, soakDays: 30, kbLink: exampleLink }, knowledge);
    const found = diagnosis.findings.filter((finding) => finding.rule === rule.id);
    return {
      name: example.name,
      expected: example.verdict,
      came: found[0]?.verdict ?? 'absent',
      unsaid: example.says.filter((word) => !says(found, word)),
    };
  });
}

function says(findings: readonly Finding[], word: string): boolean {
  return findings.some((finding) => Object.values(finding.texts).some((texts) => wordsOf(texts).includes(word)));
}

function wordsOf({ title, statement, cause, actions, ask }: FindingText): string {
  return [title, statement, cause, ...actions.flatMap((action) => [action.text, action.url ?? '']), ...ask].join('\n');
}

/** A diagnosis that found these things in artifacts that are gone. */
function before(findings: Rule['examples'][number]['previous'], knowledge: Knowledge): Diagnosis {
  const ended = findings.flatMap(({ operation }) => (operation === undefined ? [] : [{ ...operation, outcome: 'failed' as const }]));
  const text: FindingText = { title: '', statement: '', cause: '', actions: [], ask: [] };
  return {
    knowledge: knowledge.version,
    machines: [],
    artifacts: [],
    facts: ended.length === 0 ? [] : [{ name: 'operations', value: ended, claim: 'exact', machine: null, evidence: [] }],
    errors: [],
    findings: findings.map(({ rule, about }) => ({
      rule,
      verdict: 'found',
      confidence: 'high',
      machine: null,
      audience: 'customer',
      texts: { 'zh-CN': text, en: text },
      about,
      references: [],
      evidence: [],
    })),
  };
}

const exampleLink = 'https://support.example/kb/{kb}';
