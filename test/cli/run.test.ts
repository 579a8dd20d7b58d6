import { describe, expect, it } from 'vitest';
import { commandNamed, commandNames } from '../../src/cli/index.ts';
import { languageOfEnvironment } from '../../src/cli/language.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { keptTerminal } from '../support/terminal.ts';

describe('the command line', () => {
  it.each(commandNames)('explains %s in both languages', async (name) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const person = keptTerminal({ language });
      expect(await runCommandLine([name, '--help'], person)).toBe(0);
      expect(person.said().out).toContain((await commandNamed(name))?.about[language]);
    }
  });

  it('says what was expected when the command is unknown, and exits 2', async () => {
    const person = keptTerminal();
    expect(await runCommandLine(['dignose'], person)).toBe(2);
    expect(person.said().err).toContain('but came "dignose"');
  });

  it.each([
    ['an unknown option', ['read', '--colour']],
    ['no mail', ['read']],
    ['a date that is none', ['diagnose', 'a.log', '--at', 'yesterday']],
    ['a language that is none', ['read', '--lang', 'fr', 'a.eml']],
  ])('exits 2 on %s', async (_what, words) => {
    expect(await runCommandLine(words, keptTerminal())).toBe(2);
  });

  it.each([
    [['dignose'], 'casewright: 应为 '],
    [['read', '--colour'], 'casewright read: 没有选项 --colour'],
    [['read'], 'casewright read: 应给出一个或多个邮件文件，但没有给出'],
    [['read', '/no/such/mail.eml'], 'casewright read: 应为邮件文件，但 /no/such/mail.eml 不存在'],
  ])('says what went wrong in %j in Chinese to who reads Chinese', async (words, sentence) => {
    const person = keptTerminal({ language: 'zh-CN' });
    expect(await runCommandLine(words, person)).toBeGreaterThan(0);
    expect(person.said().err).toContain(sentence);
  });

  it('says it in the language that --lang asks for', async () => {
    const person = keptTerminal();
    expect(await runCommandLine(['read', '--lang', 'zh-CN', '/no/such/mail.eml'], person)).toBe(1);
    expect(person.said().err).toContain('应为邮件文件');
  });

  it('exits 1 with one sentence when a mail is not there', async () => {
    const person = keptTerminal();
    expect(await runCommandLine(['read', '/no/such/mail.eml'], person)).toBe(1);
    expect(person.said().err).toContain('expected a mail file');
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{}, 'en'],
  ])('speaks the language of %j', (environment, language) => {
    expect(languageOfEnvironment(environment)).toBe(language);
  });
});
