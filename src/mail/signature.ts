/** Tells the signature from the words. Conservative: what may be the customer's words stays among them; nothing is deleted. */
import { trimBlank } from './fold-quotes.ts';

export type Signed = { readonly words: readonly string[]; readonly signature: readonly string[] };

/** A signature is short: at most so many lines of so many characters. */
const blockLinesMax = 10;
const lineMax = 70;
const delimitedLinesMax = 25;

const mobile =
  /^[\s>]{0,4}(?:发自我的|從我的|从我的|寄自我的|傳送自我的|发自.{0,12}(?:iPhone|iPad|Android|手机|邮箱|Outlook)|来自我的|来自.{0,12}(?:邮箱大师|手机|Outlook)|使用.{0,20}(?:发送|傳送)$|获取 ?Outlook|取得 ?Outlook|下载 ?Outlook|从 ?Windows ?版邮件发送|通过.{0,20}发送$|Sent from |Sent via |Get Outlook for|Download Outlook|Sent using |Envoyé de mon|Von meinem .{1,20} gesendet|Enviado desde mi)/i;
const farewell =
  /^\s{0,12}(?:此致|敬礼|此致敬礼|顺颂商祺|順頌商祺|祝好|祝工作顺利|商祺|best regards|kind regards|warm regards|regards|best wishes|best|sincerely|yours (?:sincerely|faithfully|truly)|cheers|brgds?|br|mit freundlichen grüßen|cordialement)\s{0,4}[,，.。!！、]{0,3}\s{0,12}$/i;
const thanks =
  /^\s{0,12}(?:.{0,40}(?:谢谢|多谢|感谢|謝謝|感謝).{0,12}|(?:many |best )?thanks(?: (?:a lot|again|so much|in advance|and regards|& regards))?|thank you(?: very much| so much| in advance)?)\s{0,4}[,，.。!！~～]{0,3}\s{0,12}$/i;
const contact =
  /(?:^|\s)(?:tel|phone|mobile|cell|mob|fax|e-?mail|mail|web|www\.|addr?(?:ess)?|电话|電話|手机|手機|座机|传真|傳真|邮箱|郵箱|邮件|地址|邮编|网址|部门|分机|微信|qq)(?:\s{0,3}[:：]|\.?\s?[+(]?\d)|\+\d{2}[\s-]?\d|\b1\d{10}\b|^[\w.+-]{1,64}@[\w.-]{1,100}$|^\s{0,4}www\.[\w.-]{3,80}\s{0,4}$/i;
const disclaimer =
  /^\s{0,8}[*_【(（]{0,3}(?:this (?:e-?mail|message|communication)(?:,| and| is| may| contains)|the information (?:contained )?in this|confidentiality (?:notice|note)|disclaimer|本(?:电子)?邮件(?:及|中|内|包含|所|可能|和|的)|本郵件|保密(?:声明|提示|提醒)|免责声明|【?保密)/i;
const prose = /[。？！?；;]|失败|报错|错误|无法|不能|仍|还是|附件|日志|解决|关闭|fail|error|cannot|attach|solved|close/i;

/** Splits the signature off the end of the writer's own lines. `name` is the sender's own, as the From header writes it. */
export function splitSignature(own: readonly string[], name: string): Signed {
  const start = Math.min(delimiter(own), disclaimerStart(own));
  const first = { words: own.slice(0, start), after: own.slice(start) };
  const second = splitMobile(first.words);
  const at = blockStart(second.words, name);
  const words = trimBlank(second.words.slice(0, at));
  return { words, signature: trimBlank([...second.words.slice(at), ...second.after, ...first.after]) };
}

/** The line `-- ` (RFC 3676 4.3); many write it without the blank. */
function delimiter(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => /^\s{0,2}(?:--|—|——)[ \u00a0]?$/.test(line));
  return at > 0 && lines.length - at <= delimitedLinesMax ? at : lines.length;
}

function disclaimerStart(lines: readonly string[]): number {
  const at = lines.findIndex((line) => disclaimer.test(line.slice(0, 200)));
  return at > 0 ? at : lines.length;
}

function splitMobile(lines: readonly string[]): { readonly words: readonly string[]; readonly after: readonly string[] } {
  const trimmed = trimBlank(lines);
  const at = trimmed.findLastIndex((line) => line.length <= lineMax * 2 && mobile.test(line));
  const isLast = at >= 0 && trimmed.length - at <= 3;
  if (!isLast) return { words: trimmed, after: [] };
  // Words added under the line are the customer's.
  const added = trimmed.slice(at + 1).filter((line) => !isLink(line));
  if (added.some((line) => prose.test(line)))
    return { words: [...trimmed.slice(0, at), ...added], after: trimmed.slice(at).filter((line) => !added.includes(line)) };
  return { words: trimBlank(trimmed.slice(0, at)), after: trimmed.slice(at) };
}

function isLink(line: string): boolean {
  return /^\s{0,4}[<(]?https?:\/\/\S{1,2000}\s{0,4}$/i.test(line);
}

/** Where the closing block starts: after 谢谢 or with "Best regards", else the sender's bare name, else a block of contact lines. */
function blockStart(lines: readonly string[], name: string): number {
  const from = Math.max(0, lines.length - blockLinesMax);
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const block = lines.slice(at + 1).filter((next) => next.trim() !== '');
    if (line.length > lineMax || !block.every(isShort)) continue;
    if (farewell.test(line) && at > 0) return at;
    if (thanks.test(line) && block.length > 0) return at + 1;
  }
  return nameOrContacts(lines, from, name);
}

function nameOrContacts(lines: readonly string[], from: number, name: string): number {
  for (let at = Math.max(from, 1); at < lines.length; at += 1) {
    if ((lines[at - 1] ?? '').trim() !== '' || (lines[at] ?? '').trim() === '') continue;
    const block = lines.slice(at).filter((line) => line.trim() !== '');
    if (!block.every(isShort)) continue;
    if (isName(block[0] ?? '', name)) return at;
    // A paragraph above the contacts, and apart from them, may be the only sentence of the mail.
    if (block.filter((line) => contact.test(line)).length >= 2 && paragraphAt(lines, at).some((line) => contact.test(line))) return at;
  }
  return lines.length;
}

function paragraphAt(lines: readonly string[], at: number): readonly string[] {
  const end = lines.findIndex((line, place) => place > at && line.trim() === '');
  return lines.slice(at, end < 0 ? lines.length : end);
}

function isShort(line: string): boolean {
  return line.length <= lineMax && (!prose.test(line) || contact.test(line));
}

/** The line is the sender's own name, or one of its words. */
function isName(line: string, name: string): boolean {
  // `Ellen Marsh | Systems Engineer`
  const written = (/^(.{2,40}?)\s?[|｜]/.exec(line)?.[1] ?? line).trim().toLowerCase();
  const known = name.trim().toLowerCase();
  return written.length >= 2 && known !== '' && written.length <= 40 && (written === known || known.split(/[\s,]+/).includes(written));
}
