/** The lines that signatures are made of: what a phone adds, a farewell, thanks, ways to reach a person, a disclaimer. */

/** Characters read of a line, and lines read of a paragraph. */
const headMax = 200;
const paragraphMax = 8;

const device =
  '(?:iphone|ipad|ipod|android|galaxy|samsung|huawei|xiaomi|honor|oppo|vivo|htc|blackberry|outlook|手机|手機|平板|小米|华为|荣耀|三星|邮箱|郵箱)';
const phone = new RegExp(
  `^[\\s>]{0,4}(?:${[
    ...[
      '发自我的',
      '從我的',
      '从我的',
      '寄自我的',
      '傳送自我的',
      `发自.{0,12}${device}`,
      '来自我的',
      `来自.{0,12}(?:邮箱大师|手机|平板|outlook|邮箱)`,
    ],
    ...[
      '使用.{0,20}(?:发送|傳送)$',
      '获取 ?outlook',
      '取得 ?outlook',
      '下载 ?outlook',
      '从 ?windows ?版邮件发送',
      '從 ?windows ?的郵件傳送',
      '发送自 ',
      '通过.{0,20}发送$',
    ],
    ...['[(<]{0,2}sent (?:from|via|by|with|using) ', `from my ${device}`, 'get \\[?outlook for', 'download outlook'],
    ...[
      'envoyé (?:de|depuis|avec|à partir d[eu]) ',
      'von meinem .{1,20} gesendet',
      'diese nachricht wurde von meine',
      'gesendet (?:von|mit) ',
      'enviad[oa] (?:desde|do|de|a partir) ',
    ],
    ...[
      'inviato (?:da|dal) ',
      'verzonden (?:vanaf|met|via) ',
      'sendt fra ',
      'skickat från ',
      'lähetetty ',
      'wysłan[eo] z',
      'отправлено (?:с|из) ',
      'odesláno z',
    ],
    ...['iphoneから送信', 'ipadから送信', '나의 iphone', '내 iphone'],
  ].join('|')})`,
  'i',
);
/** Streak's mark of a read mail. */
const unread = /^\s{0,4}ᐧ\s{0,4}$/;
const farewell =
  /^\s{0,12}(?:此致|敬礼|敬禮|此致敬礼|敬上|顺颂.{2,6}|順頌.{2,6}|顺祝.{2,6}|順祝.{2,6}|祝好|祝您?(?:工作|生活|身体|万事|一切)?(?:顺利|愉快|健康|如意|安好|順利)|商祺|best regards|kind regards|warm regards|regards|best wishes|best|sincerely|yours (?:sincerely|faithfully|truly)|cheers|brgds?|br|mit freundlichen grüßen|(?:viele|beste|liebe) grüße(?: \/ best regards)?|cordialement|bien à vous|saludos(?: cordiales)?|atentamente|atenciosamente|cordiali saluti|met vriendelijke groet(?:en)?|med v[äe]nlig(?:a)? h[äi]lsning(?:ar)?|med venlig hilsen|vennlig hilsen|ystävällisin terveisin|с уважением|pozdrawiam|敬具)\s{0,4}[,，.。!！、~～]{0,3}\s{0,12}$/i;
const thanks =
  /^\s{0,12}(?:.{0,40}(?:谢谢|多谢|感谢|謝謝|感謝).{0,12}|(?:many |best )?thanks(?: (?:a lot|again|so much|in advance|and regards|& regards))?|thank you(?: very much| so much| in advance)?)\s{0,4}[,，.。!！~～]{0,3}\s{0,12}$/i;
const address = /^\s{0,12}[\w.+-]{1,64}@[\w.-]{1,100}\s{0,12}$/;
const contact =
  /(?:^|\s)(?:tel|phone|mobile|cell|mob|fax|e-?mail|mail|web|www\.|addr?(?:ess)?|电话|電話|手机|手機|座机|传真|傳真|邮箱|郵箱|邮件|地址|邮编|网址|部门|分机|微信|qq)(?:\s{0,3}[:：]|\.?\s?[+(]?\d)|\+\d{2}[\s-]?\d|\b1\d{10}\b|^[\w.+-]{1,64}@[\w.-]{1,100}$|^\s{0,4}www\.[\w.-]{3,80}\s{0,4}$/i;
const legal =
  /^\s{0,8}[*_【(（[]{0,3}(?:(?:重要(?:提示|声明|聲明)|声明|聲明|提示|注意|important|notice|note)\s?[:：】\]]?\s{0,3})?(?:this (?:e-?mail|message|communication|transmission)(?:,| and| is| may| contains|'s)|the (?:information|contents?) (?:contained )?(?:in|of) this|confidentiality (?:notice|note)|disclaimer|本(?:电子)?邮件(?:及|中|内|包含|所|可能|和|的|（)|本(?:電子)?郵件|此邮件|保密(?:声明|提示|提醒)|免责声明|免責聲明|【?保密)/i;
/** What a disclaimer speaks of, and a sentence on this mail or on a message of a machine does not. */
const secrecy =
  /confidential|privileged|intended|recipient|proprietary|disclos|in error|disclaimer|保密|机密|機密|仅限|僅限|收件人|收件者|专有|误收|錯收|错收|错误地?收到|擅自|未经授权|未經授權|免责|免責|法律责任|法律責任/i;

/** `Sent from my desk, which is quieter` goes on in words of one's own. */
const goesOn = /,\s(?!please|excuse|sorry|pardon)[a-z]/i;

export function isPhoneLine(line: string): boolean {
  const words = line.replace(/https?:\/\/\S{1,200}/g, '');
  return line.length <= headMax && ((phone.test(words) && !goesOn.test(words) && !prose.test(words)) || unread.test(words));
}

/** Words that tell something: no line of a card. */
const prose = /[。？！?；;]|失败|报错|错误|无法|不能|仍|还是|附件|日志|解决|关闭|fail|error|cannot|attach|solved|close/i;
const lowerWord = /(?<![\p{L}\d@.-])\p{Ll}{2,}/gu;
const said = /[的了是在也还再另请我你您这那会已要把被吗没不]|有(?!限)|机器|错误|版本|更新|补丁|重启/;
const postscript = /^\s{0,8}(?:p\.?\s?s\.?|补充|補充|另外|另|又及|附)\s?[:：,，]/i;
/** Han letters of a name or a title. */
const nameMax = 4;

export function isProse(line: string): boolean {
  return prose.test(line);
}

/** A name, a title, a company, a way to reach someone: no sentence. */
export function isCardLine(line: string): boolean {
  if (isContact(line)) return true;
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > nameMax && said.test(line)) return false;
  return (line.match(lowerWord)?.length ?? 0) < 3;
}

/** A sentence, even where a signature is expected. */
export function isSentence(line: string): boolean {
  if (isContact(line) || isPhoneLine(line)) return false;
  const lower = line.match(lowerWord)?.length ?? 0;
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  return isProse(line) || lower > 5 || (lower > 2 && /\.\s{0,3}$/.test(line)) || (han > nameMax && said.test(line));
}

/** Words that come after the signature, by their own word. */
export function isPostscript(line: string): boolean {
  return postscript.test(line.slice(0, headMax));
}

/** `Best Regards/祝好`, `Thanks & Best Regards,` */
const between = /\s{0,3}(?:[/／&＆]|\sand\s|,\s)\s{0,3}/i;

export function isFarewell(line: string): boolean {
  const pieces = line.slice(0, headMax).split(between);
  return farewell.test(line.slice(0, headMax)) || (pieces.some((piece) => farewell.test(piece)) && pieces.every(isFarewellOrThanks));
}

function isFarewellOrThanks(piece: string): boolean {
  return farewell.test(piece) || thanks.test(piece);
}

export function isThanks(line: string): boolean {
  return thanks.test(line.slice(0, headMax));
}

/** A line by which the writer can be reached. */
export function isContact(line: string): boolean {
  return contact.test(line.slice(0, headMax));
}

/** Nothing but an address. */
export function isAddress(line: string): boolean {
  return address.test(line.slice(0, headMax));
}

/** Does a disclaimer start at this line? Its paragraph says so. */
export function startsDisclaimer(lines: readonly string[], at: number): boolean {
  if (!legal.test((lines[at] ?? '').slice(0, headMax))) return false;
  const end = lines.findIndex((line, place) => place > at && line.trim() === '');
  const paragraph = lines.slice(at, Math.min(end < 0 ? lines.length : end, at + paragraphMax));
  return paragraph.some((line) => secrecy.test(line.slice(0, headMax * 10)));
}
