import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { faultSentence, said } from '../../src/console/say.ts';
import { faultTexts } from '../../src/console/texts/faults.ts';
import { answers as mailboxAnswers } from '../../src/mailbox/answers.ts';
import { answers as outboxAnswers } from '../../src/outbox/answers.ts';
import { sourcesUnder } from '../house/sources.ts';

const hasChinese = /\p{Script=Han}/u;

describe('a page speaks the language of its reader', () => {
  it('has a sentence in both languages for every fault that an act, the lifecycle or a page can show', () => {
    const thrown = sourcesUnder('src/acts', 'src/console', 'src/case', 'src/sandbox').flatMap(({ text }) =>
      [...text.matchAll(/new Fault\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(thrown.length).toBeGreaterThan(20);
    const beforeAnyPage = ['file-missing', 'too-many-files', 'console-port'];
    expect([...new Set(thrown)].filter((code) => faultTexts[code] === undefined && !beforeAnyPage.includes(code))).toEqual([]);
    expect(Object.entries(faultTexts).filter(([, text]) => !hasChinese.test(text['zh-CN']) || hasChinese.test(text.en))).toEqual([]);
  });

  it.each([
    ['zh-CN', 'draft-stale', { number: 2, state: 'stale' }, '草稿 2 现在是“已过时”，不再等待批准。'],
    ['en', 'draft-stale', { number: 2, state: 'stale' }, 'Draft 2 is now “Stale” and no longer waits.'],
    ['zh-CN', 'case-unknown', { number: 'CAS-1' }, '应是一个案例的编号，但没有案例 CAS-1。'],
    ['zh-CN', 'no-such-code', {}, '操作没有成功（no-such-code）。'],
    ['en', 'no-such-code', {}, 'That did not work (no-such-code).'],
  ] as const)('in %s says of the fault %s %j: %s', (language, code, values, sentence) => {
    expect(faultSentence(new Fault(code, 'expected x, but came y', { values }), language)).toBe(sentence);
  });

  it('has every answer of a mail server in Chinese', () => {
    const spoken = [...mailboxAnswers, ...outboxAnswers].map(({ meaning }) => `${meaning}: 550 no such user`);
    expect(spoken.filter((sentence) => !/^[^a-z]*\p{Script=Han}.*：550 no such user$/u.test(said(sentence, 'zh-CN')))).toEqual([]);
  });

  it.each([
    ['listening to INBOX', '正在监听 INBOX'],
    [
      'the SMTP server refused the letter: the SMTP server refused a recipient: 550 no',
      'SMTP 服务器拒绝了这封信：SMTP 服务器拒绝了一位收件人：550 no',
    ],
    ['diagnose: expected this to be read within 60000 ms, but it was not done by then', '诊断：没能在 60000 毫秒内读完'],
    ['settled by han.mei@desk.example', '由 han.mei@desk.example 确认'],
    ['250 OK: message queued', '250 OK: message queued'],
    ['a sentence that nobody foresaw', 'a sentence that nobody foresaw'],
  ])('what was kept as “%s” reads “%s”', (english, chinese) => {
    expect(said(english, 'zh-CN')).toBe(chinese);
    expect(said(english, 'en')).toBe(english);
  });
});
