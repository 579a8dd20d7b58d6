import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/case/language.ts';
import { letters } from '../../src/case/letter.ts';
import { hasBlank } from '../../src/letters/blank.ts';
import { composeLetter, type LetterInput } from '../../src/letters/compose.ts';
import { templatesUnder } from '../../src/render/files.ts';
import { openTemplates, type Templates } from '../../src/render/templates.ts';
import { placeholdersOf } from '../../src/render/workshop.ts';
import {
  artifact,
  behind,
  contradiction,
  diagnosis,
  finding,
  input,
  invalidFormat,
  lacking,
  logLines,
  message,
  report,
  resolved,
  stack,
} from './sample.ts';

const folder = fileURLToPath(new URL('../../templates', import.meta.url));
let templates: Templates;
beforeAll(async () => {
  templates = await openTemplates(folder);
});
const compose = (more: Partial<LetterInput> = {}) => composeLetter(input(more), templates.letter);

describe('the initial response', () => {
  it('greets, defines the problem in the customer’s words, sets the scope and names the next action', () => {
    const { text } = compose();
    expect(text).toMatch(/^周女士，您好：\n/);
    expect(text).toContain('问题定义：\n用户反馈昌平网点何老师的终端补丁安装失败，请协助分析问题原因。');
    expect(text).toContain('问题范围：');
    expect(text).toContain(
      '下一步动作：\n根据您上传的日志信息，本次更新失败的报错为0x80240439。\n请用户删除C:\\Windows\\SoftwareDistribution\\Download',
    );
    expect(text.trimEnd()).toMatch(/Chen Yu\n技术支持工程师$/);
  });

  it('quotes the log exactly, in the order of the log', () => {
    expect(compose().text).toContain(`以下为部分日志内容，供参考：\n${logLines.join('\n')}\n`);
    expect(compose({ language: 'en' }).text).toContain(logLines.join('\n'));
  });

  it('speaks of a call only when one was noted or mentioned', () => {
    const call = {
      kind: 'call-note',
      path: 'call-note:1',
      sha256: 'b',
      who: 'Chen Yu',
      at: '2023-05-08T02:00:00Z',
      text: '电话确认了范围',
    } as const;
    expect(compose().text).not.toContain('如刚才');
    expect(compose({ statements: [call] }).text).toContain('如刚才沟通，谨以此');
    expect(compose({ statements: [{ ...call, at: '2023-04-01T02:00:00Z' }] }).text).not.toContain('如刚才');
  });

  it('asks for exactly what is lacking', () => {
    expect(compose({ diagnosis: diagnosis([lacking], { artifacts: [] }) }).text).toContain('1， 请上传systeminfo.txt');
  });

  it('asks for the usual logs when there are none and no rule says what it lacks', () => {
    const { text, notes } = compose({ diagnosis: diagnosis([], { artifacts: [] }) });
    expect(text).toContain('Get-WindowsUpdateLog');
    expect(text).not.toContain('根据您上传的日志');
    expect(notes).toContain('案例中没有日志：信中只能请客户收集。');
  });

  it('does not take people’s words, which stand among the artifacts, for logs', () => {
    const { text } = compose({ diagnosis: diagnosis([], { artifacts: [artifact('message:1', 'text')] }) });
    expect(text).toContain('Get-WindowsUpdateLog');
    expect(text).not.toContain('message:1');
  });

  it('says of a healthy log that no failure was found in it', () => {
    expect(compose({ diagnosis: diagnosis([]) }).text).toContain('已查看您上传的WindowsUpdate.log、版本.txt，其中未发现更新失败的记录。');
  });

  it('claims no health where an error has no explanation', () => {
    const seen = { artifact: 0, line: 1, text: 'x' };
    const errors = [
      { code: '0x80070005', symbol: 'E_ACCESSDENIED', meaning: '', count: 3, noise: false, machine: 0, first: seen, last: seen },
    ];
    const { text } = compose({ diagnosis: diagnosis([], { errors }) });
    expect(text).toContain('0x80070005（E_ACCESSDENIED），共 3 次');
    expect(text).not.toContain('未发现');
  });

  it('tells the customer what could not be read, and the engineer why', () => {
    const locked = artifact('日志.zip', 'binary', { lines: 0, limits: ['加密，未解开'] });
    const { text, notes } = compose({ diagnosis: diagnosis([], { artifacts: [locked] }) });
    expect(text).toContain('您上传的日志.zip未能读取');
    expect(notes).toContain('日志.zip：加密，未解开');
  });
});

describe('the analysis', () => {
  const analysis = (more: Partial<LetterInput> = {}) =>
    compose({ letter: 'analysis', diagnosis: diagnosis([behind, invalidFormat, stack, contradiction]), ...more });

  it('numbers the findings and the actions, actions in their order and once each', () => {
    const { text } = analysis();
    expect(text).toContain(
      '1， 系统版本号为17763.2090，已落后21个月。\n2， 本次更新失败的报错为0x80240439。\n3， 缺少前置的SSU。\n下一步动作：\n',
    );
    expect(text).toContain(
      '2， 先安装SSU-KB5005112，下载路径：https://kb.example/5005112\n3， 安装最新累积更新KB5025229，下载路径：https://kb.example/5025229\n4， 检查WSUS。\n',
    );
  });

  it('tells a contradiction to the engineer and never to the customer', () => {
    const { text, html, notes } = analysis();
    expect(notes).toContain('陈述矛盾，请核实：KB5001634是17134.2090（1803）。');
    expect(`${text}${html}`).not.toMatch(/17134|1803|KB5001634/);
  });

  it('does not ask again for what the customer says they have done', () => {
    const done = message('已删除SoftwareDistribution\\Download缓存并重启，更新仍然失败。', 'more-data');
    const { text, notes } = analysis({ message: done, previous: diagnosis([invalidFormat]) });
    expect(text).not.toContain('删除C:');
    expect(text).toContain('1， 先安装SSU-KB5005112');
    expect(notes.join('\n')).toContain('信中不再重复的步骤');
  });

  it('says which machine each statement is about when there are two', () => {
    const machines = [
      { name: 'PC-A', toldBy: 'x' },
      { name: 'PC-B', toldBy: 'x' },
    ];
    const { text } = analysis({ diagnosis: diagnosis([behind, { ...stack, machine: 1 }], { machines }) });
    expect(text).toContain('1， PC-A：系统版本号');
    expect(text).toContain('2， PC-B：缺少前置的SSU。');
  });

  it('cannot be made of a statement without evidence', () => {
    expect(() => analysis({ diagnosis: diagnosis([finding({ statement: '无凭无据' }, {}, [])]) })).toThrow(
      expect.objectContaining({ code: 'statement-without-evidence' }),
    );
  });
});

describe('the closure', () => {
  const closure = (more: Partial<LetterInput> = {}) =>
    compose({ letter: 'closure', message: resolved, diagnosis: diagnosis([invalidFormat, stack]), ...more });

  it('sums up number, description, analysis and summary', () => {
    const { text } = closure();
    expect(text).toContain('如刚才电话沟通，经您的确认，何老师的终端已经完成系统升级，补丁可以正常安装，此case将做关闭处理');
    expect(text).toContain('Case No：CAS-20417-Q7M2K8\n问题描述：\n=================\n');
    expect(text).toMatch(/问题分析：\n={17}\n经日志分析，问题发生时的情况如下：\n1， /);
    expect(text).toMatch(/问题总结：\n={17}\n以上，经用户同意，/);
  });

  it('never claims a consent that nobody gave, and tells the engineer', () => {
    const { text, notes } = closure({ message: message('更新已成功，谢谢', 'solved'), mark: 'consent-not-explicit' });
    expect(text).not.toMatch(/经用户同意|将做关闭处理/);
    expect(text).toContain('如您同意，请回复本邮件确认');
    expect(notes).toContain('客户没有明确同意结案：信中请客户确认，发送前请核实。');
  });

  it('takes a call note for consent', () => {
    const noted = {
      kind: 'call-note',
      path: 'call-note:1',
      sha256: 'b',
      who: 'Chen Yu',
      at: '2023-05-08T02:00:00Z',
      text: '客户同意关闭案例',
    } as const;
    expect(closure({ message: message('好了', 'solved'), statements: [noted] }).text).toContain('经用户同意');
  });

  it('does not repeat words that say "we" in our own voice', () => {
    expect(closure({ message: message('我们这边补丁安装成功了，可以关闭案例。', 'agree-to-close') }).text).toContain(
      '经您的确认，问题已解决，',
    );
  });
});

describe('a reply', () => {
  it('quotes the question and leaves a visible place for the engineer’s words', () => {
    const { text, notes } = compose({ letter: 'reply', message: message('安装SSU需要重启吗？\n影响业务吗？', 'question') });
    expect(text).toContain('> 安装SSU需要重启吗？\n> 影响业务吗？');
    expect(hasBlank(text)).toBe(true);
    expect(notes.join()).toContain('答复尚未填写');
  });
});

describe('words of outsiders', () => {
  const hostile = '<script>alert(1)</script>\u0000\u202Eevil\u0007 安装失败 {{number}} {{{x}}}';
  it.each(languages.flatMap((language) => letters.map((letter) => [language, letter] as const)))(
    'stay words in %s %s',
    (language, letter) => {
      const evil = message(hostile, 'agree-to-close', { subject: hostile });
      const { text, html, subject } = compose({
        language,
        letter,
        message: evil,
        firstMessage: evil,
        contactName: hostile,
        case: { ...input().case, title: hostile },
      });
      expect(html).not.toContain('<script');
      expect(text + html + subject).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
      expect(html).toBe(wellFormed(html));
    },
  );

  it('an address is no name to greet', () => {
    expect(compose({ contactName: 'zhou@bank.example' }).text).toMatch(/^您好：/);
    expect(compose({ contactName: '', language: 'en' }).text).toMatch(/^Hello,/);
  });
});

describe('every template', () => {
  const cases: Readonly<Record<string, Partial<LetterInput>>> = {
    full: { diagnosis: diagnosis([behind, invalidFormat, stack, contradiction, lacking]), message: resolved },
    empty: {
      diagnosis: diagnosis([], { artifacts: [], machines: [] }),
      engineer: null,
      contactName: '',
      message: message('', 'other'),
      firstMessage: message('', 'other'),
    },
    healthy: { diagnosis: diagnosis([]), message: report },
  };
  it.each(
    languages.flatMap((language) => letters.flatMap((letter) => Object.keys(cases).map((name) => [language, letter, name] as const))),
  )('renders: %s %s, %s', (language, letter, name) => {
    const { text, html } = compose({ language, letter, ...cases[name] });
    expect(text).not.toMatch(/undefined|null|\[object|\{\{/);
    expect(html).toBe(wellFormed(html));
  });

  it('mentions the same values in every language', async () => {
    const [first, ...others] = await Promise.all(languages.map((language) => templatesUnder(`${folder}/${language}`)));
    for (const other of others) {
      expect([...other.keys()]).toEqual([...(first?.keys() ?? [])]);
      for (const [name, source] of other) {
        const original = first?.get(name);
        if (original !== undefined) expect([name, placeholdersOf(source)]).toEqual([name, placeholdersOf(original)]);
      }
    }
  });

  it('of an edited letter keeps the engineer’s words as they are', () => {
    const { text, html } = templates.letter('zh-CN', 'edited', { text: '许可：\n  a < b\n' });
    expect(text).toBe('许可：\n  a < b\n');
    expect(html).toContain('许可：<br/>\n&#160;&#160;a &lt; b');
  });
});

/** The HTML again where every tag closes in order; else what is left open. */
function wellFormed(html: string): string {
  const open: string[] = [];
  for (const [, slash, name, self] of html.replace(/^<!DOCTYPE html>/, '').matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (slash === '/') {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (self !== '/') open.push(name ?? '');
  }
  return open.length === 0 && !/<(?![/!a-z])/.test(html) ? html : `left open: ${open.join(' ')}`;
}
