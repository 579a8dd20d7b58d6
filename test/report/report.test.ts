import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/case/diagnosis.ts';
import type { Language } from '../../src/case/language.ts';
import { openTemplates, type Templates } from '../../src/render/templates.ts';
import { reportOf } from '../../src/report/report.ts';
import { home } from '../house/sources.ts';
import { artifact, healthy, sample } from './sample.ts';

let templates: Templates;
beforeAll(async () => {
  templates = await openTemplates(join(home, 'templates'));
});
const pageOf = (diagnosis: Diagnosis, language: Language = 'en'): string => templates.report(reportOf(diagnosis, language));
/** The elements of a page, without their words. */
const skeletonOf = (html: string): readonly string[] => html.match(/<[!/]?[a-z][^\s>]*/gi) ?? [];
const orderOf = (html: string, words: readonly string[]): readonly string[] =>
  [...words].sort((one, other) => html.indexOf(one) - html.indexOf(other));

describe('the report of a diagnosis', () => {
  it('says of a finding what it is, how sure, why, what to do in order, what to ask for, where it was read, and which lines prove it', () => {
    const html = pageOf(sample('x'));
    const told = [
      'title en x',
      'high confidence',
      'statement x',
      'cause x',
      '>first',
      '>second x',
      'ask x',
      'logs.zip!/x/WindowsUpdate.log',
      `sha256 ${'ab'.repeat(32)}`,
      '*FAILED* [80240439] x',
      'Microsoft Learn, x',
    ];
    const finding = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    expect(told.filter((words) => !finding.includes(words))).toEqual([]);
    expect(orderOf(finding, told)).toEqual(told);
  });

  it('shows findings before facts, what failed before what went well, and noise last, counted', () => {
    const html = pageOf(sample('x'), 'zh-CN');
    const order = [
      '结论</h3>',
      '事实</h3>',
      '操作</h3>',
      '扫描 ×2',
      '>安装<',
      '错误码</h3>',
      '0x80240439</span>',
      '0x80070005',
      '1 个说明不了问题的错误码',
      '0x8024000c',
      '文件</h3>',
    ];
    expect(orderOf(html.slice(html.indexOf('</header>')), order)).toEqual(order);
  });

  it.each<[Language, string]>([
    ['en', 'Nothing wrong was found: in WindowsUpdate.log 1 search ended well, and none failed.'],
    ['zh-CN', '没有发现问题：WindowsUpdate.log中1次搜索成功结束，没有失败的操作。'],
  ])('of a log that is sound says so, with the line that proves it (%s)', (language, sentence) => {
    const html = pageOf(
      {
        ...healthy,
        artifacts: [artifact('WindowsUpdate.log', { format: 'windowsupdate-decoded' })],
        facts: [
          {
            name: 'operations',
            value: [{ kind: 'scan', id: '12', outcome: 'succeeded', code: null }],
            claim: 'exact',
            machine: null,
            evidence: [{ artifact: 0, line: 41, text: '* END * Finding updates, Exit code = 0x00000000' }],
          },
        ],
      },
      language,
    );
    const head = html.slice(html.indexOf('<header>'), html.indexOf('</header>'));
    expect(head).toContain(sentence);
    expect(head).toContain('Finding updates, Exit code');
  });

  it('names each fact, its claim and its evidence in the reader’s language', () => {
    const html = pageOf(sample('x'), 'zh-CN');
    for (const words of ['系统版本号', '17763.2090', '确切', '至少', '推断', 'WindowsUpdate.log:7']) expect(html).toContain(words);
    expect(html).toContain('<html lang="zh-CN">');
  });

  it('says what a code means in the reader’s language, and quotes Microsoft where nobody has translated it', () => {
    const chinese = pageOf(sample('Access is denied.'), 'zh-CN');
    expect(chinese).toContain('<p>收到的数据格式不合规</p>');
    expect(chinese).toContain('微软原文：<q lang="en">Access is denied.</q>');
    expect(pageOf(sample('Access is denied.'))).toContain('<p>Access is denied.</p>');
  });

  it('says of a file what could not be read of it, in the reader’s language', () => {
    expect(pageOf(sample('x'), 'zh-CN')).toContain('ZIP 已加密，无法读取（x）：请客户发送无密码的版本。');
    expect(pageOf(sample('x'))).toContain('The ZIP is encrypted and cannot be read (x): ask for it without a password.');
  });

  it('lights the place of an archive’s own sentence in the reader’s language too', () => {
    const { findings, artifacts, ...rest } = sample('x');
    const [found] = findings;
    const said = { artifact: 1, line: 1, text: `locked.zip x: ${artifacts[1]?.limits[0]}` };
    const html = pageOf({ ...rest, artifacts, findings: found === undefined ? [] : [{ ...found, evidence: [said] }] }, 'zh-CN');
    expect(html).toContain('<code>locked.zip x: ZIP 已加密，无法读取（x）：请客户发送无密码的版本。</code>');
  });

  it('is readable where nothing was found, and claims no health that was not seen', () => {
    expect(pageOf(healthy)).toContain('nothing known is wrong in what was read');
    const unexplained = { ...sample('x'), findings: [] };
    expect(pageOf(unexplained)).toContain('error codes in them are unexplained (2)');
    const unread = { ...healthy, artifacts: [artifact('a.bin', { format: 'binary', lines: 0 })] };
    expect(pageOf(unread, 'zh-CN')).toContain('没有读出任何日志');
  });

  it('renders no finding without evidence', () => {
    const [found] = sample('x').findings;
    const unproved = { ...sample('x'), findings: found === undefined ? [] : [{ ...found, evidence: [] }] };
    expect(() => pageOf(unproved)).toThrow('expected evidence for');
  });

  it('stands alone: no script, and nothing from anywhere else', () => {
    const html = pageOf(sample('x'));
    expect(html).not.toMatch(/<script|<link|<img|<iframe|<form|\bsrc=|url\(|@import|\son[a-z]+=/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`);
  });
});

describe('what outsiders wrote stays words', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    '</code></li></ol></article></style><svg onload=alert(1)>',
    '--><!-- {{{texts}}} {{> frame}} &lt;b&gt;',
    'javascript:alert(1)',
  ])('%s', (hostile) => {
    const html = pageOf(sample(`${hostile} `));
    expect(skeletonOf(html)).toEqual(skeletonOf(pageOf(sample('an ordinary word'))));
    expect(html).not.toMatch(/<(?:script|img|svg)|href="javascript/i);
  });

  it('whatever they wrote', () => {
    const ordinary = skeletonOf(pageOf(sample('an ordinary word')));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        expect(skeletonOf(pageOf(sample(`${words} `)))).toEqual(ordinary);
      }),
      { numRuns: 60 },
    );
  });

  it('an address out of a log becomes a link only where a browser merely opens it', () => {
    const [found] = sample('x').findings;
    const linked = (url: string): string => {
      const text = { title: 't', statement: '', cause: '', actions: [{ text: 'a', url, order: 1 }], ask: [] };
      return pageOf({ ...sample('x'), findings: found === undefined ? [] : [{ ...found, texts: { 'zh-CN': text, en: text } }] });
    };
    expect(linked('https://support.example/kb/1')).toContain('href="https://support.example/kb/1"');
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'https://x.example/" onclick="y', 'file:///etc/passwd'])
      expect(linked(address)).not.toMatch(/<li>a <a/);
  });

  it('neither turns the direction of writing nor hides in control characters', () => {
    const html = pageOf(sample('a\u202egnp.exe\u001b[31m\u0000'));
    expect(html).toContain('a·gnp.exe·[31m·');
    expect(['\u202e', '\u001b', '\u0000'].filter((character) => html.includes(character))).toEqual([]);
  });
});
