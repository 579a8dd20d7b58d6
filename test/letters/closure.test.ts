import { describe, expect, it } from 'vitest';
import type { LetterInput } from '../../src/letters/compose.ts';
import { compose } from './composed.ts';
import { diagnosis, finding, invalidFormat, message, resolved, stack } from './sample.ts';

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

  it('takes a bare yes for consent, and claims nothing more', () => {
    const { text } = closure({ message: message('同意。', 'agree-to-close') });
    expect(text).toContain('经您的同意，此case将做关闭处理');
    expect(text).not.toMatch(/已解决|经您的确认/);
    expect(closure({ language: 'en', message: message('Yes, please close.', 'agree-to-close') }).text).toContain(
      'As agreed, we are closing',
    );
  });

  it('says that the problem is solved where the customer only says solved', () => {
    expect(closure({ message: message('已经解决，可以结案。', 'agree-to-close') }).text).toContain('经您的确认，问题已解决，此case');
  });

  it.each([
    ['李工：已正常安装，可以关闭。谢谢', '经您的确认，已正常安装，此case'],
    ['王老师，终端已升级成功，可以结案。', '经您的确认，终端已升级成功，此case'],
    ['员工：电脑已恢复正常，可以结案。', '经您的确认，员工：电脑已恢复正常，此case'],
  ])('takes no salutation for the customer’s report: %s', (words, told) => {
    expect(closure({ message: message(words, 'agree-to-close') }).text).toContain(told);
  });

  it('gives no advice for a failure that is over', () => {
    const step = { text: '执行DISM，重启后再次尝试更新；如仍失败，请提供新的CBS.log', url: null, order: 1 };
    const repaired = finding({ statement: '组件存储已损坏', actions: [step] }, {}, invalidFormat.evidence);
    expect(closure({ diagnosis: diagnosis([repaired]) }).text).toContain('处理建议：1）执行DISM，重启后再次尝试更新。\n');
  });

  it.each([
    ['The upgrade went through on the second attempt. Happy for you to close it.', 'The upgrade went through on the second attempt'],
    ['GPO removed, scans are succeeding on all stores now. You may close.', 'GPO removed, scans are succeeding on all stores now'],
  ])('repeats how it went: %s', (words, told) => {
    expect(closure({ language: 'en', message: message(words, 'agree-to-close') }).text).toContain(`the problem is resolved: "${told}"`);
  });

  it('sums up only the steps that do not wait for a failure', () => {
    const actions = [
      'Repair the store',
      'If that does not help, upgrade in place',
      'If it still fails, send the new log',
      'Send CBS.log',
    ].map((text, order) => ({
      text,
      url: null,
      order,
    }));
    const repaired = finding({}, { statement: 'The store is damaged', actions }, invalidFormat.evidence);
    expect(closure({ language: 'en', diagnosis: diagnosis([repaired]) }).text).toContain('Our advice: (1) Repair the store.\n');
  });
});
