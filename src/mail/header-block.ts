/** The header block that clients copy above a quoted mail: From/Sent/To/Subject in the words of many languages. */

/** Lines looked at, and header lines that must be among them. Two could be a customer's own list. */
const windowLines = 8;
const headersMin = 3;
/** Characters of a line that are read; a header's key stands at its start. */
const headMax = 60;
const oneLineMax = 1_500;

type HeaderKind = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other';
const words: Readonly<Record<HeaderKind, string>> = {
  from: 'from|发件人|寄件者|寄件人|發件人|发信人|發信人|von|de|da|van|från|fra|expéditeur|remitente|remetente|mittente|lähettäjä|od|nadawca|от|від|feladó|kimden|gönderen|送信者|差出人|보낸사람',
  date: 'sent|date|sent at|发送时间|发送日期|发件时间|发件日期|发信时间|日期|时间|寄件時間|寄件日期|傳送時間|傳送日期|發送時間|時間|gesendet|datum|envoyé|enviado|enviado el|inviato|data|fecha|verzonden|skickat|sendt|dato|lähetetty|päivämäärä|date d’envoi|message du|дата|отправлено|надіслано|wysłano|data wysłania|odesláno|elküldve|gönderildi|tarih|送信日時|日時|보낸날짜|날짜',
  to: 'to|收件人|收件者|收信人|an|à|para|a|aan|till|til|vastaanottaja|do|кому|komu|címzett|kime|宛先|destinataire|받는사람',
  cc: 'cc|bcc|抄送|副本|密件抄送|密送|kopie|copie|copie à|kopia|копия|копія|참조',
  subject:
    'subject|主题|主旨|主題|标题|標題|betreff|objet|objet du message|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|tárgy|konu|тема|件名|제목',
  other: 'reply-to|importance|attachments|附件|重要性|organization|newsgroups',
};
const kinds = Object.fromEntries(Object.entries(words).flatMap(([kind, all]) => all.split('|').map((word) => [word, kind]))) as Readonly<
  Record<string, HeaderKind>
>;

/** When a mail was sent, by a word that only mails have: a log has a date. */
const sent =
  /^[\s>|*_-]{0,12}(?:sent|发送时间|寄件日期|gesendet|envoyé|enviad[oa](?: e[lm])?|inviato|verzonden|skickat|sendt|lähetetty|wysłano|отправлено|надіслано|送信日時|보낸 ?날짜)[*_]{0,3}\s?[:：].{0,60}\d{4}/iu;

/** `发 件 人：`, `*From:*`, `| 发件人 | …` (163), `**Sent**:` */
const keyShape = /^[\s>|*_·•-]{0,12}([\p{L}][\p{L} \u3000\u00a0’'-]{0,24}?)\s{0,4}[*_]{0,3}\s?[:：|][*_]{0,3}/u;
const inLine = /(?:^|\s)(发件人|发送时间|收件人|抄送|主题|寄件者|收件者|主旨|From|Sent|To|Cc|Subject|Date)\s?[:：]/g;

/** What header this line is, or null. */
export function headerKind(line: string): HeaderKind | null {
  const found = keyShape.exec(line.slice(0, headMax));
  if (found === null) return null;
  const word = (found[1] ?? '').toLowerCase().trim();
  // Full-width blanks stand inside Chinese keys: 主　题.
  return kinds[word] ?? kinds[word.replace(/\s/g, '')] ?? null;
}

/** The same where Notes writes the key alone, its value below. */
export function bareHeaderKind(line: string): HeaderKind | null {
  return headerKind(line) ?? headerKind(`${line.trim().slice(0, headMax)}:`);
}

/**
 * Does a quoted mail's header block start at this line? From, and at least two further headers, within eight lines; a subject,
 * an address or a time of sending among them: `From`, `To` and a date alone may be an upgrade's or a log's.
 */
export function startsHeaderBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (isOneLineBlock(line)) return true;
  if (headerKind(line) === null) return false;
  const seen = new Set<HeaderKind>();
  let isOfMail = false;
  let looked = 0;
  for (let next = at; next < lines.length && looked < windowLines; next += 1) {
    const text = lines[next] ?? '';
    if (text.trim() === '') {
      if (next - at > windowLines * 2) break;
      continue;
    }
    looked += 1;
    const kind = headerKind(text);
    if (kind === null) continue;
    seen.add(kind);
    isOfMail ||= kind === 'subject' || text.slice(0, oneLineMax).includes('@') || sent.test(text.slice(0, headMax));
  }
  return isOfMail && seen.size >= headersMin && seen.has('from') && (seen.has('date') || seen.has('to'));
}

/** How many lines the header block at this line takes: up to its last header line. */
export function headerBlockLength(lines: readonly string[], at: number): number {
  let length = 0;
  for (let next = at; next < lines.length && next - at < windowLines * 2; next += 1)
    if (headerKind(lines[next] ?? '') !== null || isOneLineBlock(lines[next] ?? '')) length = next - at + 1;
  return length;
}

/** A client that lost its line breaks: `发件人: … 发送时间: … 收件人: … 主题: …` in one line. */
function isOneLineBlock(line: string): boolean {
  const seen = new Set([...line.slice(0, oneLineMax).matchAll(inLine)].map((match) => match[1]));
  return (
    seen.size >= headersMin && (seen.has('From') || seen.has('发件人') || seen.has('寄件者')) && /@|\d{4}/.test(line.slice(0, oneLineMax))
  );
}
