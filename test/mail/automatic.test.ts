import { describe, expect, it } from 'vitest';
import type { MessageKind } from '../../src/case/message.ts';
import type { ParsedMail } from '../../src/mail/parsed.ts';
import { understand } from '../../src/mail/understand.ts';
import { parsedMail, reading } from './parsed.ts';

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
    ['auto-reply', ['Precedence: auto_reply']],
    ['auto-reply', ['Content-Type: multipart/report; report-type=disposition-notification']],
    ['bounce', ['Content-Type: multipart/report;\r\n report-type=delivery-status']],
    ['bounce', ['X-Failed-Recipients: x@donghu.example']],
    ['list', ['List-Id: <news.donghu.example>']],
    ['list', ['Precedence: bulk']],
    ['list', ['Precedence: list']],
    ['message', ['Auto-Submitted: no']],
    ['message', ['Auto-Submitted: No (a person)']],
    ['message', ['X-Auto-Response-Suppress: All']],
    ['message', ['X-Loop: support@desk.example']],
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
    ['message', '回复: 自动回复: CAS-20417-K7M2Q9'],
    ['message', '自动回复功能失败 CAS-20417-K7M2Q9'],
    ['message', '转发: 系统退信'],
    ['message', 'Outlook reports undeliverable mail'],
    ['message', 'Auto update fails'],
  ])('%s: %s', (expected, subject) => expect(kind([], { subject })).toBe(expected));
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
