import { describe, expect, it } from 'vitest';
import type { Diagnosis, Finding } from '../../src/case/diagnosis.ts';
import { sentencesOf } from '../../src/console/sentences.ts';

const text = (statement: string, action: string) => ({
  title: 'title',
  statement,
  cause: '',
  actions: [{ text: action, url: null, order: 1 }],
  ask: [],
});
const finding = (rule: string, statement: string, action: string, line: string): Finding => ({
  rule,
  verdict: 'found',
  confidence: 'high',
  machine: null,
  audience: 'customer',
  texts: { 'zh-CN': text(statement, action), en: text(statement, action) },
  about: [],
  references: [],
  evidence: [{ artifact: 0, line: 3, text: line }],
});
const diagnosis: Diagnosis = {
  knowledge: 'k',
  machines: [],
  artifacts: [
    { path: 'a.log', sha256: 'f', bytes: 1, format: 'cbs', encoding: 'utf-8', lines: 9, machine: null, from: null, to: null, limits: [] },
  ],
  facts: [],
  errors: [],
  findings: [
    finding('one', '系统版本过低', '安装累积更新', '2023 build 17763.2090'),
    finding('two', '报错为0x80240439。', '清理下载缓存', '2023 FAILED 80240439'),
  ],
};
const letter = '您好：\n1，系统版本过低。\n2，报错为0x80240439。\n下一步：清理下载缓存\n> 2023 build 17763.2090\n谢谢。';
const resting = (words: string): readonly (readonly [string, number])[] =>
  sentencesOf(words, diagnosis, 'zh-CN').flatMap((piece) => (piece.finding === null ? [] : [[piece.text, piece.finding] as const]));

describe('the sentences of a letter know what they rest on', () => {
  it('finds statements, next actions and quoted log lines', () => {
    expect(resting(letter)).toEqual([
      ['系统版本过低。', 0],
      ['报错为0x80240439。', 1],
      ['清理下载缓存', 1],
      ['2023 build 17763.2090', 0],
    ]);
  });

  it('leaves every character of the letter where it was', () => {
    const pieces = sentencesOf(letter, diagnosis, 'zh-CN');
    expect(pieces.map((piece) => piece.text).join('')).toBe(letter);
  });

  it('claims nothing for the engineer’s own words, or without a diagnosis', () => {
    expect(resting('您好，我再看一下。')).toEqual([]);
    expect(sentencesOf(letter, null, 'zh-CN')).toEqual([{ text: letter, finding: null }]);
  });
});
