import { describe, expect, it } from 'vitest';
import { called } from '../../src/case/said/containers.ts';
import { limit } from '../../src/case/said/limits.ts';
import { problem } from '../../src/case/said/problems.ts';
import { compose } from './composed.ts';
import { artifact, diagnosis, finding, invalidFormat, lacking, logLines, logs, message, report } from './sample.ts';

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
      {
        code: '0x80070005',
        symbol: 'E_ACCESSDENIED',
        meanings: { 'zh-CN': '', en: '' },
        count: 3,
        noise: false,
        machine: 0,
        first: seen,
        last: seen,
      },
    ];
    const { text } = compose({ diagnosis: diagnosis([], { errors }) });
    expect(text).toContain('0x80070005（E_ACCESSDENIED），共 3 次');
    expect(text).not.toContain('未发现');
  });

  it('tells the customer what could not be read, and the engineer why, in the engineer’s language', () => {
    const locked = artifact('日志.zip', 'binary', { lines: 0, limits: [limit('encrypted', { container: called('zip') })] });
    const incomplete = { ...report, problems: [problem('long-text', { count: 8 })] };
    const seen = { diagnosis: diagnosis([], { artifacts: [locked] }), message: incomplete };
    const { text, notes } = compose(seen);
    expect(text).toContain('您上传的日志.zip未能读取');
    expect(notes).toContain('日志.zip：ZIP 已加密，无法读取：请客户发送无密码的版本。');
    expect(notes).toContain('来信未能完整读取：邮件正文在 8 MB 处截断');
    expect(compose({ ...seen, notesLanguage: 'en' }).notes).toContain(
      '日志.zip: The ZIP is encrypted and cannot be read: ask for it without a password.',
    );
  });

  it('claims no logs for what the words alone told', () => {
    const told = finding(
      { statement: '您提供的文字中的报错0x80240034可理解为：更新下载失败。' },
      { statement: 'The error you name is 0x80240034.' },
      [{ artifact: 0, line: 1, text: '报错0x80240034' }],
    );
    const words = diagnosis([told], { artifacts: [artifact('message:1', 'text')] });
    expect(compose({ diagnosis: words }).text).toContain('下一步动作：\n您提供的文字中的报错0x80240034可理解为');
    expect(compose({ diagnosis: words, language: 'en' }).text).toContain('Next actions:\nThe error you name is 0x80240034.');
  });

  it('says that empty files came, and asks for a locked archive once', () => {
    const locked = artifact('日志.zip', 'binary', { lines: 0, limits: [limit('encrypted', { container: called('zip') })] });
    const empty = artifact('CBS.log', 'text', { lines: 0, bytes: 0, limits: [limit('empty')] });
    const asked = finding({ ask: ['日志.zip设有密码，请去掉密码后发送。'] }, {}, [], { rule: 'archive-encrypted', verdict: 'lacking' });
    const errors = artifact('setuperr.log', 'text', { lines: 0, bytes: 0, limits: [limit('empty')] });
    const program = artifact('collect.exe', 'binary', { lines: 0, limits: [limit('no-text')] });
    const usual = finding({ ask: ['请提供系统版本信息。'] }, {}, [], { verdict: 'lacking' });
    const { text } = compose({ diagnosis: diagnosis([usual, asked], { artifacts: [locked, empty, errors, program] }) });
    expect(text).toContain('您上传的CBS.log是空文件，没有内容，请重新导出后再次上传。');
    expect(text).not.toMatch(/未能读取|setuperr|collect/);
    expect(text).toContain('1， 日志.zip设有密码，请去掉密码后发送。\n2， 请提供系统版本信息。');
  });

  it('asks nobody to send a picture again: the engineer looks at it', () => {
    const picture = artifact('截图.png', 'binary', { lines: 0, limits: ['Not a text file: nothing in it was read.'] });
    const { text, notes } = compose({ diagnosis: diagnosis([invalidFormat], { artifacts: [...logs, picture] }) });
    expect(text).not.toContain('截图.png');
    expect(notes.join('\n')).toContain('截图.png');
  });

  it.each<readonly [string, string]>([
    ['我们营业部有三台电脑更新失败，麻烦看看。', '用户反馈营业部有三台电脑更新失败，请协助分析问题原因。'],
    ['工程师好，服务器补丁安装失败，请协助。', '用户反馈服务器补丁安装失败，请协助分析问题原因。'],
    ['财务服务器安装5月补丁失败，CBS日志已打包，请查收。', '用户反馈财务服务器安装5月补丁失败。'],
    ['坐席终端检查更新失败，涉密网拷不出文件，只能把日志贴在下面：', '用户反馈坐席终端检查更新失败。'],
    ['营业部终端检测更新失败，提示0x80244022，日志请见附件，谢谢！', '用户反馈营业部终端检测更新失败，提示0x80244022。'],
    ['工控机更新失败，日志已加密压缩，密码电话告知。', '用户反馈工控机更新失败。'],
    ['转发同事的邮件，请帮忙看看测试机补丁失败的原因。', '用户反馈测试机补丁失败，请协助分析问题原因。'],
    ['终端装补丁报错 0x800f0922，CBS 里的报错贴在下面。', '用户反馈终端装补丁报错 0x800f0922。'],
    ['网点转来的日志在压缩包里，查勘笔记本补丁一直装不上。', '用户反馈查勘笔记本补丁一直装不上。'],
    ['日志上传失败，终端也无法更新。', '用户反馈日志上传失败，终端也无法更新。'],
    [
      '護理站的電腦無法更新，檢查更新時出現錯誤，請協助確認原因。',
      '用户反馈護理站的電腦無法更新，檢查更新時出現錯誤，请协助分析问题原因。',
    ],
    [
      '你好，门诊终端升级到一半回滚，蓝屏过一次，日志见附件，麻烦尽快分析，门诊在用。',
      '用户反馈门诊终端升级到一半回滚，蓝屏过一次，门诊在用，请协助分析问题原因。',
    ],
    ['有一批终端收不到补丁，WSUS上显示“未报告”，能帮忙看看吗？', '用户反馈有一批终端收不到补丁，WSUS上显示“未报告”，请协助分析问题原因。'],
    ['您给的方法试过了，更新失败。', '用户反馈“您给的方法试过了，更新失败。”'],
    ['电脑更新很慢', '用户反馈电脑更新很慢。'],
  ])('tells as the user’s report: %s', (words, told) => {
    expect(compose({ firstMessage: message(words, 'report') }).text).toContain(`问题定义：\n${told}\n`);
  });

  it('quotes the customer’s sentence in English with a capital letter', () => {
    const { text } = compose({ language: 'en', firstMessage: message('Hi Alice,\n\nsince Monday the updates fail.', 'report') });
    expect(text).toContain('You reported: "Since Monday the updates fail."');
  });
});
