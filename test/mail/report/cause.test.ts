import { describe, expect, it } from 'vitest';
import type { DeliveryCause } from '../../../src/case/delivery.ts';
import { causeOf } from '../../../src/mail/report/cause.ts';
import { codeIn } from '../../../src/mail/report/status.ts';

describe('why a letter did not arrive', () => {
  it.each<readonly [DeliveryCause, string]>([
    ['no-such-address', '550 5.1.1 <xu@lake.example>: Recipient address rejected'],
    ['no-such-address', '550 No such user here'],
    ['no-such-address', '550 5.4.1 Recipient address not found: access denied'],
    ['no-such-address', '收件人邮件地址（xu@lake.example）不存在，邮件无法送达。'],
    ['no-such-address', '在 lake.example 找不到 xu。'],
    ['no-such-address', '550 User not exist'],
    ['no-such-domain', '5.1.2 bad destination system'],
    ['no-such-domain', 'Host or domain name not found. Name service error for name=lake.exmaple type=A'],
    ['no-such-domain', '域名不存在'],
    ['mailbox-closed', '550 5.2.1 The email account that you tried to reach is disabled'],
    ['mailbox-closed', '550 User suspended'],
    ['mailbox-closed', '该帐号已被冻结'],
    ['mailbox-full', '452 4.2.2 Mailbox full'],
    ['mailbox-full', "552 Requested mail action aborted: exceeded storage allocation; the user's quota exceeded"],
    ['mailbox-full', '对方邮箱空间不足'],
    ['mailbox-full', '收件者的信箱已滿'],
    ['too-large', '552 5.3.4 Message size exceeds fixed limit'],
    ['too-large', '550 message too large'],
    ['too-large', '邮件过大'],
    ['taken-for-spam', '554 5.7.1 Message rejected as spam by content scanning'],
    ['taken-for-spam', '您发送的邮件被怀疑为是垃圾邮件，拒绝接收。'],
    ['not-allowed', '550 5.7.26 Unauthenticated email is not accepted'],
    ['not-allowed', '554 Client host blocked'],
    ['not-allowed', '您已被收件人列入黑名单'],
    ['no-connection', '4.4.7 message expired'],
    ['no-connection', 'connect to mx.lake.example[192.0.2.25]:25: Connection timed out'],
    ['no-connection', 'rcpt handle timeout'],
    ['loop', '554 5.4.6 Too many hops'],
    ['other', '550 5.0.0'],
    ['other', ''],
  ])('%s: %s', (cause, words) => expect(causeOf(codeIn(words).status, words)).toBe(cause));
});

describe('the code of an answer', () => {
  it.each([
    ['550 5.1.1 no', '5.1.1', '550'],
    ['5.0.0 (other) 550-5.2.2 full', '5.2.2', '550'],
    ['host 192.0.2.5[192.0.2.5] said nothing', null, null],
    ['version 15.20.4.1 of the server', null, null],
    ['at 10:00:550', null, null],
  ])('%s', (words, status, reply) => expect(codeIn(words)).toEqual({ status, reply }));
});
