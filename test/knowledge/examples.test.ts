import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ReadExample, runExamples } from '../../src/diagnosis/examples.ts';
import { openReading } from '../../src/logs/reading.ts';
import { ourKnowledge } from '../diagnosis/fixture.ts';

const read: ReadExample = ({ path, text, literals }) => {
  const bytes = Buffer.from(text);
  const open = openReading({ path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, literals });
  open.push(bytes);
  return open.end();
};
const knowledge = await ourKnowledge();

describe.each(knowledge.rules.map((rule) => ({ id: rule.id, rule })))('the examples of $id', ({ rule }) => {
  it('say what their author expects', () => {
    const outcomes = runExamples(rule, knowledge, read);
    expect(outcomes).toEqual(outcomes.map((outcome) => ({ ...outcome, came: outcome.expected, unsaid: [] })));
  });

  it('hold at least one found, one absent, and one lacking where facts are needed', () => {
    const verdicts = rule.examples.map((example) => example.verdict);
    expect(verdicts).toContain(rule.verdict);
    expect(verdicts).toContain('absent');
    if (rule.needs.length > 0) expect(verdicts).toContain('lacking');
  });
});
