import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/case/diagnosis.ts';
import { compose } from './composed.ts';
import { artifact, diagnosis, finding, message } from './sample.ts';

const first = artifact('1.zip!/WindowsUpdate.log', 'windowsupdate-decoded');
const second = artifact('2.zip!/WindowsUpdate.log', 'windowsupdate-decoded', { sha256: 'bb'.repeat(32) });
const info = artifact('systeminfo.txt', 'systeminfo', { sha256: 'cc'.repeat(32) });
const line = (place: number): Finding['evidence'] => [{ artifact: place, line: 7, text: '*FAILED* [80072EFD]' }];
const step = (text: string) => ({ text, url: null, order: 10 });

const refused = finding(
  { statement: '用户此次更新失败的报错为0x80072efd', actions: [step('请检查端口8530')] },
  { statement: 'The update failed with 0x80072efd', actions: [step('Check port 8530')] },
  line(0),
  { rule: 'refused', about: ['0x80072efd'] },
);
const timeout = finding(
  { statement: '用户此次更新失败的报错为0x8024401c', actions: [step('请检查WsusPool')] },
  { statement: 'The update failed with 0x8024401c', actions: [step('Check WsusPool')] },
  line(1),
  { rule: 'timeout', about: ['0x8024401c'] },
);
const before = diagnosis([refused], { artifacts: [first] });
const more = message('端口已放开，换了一个报错，新日志见附件。', 'more-data');

describe('what a letter recalls', () => {
  it('keeps what only the earlier logs show apart from what the new ones show, and asks for its steps once', () => {
    const { text } = compose({
      letter: 'analysis',
      message: more,
      previous: before,
      diagnosis: diagnosis([refused, timeout], { artifacts: [first, second] }),
    });
    expect(text).toMatch(
      /1， 用户此次更新失败的报错为0x8024401c。\n此前日志中的情况（如已处理，请忽略）：\n2， 用户当时更新失败的报错为0x80072efd。/,
    );
    expect(text).toContain('请检查WsusPool');
    expect(text).not.toContain('8530');
  });

  it('goes on asking for what the lists of the system call for, unless it was done', () => {
    const actions = [step('先安装KB5005112'), step('安装最新累积更新KB5023702')];
    const stack = finding({ statement: '缺少前置的KB5005112', actions }, {}, line(1), { rule: 'stack' });
    const { text } = compose({
      letter: 'analysis',
      message: message('KB5005112已安装，还是失败，新日志见附件。', 'more-data'),
      previous: diagnosis([stack], { artifacts: [first, info] }),
      diagnosis: diagnosis([stack, { ...timeout, evidence: line(2) }], { artifacts: [first, info, second] }),
    });
    expect(text).not.toContain('缺少前置的KB5005112');
    expect(text).toContain('安装最新累积更新KB5023702');
    expect(text).not.toContain('先安装KB5005112');
  });

  it('keeps a failure whole where the new files are no logs', () => {
    const old = finding({ statement: '系统版本为19045.3803' }, {}, line(1), { rule: 'behind' });
    const now = diagnosis([refused, old], { artifacts: [first, info] });
    const { text } = compose({ letter: 'analysis', message: more, previous: before, diagnosis: now });
    expect(text).not.toContain('此前日志');
    expect(text).toContain('请检查端口8530');
  });

  it('keeps a failure whole where the new logs end with the same code', () => {
    const same = finding({ statement: '报错0x80072efd与之前一致' }, {}, line(1), { rule: 'same', about: ['0x80072efd'] });
    const now = diagnosis([refused, same], { artifacts: [first, second] });
    const { text } = compose({ letter: 'analysis', message: more, previous: before, diagnosis: now });
    expect(text).not.toContain('此前日志');
    expect(text).toContain('请检查端口8530');
  });

  it('explains an error once where it only came again, and keeps its steps', () => {
    const same = finding({ statement: '报错0x80072efd与之前一致' }, {}, line(1), { rule: 'same-error-as-before', about: ['0x80072efd'] });
    const now = diagnosis([same, { ...refused, evidence: line(1) }], { artifacts: [first, second] });
    const { text } = compose({ letter: 'analysis', message: more, previous: before, diagnosis: now });
    expect(text).toContain('结果如下：\n1， 报错0x80072efd与之前一致。\n下一步动作：\n1， 请检查端口8530。');
  });

  it('explains it still of another computer, and where it says which update failed', () => {
    const machines = ['APP-01', 'APP-02'].map((name) => ({ name, toldBy: '' }));
    const again = { rule: 'same-error-as-before', about: ['0x80070643'], machine: 0 };
    const same = finding({ statement: '报错0x80070643与之前一致' }, {}, line(1), again);
    const failing = (statement: string, more: Partial<Finding>): Finding =>
      finding({ statement }, { statement }, line(1), { about: ['0x80070643'], ...more });
    const findings = [
      failing('安装KB5034441失败', { machine: 0, rule: 'partition' }),
      failing('安装失败', { machine: 1, rule: 'install' }),
    ];
    const { text } = compose({
      letter: 'analysis',
      message: more,
      previous: diagnosis(findings, { artifacts: [first], machines }),
      diagnosis: diagnosis([same, ...findings], { artifacts: [first, second], machines }),
    });
    expect(text).toContain('APP-01：安装KB5034441失败');
    expect(text).toContain('APP-02：安装失败');
  });

  it('says no more of a computer that the customer calls settled, and tells the engineer', () => {
    const machines = ['APP-01', 'APP-1', 'APP-02'].map((name) => ({ name, toldBy: '' }));
    const failing = (machine: number, code: string): Finding =>
      finding({ statement: `更新失败的报错为${code}` }, {}, line(0), { machine, about: [code] });
    const all = [failing(0, '0x80072ee2'), failing(1, '0x80240022'), failing(2, '0x80070070')];
    const now = diagnosis(all, { artifacts: [first, second], machines });
    const { text, notes } = compose({
      letter: 'information-request',
      message: message('APP-02清理磁盘后已恢复正常，APP-01还是超时，APP-1没有正常安装。', 'more-data'),
      previous: diagnosis(all, { artifacts: [first], machines }),
      diagnosis: now,
    });
    expect(text).toContain('APP-01：更新失败的报错为0x80072ee2');
    expect(text).toContain('APP-1：更新失败的报错为0x80240022');
    expect(text).not.toContain('APP-02');
    expect(notes).toContain('客户表示 APP-02 已恢复正常：信中不再提及，发送前请核实。');
  });

  it('goes on with a case that a closure had summed up', () => {
    const now = diagnosis([refused, timeout], { artifacts: [first, second] });
    const { text } = compose({ letter: 'analysis', message: more, previous: before, diagnosis: now, lastLetter: 'closure' });
    expect(text).toContain('根据您的反馈，我们将继续跟进此case。');
  });
});
