import { describe, expect, it } from 'vitest';
import type { MessageKind } from '../../src/case/message.ts';
import type { ParsedMail } from '../../src/mail/parsed.ts';
import { understand } from '../../src/mail/understand.ts';
import { attachment, parsedMail, reading } from './parsed.ts';

const kind = (headers: readonly string[], over: Partial<ParsedMail> = {}): MessageKind =>
  understand(
    parsedMail({
      headerLines: headers.map((line) => ({ key: (line.split(':', 1)[0] ?? '').toLowerCase(), line })),
      text: '更新失败',
      ...over,
    }),
    reading,
  ).kind;

describe('automatic mail by its headers', () => {
  it.each<readonly [MessageKind, readonly string[]]>([
    ['auto-reply', ['Auto-Submitted: auto-replied']],
    ['auto-reply', ['Auto-Submitted: auto-generated; type=x']],
    ['auto-reply', ['auto-submitted:\r\n auto-notified (vacation)']],
    ['auto-reply', ['Return-Path: <>']],
    ['auto-reply', ['X-Autoreply: yes']],
    ['auto-reply', ['X-Mail-Auto-Response: 1']],
    ['auto-reply', ['X-Amazon-Auto-Reply: true']],
    ['auto-reply', ['X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent']],
    ['auto-reply', ['X-POST-MessageClass: 9; Autoresponder']],
    ['auto-reply', ['X-Auto-Response-Suppress: All', 'Auto-Submitted: auto-replied']],
    ['auto-reply', ['Precedence: auto_reply']],
    ['auto-reply', ['Content-Type: multipart/report; report-type=disposition-notification']],
    ['bounce', ['Content-Type: multipart/report;\r\n report-type=delivery-status']],
    ['bounce', ['X-Failed-Recipients: x@donghu.example']],
    ['bounce', ['From: MAILER-DAEMON (Mail Delivery Subsystem)']],
    ['bounce', ['X-MS-Exchange-Message-Is-Ndr:']],
    ['list', ['List-Unsubscribe: <mailto:leave@donghu.example>']],
    ['list', ['List-Id: <news.donghu.example>']],
    ['list', ['Precedence: bulk']],
    ['list', ['Precedence: list']],
    ['message', ['Auto-Submitted: no']],
    ['message', ['Auto-Submitted: No (a person)']],
    ['message', ['X-Auto-Response-Suppress: All']],
    ['message', ['X-Loop: support@desk.example']],
    ['message', ['X-Autoreply: no']],
    ['message', ['X-Auto-Response-Suppress: DR, OOF, AutoReply']],
    ['message', ['X-MS-Exchange-Inbox-Rules-Loop: shen@donghu.example']],
    ['message', ['Return-Path: <shen@donghu.example>']],
    ['message', ['Content-Type: multipart/mixed']],
    ['message', []],
  ])('%s: %s', (expected, headers) => expect(kind(headers)).toBe(expected));
});

describe('automatic mail by its subject', () => {
  it.each<readonly [MessageKind, string]>([
    ['auto-reply', '自动回复: [案例号: CAS-20417-K7M2Q9 ] 更新失败'],
    ['auto-reply', '自动回复：更新失败'],
    ['auto-reply', '自動回覆: 更新失敗'],
    ['auto-reply', 'Automatic reply: CAS-20417-K7M2Q9'],
    ['auto-reply', 'Out of Office: back on Monday'],
    ['auto-reply', 'Out of office'],
    ['auto-reply', 'Auto-Reply: x'],
    ['bounce', '系统退信'],
    ['bounce', '系统退信/Systems bounce'],
    ['bounce', 'Undeliverable: CAS-20417-K7M2Q9'],
    ['bounce', 'Delivery Status Notification (Failure)'],
    ['bounce', 'Mail delivery failed: returning message to sender'],
    ['bounce', '退信通知：CAS-20417-K7M2Q9'],
    ['bounce', '无法投递: CAS-20417-K7M2Q9'],
    ['bounce', 'DELIVERY FAILURE: User xu not listed in Domino Directory'],
    ['bounce', 'Returned mail: see transcript for details'],
    ['auto-reply', 'Abwesenheitsnotiz: CAS-20417-K7M2Q9'],
    ['auto-reply', '外出自动回复：CAS-20417-K7M2Q9'],
    ['auto-reply', 'Automatic response - CAS-20417-K7M2Q9'],
    ['message', '回复: 自动回复: CAS-20417-K7M2Q9'],
    ['message', 'RE: 答复: 自动回复: CAS-20417-K7M2Q9'],
    ['message', 'Re: Re: Out of office: CAS-20417-K7M2Q9'],
    ['message', 'Re: Undeliverable: CAS-20417-K7M2Q9'],
    ['message', '退信问题排查 CAS-20417-K7M2Q9'],
    ['message', '自动回复功能失败 CAS-20417-K7M2Q9'],
    ['message', '转发: 系统退信'],
    ['message', 'Outlook reports undeliverable mail'],
    ['message', 'Auto update fails'],
  ])('%s: %s', (expected, subject) => expect(kind([], { subject })).toBe(expected));
});

describe('a mail that a person may have written all the same', () => {
  const doubt = (subject: string, text: string, headers: readonly string[] = []) => {
    const headerLines = headers.map((line) => ({ key: (line.split(':', 1)[0] ?? '').toLowerCase(), line }));
    const read = understand(parsedMail({ subject, text, headerLines }), reading);
    return [read.kind, read.kindDoubt ?? 'sure'];
  };

  it.each<readonly [string, string, string, string]>([
    ['bounce', 'subject', '无法投递: CAS-20417-K7M2Q9', '我们的邮件被退回来了，怎么办？'],
    ['auto-reply', 'subject', 'Out of office replies fail after the update', 'They fail.'],
    ['auto-reply', 'subject', '休假通知', '十月八日回来。'],
    ['auto-reply', 'words', 'Re: CAS-20417-K7M2Q9', 'This is an automatic reply. We have received your mail.'],
    ['auto-reply', 'words', 'Re: CAS-20417-K7M2Q9', '您好，这是一封系统自动回复的邮件，我们已收到您的来信。'],
    ['auto-reply', 'words', '回复: CAS-20417-K7M2Q9', '本邮件由系统自动发出，请勿直接回复。'],
    ['auto-reply', 'words', 'Re: CAS-20417-K7M2Q9', 'I am currently out of the office until Monday.'],
    ['auto-reply', 'sure', '自动回复: CAS-20417-K7M2Q9', '我在出差。'],
    ['message', 'sure', 'Re: CAS-20417-K7M2Q9', '客户说收到了一封自动回复，但更新还是失败。'],
    ['message', 'sure', 'Re: CAS-20417-K7M2Q9', 'The update still fails. We see an automatic reply of the server in the log.'],
  ])('%s, for sure or by its %s: %s', (kind, by, subject, text) => expect(doubt(subject, text)).toEqual([kind, by]));

  it('is in no doubt where its headers say so', () => {
    expect(doubt('Out of office', 'I am away', ['Auto-Submitted: auto-replied'])).toEqual(['auto-reply', 'sure']);
    expect(doubt('Undeliverable: x', 'x', ['Return-Path: <>'])).toEqual(['bounce', 'sure']);
  });

  it('is a person’s where it brings files, whatever its words are like', () => {
    const read = understand(
      parsedMail({ text: 'I am on leave from tomorrow. The log is attached.', attachments: [attachment('cbs.log')] }),
      reading,
    );
    expect([read.kind, read.kindDoubt]).toEqual(['message', undefined]);
  });

  it('may be another’s that a rule of a mailbox passes on', () => {
    expect(doubt('FW: 更新失败', '请看下面的日志', ['Auto-Submitted: auto-generated', 'Return-Path: <>'])).toEqual([
      'auto-reply',
      'forward',
    ]);
  });

  it('is one of an administrator where only the address is like a server’s', () => {
    const from = [{ address: 'postmaster@donghu.example', name: '' }];
    const subject = 'Delivery problem since the update';
    const read = understand(parsedMail({ from, subject, text: 'Mails wait in the queue since KB5025229.' }), reading);
    expect([read.kind, read.kindDoubt]).toEqual(['bounce', 'subject']);
  });

  it('says nothing of itself in the words it quotes', () => {
    const text =
      '更新还是失败。\n\n发件人: support@desk.example\n发送时间: 2024年3月4日 9:00\n收件人: 沈女士\n主题: x\n\n本邮件由系统自动发出';
    expect(doubt('回复: x', text)).toEqual(['message', 'sure']);
  });
});

describe('other automatic mail', () => {
  it('is a bounce by its report', () => {
    expect(
      kind([], { reportText: 'Reporting-MTA: dns; mx.donghu.example\n\nFinal-Recipient: rfc822; x@donghu.example\nAction: failed' }),
    ).toBe('bounce');
  });

  it('is a bounce from a mail server without a return path', () => {
    expect(kind(['Return-Path: <>'], { from: [{ address: 'MAILER-DAEMON@mx.donghu.example', name: '' }] })).toBe('bounce');
  });

  it('is our own, whatever else it says', () => {
    const from = [{ address: 'Support@Desk.example', name: '' }];
    expect(kind([], { from })).toBe('own');
    expect(kind(['Auto-Submitted: auto-replied'], { from })).toBe('own');
  });
});
