import { describe, expect, it } from 'vitest';
import type { CaseWords } from '../../src/letters/input.ts';
import { letterSubject } from '../../src/letters/subject.ts';
import { input, message } from './sample.ts';

const number = 'CAS-20417-Q7M2K8';
const whole: CaseWords = { number, priority: 'P2', customerWord: 'DEMO', title: '补丁失败', token: 'CMIT:0002201' };
const bare: CaseWords = { number, priority: null, customerWord: null, title: null, token: null };

describe('the subject of a letter: only the stage word changes', () => {
  it.each([
    [
      'a first report without a stage',
      `[案例号: ${number} ] % |P2|DEMO|补丁失败 % CMIT:0002201`,
      whole,
      `回复: [案例号: ${number} ] % |P2|DEMO|补丁失败 % 分析 CMIT:0002201`,
    ],
    [
      'a reply that carries the last stage',
      `回复: [案例号: ${number} ] % |P2|DEMO|补丁失败 % 初次响应 CMIT:0002201`,
      whole,
      `回复: [案例号: ${number} ] % |P2|DEMO|补丁失败 % 分析 CMIT:0002201`,
    ],
    [
      'prefixes piled up',
      `答复: RE: Re：回复: [案例号: ${number} ] % |P2|DEMO|补丁失败 % 分析 CMIT:0002201`,
      whole,
      `回复: [案例号: ${number} ] % |P2|DEMO|补丁失败 % 分析 CMIT:0002201`,
    ],
    [
      'full-width signs are kept where the customer wrote them',
      `【案例号：${number}】 % |P1|DEMO|100% 失败 % 初次响应 CMIT:0002201`,
      whole,
      `回复: 【案例号：${number}】 % |P1|DEMO|100% 失败 % 分析 CMIT:0002201`,
    ],
    [
      'no sign after the title',
      `[案例号: ${number} ] % |P2|DEMO|补丁失败`,
      whole,
      `回复: [案例号: ${number} ] % |P2|DEMO|补丁失败 % 分析 CMIT:0002201`,
    ],
    [
      'no grammar at all, but a case that knows it',
      `补丁失败 ${number}`,
      whole,
      `回复: [案例号: ${number} ] % |P2|DEMO|补丁失败 % 分析 CMIT:0002201`,
    ],
    ['no grammar anywhere', `Re: [案例号: ${number} ] 补丁失败`, bare, `回复: [案例号: ${number} ] % 补丁失败 % 分析`],
    ['an English bracket', `RE: [Case #: ${number}] update fails`, bare, `回复: [Case #: ${number}] % update fails % 分析`],
    ['an empty subject', '', bare, `回复: [案例号: ${number} ] % 分析`],
    ['a header trick', `${number} a\r\nBcc: x@y.example`, bare, `回复: [案例号: ${number} ] % a Bcc: x@y.example % 分析`],
  ])('%s', (_title, subject, words, expected) => {
    expect(letterSubject(input({ letter: 'analysis', case: words, message: message('', 'more-data', { subject }) }))).toBe(expected);
  });

  it('an English letter answers in English and keeps the bracket of the thread', () => {
    const subject = `Re: [Case #: ${number}] % |P2|DEMO|Update fails % Initial response CMIT:0002201`;
    expect(letterSubject(input({ letter: 'closure', language: 'en', message: message('', 'solved', { subject }) }))).toBe(
      `Re: [Case #: ${number}] % |P2|DEMO|Update fails % Closure CMIT:0002201`,
    );
  });

  it('a reply keeps the stage word of the last letter', () => {
    expect(letterSubject(input({ letter: 'reply', lastLetter: 'analysis' }))).toContain('% 分析 CMIT:0002201');
  });

  it.each([
    ['a long title', `[案例号: ${number} ] % |P2|DEMO|${'x'.repeat(900)} % 初次响应`],
    ['a long word before the first sign', `${number}${'x'.repeat(900)} % |P2|DEMO|Update fails %`],
    ['a long bracket', `[${number} ${'x'.repeat(900)}]`],
    ['signs alone', `${number}${'%'.repeat(900)}`],
  ])('%s makes no line that a server would refuse', (_title, subject) => {
    expect(letterSubject(input({ letter: 'analysis', message: message('', 'more-data', { subject }) })).length).toBeLessThan(900);
  });
});
