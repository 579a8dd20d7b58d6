import { describe, expect, it } from 'vitest';
import type { LetterInput } from '../../src/letters/compose.ts';
import { compose } from './composed.ts';
import { behind, contradiction, diagnosis, finding, invalidFormat, lacking, message, stack } from './sample.ts';

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

  it('says once what a log without a name says again of a named machine, and asks no healthy twin for logs', () => {
    const machines = [
      { name: 'PC-A', toldBy: 'x' },
      { name: 'PC-B', toldBy: 'x' },
    ];
    const ofTwin = { ...lacking, machine: 1 };
    const ofNameless = { ...lacking, machine: null, rule: behind.rule };
    const { text } = analysis({ diagnosis: diagnosis([behind, { ...behind, machine: null }, ofTwin, ofNameless], { machines }) });
    expect(text.match(/系统版本号为17763.2090/g)).toHaveLength(1);
    expect(text).not.toContain('systeminfo.txt');
    expect(analysis({ diagnosis: diagnosis([behind, { ...lacking, machine: 0 }], { machines }) }).text).toContain('请上传systeminfo.txt');
  });

  it('cannot be made of a statement without evidence', () => {
    expect(() => analysis({ diagnosis: diagnosis([finding({ statement: '无凭无据' }, {}, [])]) })).toThrow(
      expect.objectContaining({ code: 'statement-without-evidence' }),
    );
  });

  it('says which machine a step is for when not all need it', () => {
    const machines = [
      { name: 'PC-A', toldBy: 'x' },
      { name: 'PC-B', toldBy: 'x' },
    ];
    const { text } = analysis({
      diagnosis: diagnosis([behind, { ...behind, machine: 1 }, { ...invalidFormat, machine: 1 }], { machines }),
    });
    expect(text).toContain('1， PC-B：请用户删除C:');
    expect(text).toContain('2， 安装最新累积更新KB5025229，下载路径');
  });

  it('says so when the logs sent again show nothing new', () => {
    const again = message('再补充一份日志', 'more-data', {
      attachments: [{ name: 'a.zip', type: '', bytes: 1, sha256: 'a', inline: false, within: null }],
    });
    const previous = diagnosis([behind, invalidFormat, stack, contradiction]);
    expect(analysis({ message: again, previous }).text).toContain('日志我已查看并分析，与之前的分析相比没有新的发现，结果仍如下：');
    const withNews = diagnosis([behind, { ...stack, rule: 'another' }]);
    expect(analysis({ message: again, previous, diagnosis: withNews }).text).toContain('日志我已查看并分析，结果如下：');
    expect(analysis({ message: again, previous, language: 'en' }).text).toContain('the results are still:');
  });
});
