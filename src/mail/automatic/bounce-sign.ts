import { header } from '../header.ts';
import type { ParsedMail } from '../parsed.ts';
import { hasNullSender, isSubmittedByAutomat, type Sign } from './sign.ts';

/** Nobody writes from these. */
const daemon = /^(?:mailer-daemon|mail-?daemon|mdaemon|microsoftexchange[0-9a-f]{32})(?:@|$)/i;
/** The daemon of a host that writes no domain behind it, and so no address. */
const nameless = /(?:^|[<\s"])mailer-daemon(?:@|[>\s")]|$)/i;
/** Somebody may. */
const office = /^(?:postmaster|bounces?(?:[+=._-][^@]*)?|postoffice|mail(?:er)?-?system|sysadmin)(?:@|$)/i;
const bounceSubject = new RegExp(
  [
    String.raw`^(?:系统退信|系統退信|退信(?:通知|提醒)?(?=$|[\s:/(])|(?:邮件)?退信通知|邮件退回|邮件被退回|邮件投递失败|郵件無法傳遞|(?:邮件)?未送达|未傳遞|无法投递|投递失败|投遞失敗|傳遞失敗|无法送达|无法传递`,
    String.raw`undeliver(?:able|ed)\b|undelivered mail|(?:\[?)delivery status notification|mail delivery (?:failed|failure|status|subsystem|notification|system)|delivery (?:failure|has failed|notification|report|status|problem)`,
    'returned (?:mail|to sender)|failure notice|mail (?:failure|could not be delivered|system error)|message (?:not delivered|undeliverable|could not be delivered)|non[- ](?:remis|delivery)|warning: (?:could not send|message)|(?:dead|rejected|bounced) mail|unzustellbar|nicht zugestellt|échec|no se puede entregar|非配信)',
  ].join('|'),
  'i',
);
/** What a report says and no person does. */
const failureWords =
  /could not be delivered|couldn['’]t be delivered|wasn['’]t able to deliver|unable to deliver|was not delivered|delivery (?:to .{1,200} )?(?:has )?failed|did not reach|undeliverable|unknown (?:user|recipient)|user unknown|error(?:s)? occurred while|退信原因|无法发送到|投递失败|未能投递|无法将邮件|无法传递|未送达|無法傳遞|傳遞失敗|被退回/i;
const wordsRead = 4_000;

/** Whether a server says that a letter did not arrive, or did. */
export function bounceSign(parsed: ParsedMail, subject: string): Sign {
  const type = header(parsed.headerLines, 'content-type').toLowerCase();
  if (type.startsWith('multipart/report')) return isReceipt(parsed, type) ? null : 'sure';
  if (parsed.reportText !== null && isStatus(parsed.reportText)) return 'sure';
  // Exchange's own mark has no value.
  if (parsed.headerLines.some(({ key }) => key === 'x-failed-recipients' || key === 'x-ms-exchange-message-is-ndr')) return 'sure';
  const authors = parsed.from.map((author) => author.address);
  if (authors.some((author) => daemon.test(author)) || nameless.test(header(parsed.headerLines, 'from'))) return 'sure';
  const isNamed = bounceSubject.test(subject);
  const isFromOffice = authors.some((author) => office.test(author));
  const isAutomat = hasNullSender(parsed) || isSubmittedByAutomat(parsed);
  if (isFromOffice && (hasNullSender(parsed) || ((isNamed || isAutomat) && failureWords.test(opening(parsed))))) return 'sure';
  return isNamed ? (isAutomat ? 'sure' : 'subject') : null;
}

function isReceipt(parsed: ParsedMail, type: string): boolean {
  return (
    type.includes('disposition-notification') ||
    (parsed.reportText !== null && !isStatus(parsed.reportText) && /^disposition\s?:/im.test(parsed.reportText))
  );
}

function isStatus(report: string): boolean {
  const head = report.slice(0, wordsRead);
  return /^(?:action|status)\s?:/im.test(head) || (/^final-recipient\s?:/im.test(head) && !/^disposition\s?:/im.test(head));
}

function opening({ text, html }: ParsedMail): string {
  return (text.trim() === '' && html !== null ? html : text).slice(0, wordsRead);
}
