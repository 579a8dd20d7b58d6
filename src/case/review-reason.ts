import type { Language } from './language.ts';
import type { ReviewReason } from './mail.ts';
import type { Message } from './message.ts';

import { quoted } from './quoted.ts';

import { isHeadersOnly, problems } from './said/problems.ts';

import { said } from './said/said.ts';

export type Reviewed = { readonly message: Message; readonly bytes: number; readonly bytesMax: number };

/** Why a mail waits for a person, in one sentence: what was expected, and what came. */
export function reasonSentence(reason: ReviewReason, reviewed: Reviewed, language: Language): string {
  return (language === 'zh-CN' ? inChinese : inEnglish)(reviewed)[reason];
}

function inEnglish({ message, bytes, bytesMax }: Reviewed): Readonly<Record<ReviewReason, string>> {
  const from = quoted(message.from?.address ?? 'nobody', 'en');
  return {
    'no-case-number': `expected a case number in the subject, body or file names, but found none in "${quoted(message.subject, 'en')}"`,
    'numbers-disagree': `expected one case number, but found ${[message.case.number, ...message.case.others].join(' and ')}`,
    'unknown-sender': `expected a sender of one of the desk's customers, but the mail is from ${from}`,
    'other-customer': `expected a sender of the customer of ${message.case.number}, but ${from} belongs to another customer`,
    'authentication-failed': `expected SPF, DKIM or DMARC not to fail, but: ${message.authentication.why}`,
    'no-sender': 'expected a From address, but found none',
    'doubtful-sender': message.senderDoubt ?? problems.unreadable.en,
    colleague: `expected a sender of one of the desk's customers, but ${from} is one of our own engineers`,
    'own-address': `expected a mail from our own address to be a letter that was sent from here, or proved by the mail server, but nothing proves ${from}`,
    'maybe-a-person': maybeInEnglish(message),
    'too-large': `expected a mail of at most ${bytesMax} bytes, but this one has ${bytes}; only its headers were read`,
    'headers-only': message.problems.find(isHeadersOnly) ?? '',
    unreadable: message.problems.join('; ') || problems.unreadable.en,
  };
}

function inChinese({ message, bytes, bytesMax }: Reviewed): Readonly<Record<ReviewReason, string>> {
  const from = quoted(message.from?.address ?? '（无）', 'zh-CN');
  return {
    'no-case-number': `主题、正文和附件名中应有案例号，但在“${quoted(message.subject, 'zh-CN')}”中没有找到`,
    'numbers-disagree': `应只有一个案例号，但找到了 ${[message.case.number, ...message.case.others].join(' 和 ')}`,
    'unknown-sender': `发件人应属于本支持台的某个客户，但这封邮件来自 ${from}`,
    'other-customer': `发件人应属于案例 ${message.case.number} 的客户，但 ${from} 属于另一客户`,
    'authentication-failed': `SPF、DKIM 或 DMARC 不应失败，但：${said(message.authentication.why, 'zh-CN')}`,
    'no-sender': '应有发件人地址，但没有找到',
    'doubtful-sender': said(message.senderDoubt ?? problems.unreadable.en, 'zh-CN'),
    colleague: `发件人应属于本支持台的某个客户，但 ${from} 是本支持台的工程师`,
    'own-address': `以本支持台地址发出的邮件，应为系统发出的信件或经邮件服务器验证，但没有证据表明 ${from} 属实`,
    'maybe-a-person': maybeInChinese(message),
    'too-large': `邮件不应超过 ${bytesMax} 字节，但这封有 ${bytes} 字节；只读取了邮件头`,
    'headers-only': said(message.problems.find(isHeadersOnly) ?? '', 'zh-CN'),
    unreadable: message.problems.map((sentence) => said(sentence, 'zh-CN')).join('；') || problems.unreadable['zh-CN'],
  };
}

/** A machine's mail that a person may have written: what speaks for the one and for the other. */
function maybeInEnglish({ kind, kindDoubt }: Message): string {
  if (kind === 'list') return "expected a person's mail, but this one came over a mailing list";
  if (kindDoubt === undefined)
    return "expected nothing of a person's in a machine's mail, but this one brings files, or an engineer asked to look";
  if (kindDoubt === 'forward') return "expected a machine to answer, but this one passes a mail on, which may be a person's";
  const what = kind === 'bounce' ? 'a bounce' : 'an automatic reply';
  return `expected a machine's mail to say so in its headers, but nothing but the ${kindDoubt === 'subject' ? 'subject' : 'words'} of this one looks like ${what}`;
}

function maybeInChinese({ kind, kindDoubt }: Message): string {
  if (kind === 'list') return '应为个人来信，但这封邮件经邮件列表而来';
  if (kindDoubt === undefined) return '自动邮件不应带有个人内容，但这封带有文件，或有工程师要求查看';
  if (kindDoubt === 'forward') return '自动邮件应是答复，但这封转来了另一封邮件，可能是个人来信';
  const what = kind === 'bounce' ? '退信' : '自动回复';
  return `自动邮件应在邮件头中说明，但这封只有${kindDoubt === 'subject' ? '主题' : '措辞'}像${what}`;
}
