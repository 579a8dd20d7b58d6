import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { type KnowledgeFile, readKnowledge } from '../../src/diagnosis/knowledge.ts';
import { knowledgeFolder } from './fixture.ts';

const files = readdirSync(knowledgeFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(yaml|tsv)$/.test(path))
  .map((path): KnowledgeFile => ({ path, text: readFileSync(join(knowledgeFolder, path), 'utf8') }));
const rule = `id: a-rule
about: Is it so?
place: 1
audience: engineer
confidence: low
needs: [os.build]
seek:
  words: { literal: some words, pattern: 'of (?<kb>KB[0-9]+)' }
when: WHEN
evidence: [fact:os.build]
texts:
  title: { zh-CN: 标题, en: Title }
  cause: { zh-CN: 原因, en: Cause }
references: [a page]
examples:
  - { name: one, verdict: found }
  - { name: two, verdict: absent }
`;

function mistake(change: (text: string) => string): string {
  const text = change(rule);
  try {
    readKnowledge([...files.filter((file) => !file.path.startsWith('rules/')), { path: 'rules/a-rule.yaml', text }], () => () => '');
    return '';
  } catch (fault) {
    return fault instanceof Fault && fault.code === 'knowledge-invalid' ? fault.message : String(fault);
  }
}
const when = (condition: string) => mistake((text) => text.replace('WHEN', () => `'${condition}'`));

describe('a rule is refused, with its place, when its condition', () => {
  it.each([
    ['names a fact that does not exist', '"os.bild" in facts', /rules\/a-rule\.yaml:9:7: when: "os\.bild" does not exist/],
    ['names a value that does not exist', 'operatons.size() > 0', /"operatons" does not exist/],
    ['names a field that does not exist', 'operations.exists(o, o.cod == "0x80240439")', /"cod" does not exist/],
    ['names a seek it does not have', 'size(lines["word"]) > 0', /"word" does not exist/],
    ['names a capture its pattern does not have', 'lines["words"].exists(l, l.kbs == "")', /"kbs" does not exist/],
    ['uses a fact that may be missing', 'facts["wsus.url"] == ""', /"wsus\.url" is used, but neither in needs/],
    ['is not CEL', 'facts[ == 1', /a-rule\.yaml:9:7/],
  ])('%s', (_, condition, expected) => {
    expect(when(condition)).toMatch(expected);
  });

  it('and read when every name exists', () => {
    expect(when('versionLess(facts["os.build"], "17763.2090") && lines["words"].exists(l, l.kb != "") && !("wsus.url" in facts)')).toBe('');
  });
});

describe('a rule file is refused, with its place', () => {
  it.each([
    ['for a key nobody knows', (text: string) => text.replace('place: 1', 'place: 1\ncolour: red'), /rules\/a-rule\.yaml:4:1: .*"colour"/],
    ['for a language that is missing', (text: string) => text.replace(', en: Title', ''), /rules\/a-rule\.yaml:\d+:\d+: texts\.title\.en/],
    ['for a pattern that looks around', (text: string) => text.replace("'of (", "'(?=of) ("), /looks around/],
    [
      'for a pattern that can search for ever',
      (text: string) => text.replace('[0-9]+)', '(?:[0-9]+)+)'),
      /repetition inside a repeated group/,
    ],
    [
      'for evidence that does not exist',
      (text: string) => text.replace('fact:os.build]', 'fact:os.bild]'),
      /a-rule\.yaml:10:\d+: evidence/,
    ],
  ])('%s', (_, change, expected) => {
    expect(mistake((text) => change(text.replace('WHEN', '"true"')))).toMatch(expected);
  });

  it('when the table it stands on is missing', () => {
    const rest = files.filter((file) => file.path !== 'tables/windows-builds.tsv');
    expect(() => readKnowledge(rest, () => () => '')).toThrow('tables/windows-builds.tsv:1:1');
  });
});
