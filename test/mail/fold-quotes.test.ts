import { describe, expect, it } from 'vitest';
import { foldQuotes } from '../../src/mail/fold-quotes.ts';
import { understand } from '../../src/mail/understand.ts';
import { parsedMail, reading } from './parsed.ts';
import { quotedMails, quotedWords } from './quotes.ts';

const read = (text: string, over = {}) => understand(parsedMail({ text, ...over }), reading);

describe('a quoted letter is not the customer’s words', () => {
  it.each(quotedMails)('in $client', ({ text, words }) => {
    const message = read(text);
    const own = words ?? (/[\u4e00-\u9fff]/.test(text.split('\n')[0] ?? '') ? '更新仍然失败' : 'The update still fails');
    expect(message.newText).toBe(own);
    expect(quotedWords.some((line) => message.quotedText.includes(line))).toBe(true);
  });
});

describe('nothing is deleted', () => {
  it.each(quotedMails)('every line of $client is somewhere', ({ text }) => {
    const folded = foldQuotes(text);
    const kept = [...folded.own, ...folded.quoted];
    for (const line of text.split('\n').filter((written) => written.trim() !== '')) expect(kept).toContain(line);
  });
});

describe('answers between the quoted lines', () => {
  it('stay the customer’s words', () => {
    const text =
      'See below.\n\nOn Mon, Mar 4, 2024 at 10:07 AM Han Mei <support@desk.example> wrote:\n> Which build is it?\n\n17763.2090\n\n> Is a proxy used?\nNo proxy.\n';
    const { newText, quotedText } = read(text);
    expect(newText.replace(/\n+/g, '\n')).toBe('See below.\n17763.2090\nNo proxy.');
    expect(quotedText).toContain('Is a proxy used?');
  });

  it('stay so in Chinese', () => {
    const { newText } = read(
      '在 2024-03-04 10:07:41，"Han Mei" <support@desk.example> 写道：\n> 系统版本是多少？\n1809\n> 是否使用代理？\n没有使用代理',
    );
    expect(newText).toBe('1809\n没有使用代理');
  });
});

describe('words that only look like a quote', () => {
  it.each([
    ['a list with two keys', '更新失败\n日期：2024-03-04\n主题：终端'],
    ['a sentence that ends in 写道', '日志里写道：\n无法连接到服务器'],
    ['a drawn line', '第一台：\n-----------\n失败'],
    ['a log with From and To', 'The relay log says:\nFrom: 192.0.2.1\nTo: 192.0.2.9\nDate: 2024-03-04\nand then nothing.'],
    ['a Chinese log with a sender', '日志如下：\n发件人: scanner\n收件人: ops\n主题: alert\n之后就无法连接'],
    ['a sentence on what someone wrote', 'The tool wrote:\nfailed'],
  ])('%s stays with the customer', (_, text) => {
    expect(read(text).newText).toBe(text);
  });
});

describe('a mail passed on without own words', () => {
  const inner =
    '发件人: 梁老师 <liang@donghu.example>\n发送时间: 2024年3月4日 10:07\n收件人: 沈女士\n主题: 打不上补丁\n\n网点终端打不上补丁。';

  it('is read as the words it passes on', () => {
    const message = read(`\n\n${inner}`, { subject: '转发: CAS-20417-K7M2Q9 打不上补丁', inReplyTo: null, references: [] });
    expect(message.newText).toBe('网点终端打不上补丁。');
    expect(message.intent).toBe('report');
    expect(message.quotedText).toContain('梁老师');
  });

  it('is so by its separator, whatever the subject says', () => {
    const message = read(
      '---------- Forwarded message ---------\nFrom: Liang <liang@donghu.example>\nDate: Mon\nSubject: x\nTo: Shen\n\nIt fails.',
      {
        subject: 'CAS-20417-K7M2Q9',
      },
    );
    expect(message.newText).toBe('It fails.');
  });

  it('follows words that only lead to it', () => {
    expect(read(`请看下面。\n\n${inner}`, { subject: '转发: x' }).newText).toBe('请看下面。\n\n网点终端打不上补丁。');
  });

  it('keeps the writer’s words apart where they stand for themselves', () => {
    const words = '第一台和第二台已经更新成功，第三台昨天重启以后自动回退，CBS 日志已经收集好，稍后单独发给您。';
    expect(read(`${words}\n\n${inner}`, { subject: '转发: x' }).newText).toBe(words);
  });

  it('is not shown where only a name tells whose words they are', () => {
    const unaddressed = inner.replace(' <liang@donghu.example>', '');
    expect(read(`请看下面。\n\n${unaddressed}`, { subject: '转发: x' }).newText).toBe('请看下面。');
  });

  it('never takes our own letter for the customer’s words', () => {
    const ours = inner.replace('梁老师 <liang@donghu.example>', 'Han Mei <support@desk.example>');
    expect(read(ours, { subject: 'Fw: x' }).newText).toBe('');
  });

  it('is empty for a reply without words', () => {
    expect(read(inner).newText).toBe('');
  });
});
