/** The lines clients draw between the new words and the quoted ones. */

const lineMax = 120;
const dash = '[-_—－=*~]';
const name =
  "original message|original appointment|reply message|replied message|原始邮件|原始郵件|原邮件|原郵件|原始信件|邮件原件|回复的原邮件|回复邮件信息|回复的邮件|历史邮件|ursprüngliche nachricht|message d’origine|message d'origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|alkuperäinen viesti|исходное сообщение";
const forwarded =
  'forwarded message|forwarded mail|forwarded by .{1,60}|转发邮件信息|转发的邮件|转发邮件|转发的消息|转发消息|被转发邮件|轉寄郵件|轉寄的郵件|轉寄的訊息|轉寄訊息|weitergeleitete nachricht|mensaje reenviado|message transféré|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:melding|meddelelse)|välitetty viesti|пересылаемое сообщение|переслане повідомлення|wiadomość przekazana|転送されたメッセージ|전달된 메일';
const original = new RegExp(`^\\s{0,8}${dash}{2,80}\\s{0,4}(?:${name})\\s{0,4}[:：]?\\s{0,4}(?:${dash}{2,80})?\\s{0,8}$`, 'iu');
/** QQ in English writes one word, which alone may be anyone's heading: the same line must be drawn on both sides. */
const oneWord = /^\s{0,8}-{3,80}\s{0,4}(?:original|reply|原文)\s{0,4}-{3,80}\s{0,8}$/iu;
const passedOn = new RegExp(
  `^\\s{0,8}(?:${dash}{2,80}\\s{0,4}(?:${forwarded})\\s{0,4}[:：]?\\s{0,4}(?:${dash}{2,80})?|begin forwarded message\\s?:|开始转发的邮件\\s?[:：]|下面是被转发的邮件\\s?[:：]|以下是转发的邮件\\s?[:：]|開始轉寄郵件\\s?[:：])\\s{0,8}$`,
  'iu',
);
const reply =
  /^\s{0,8}[-—－]{0,20}\s?(?:reply above this line|please type your reply above this line|请在此行上方回复|请在这条线以上回复).{0,40}$/i;
/** Zoho: `---- On Wed, 24 Feb 2024 14:02:50 +0530 … wrote ----`. */
const zoho = /^\s{0,8}-{2,20}\s?(?:On|在)\s.{6,160}\s?(?:wrote|写道)\s?-{2,20}\s{0,8}$/i;
/** DingTalk and AliMail run their own line into the drawn one. */
const ruledLine = /^\s{0,8}(?:来自|发自|發自).{2,24}?-{10,200}\s{0,8}$/;
/** QQ on the web draws its line as a picture, only the words are left of it; a drawn line has words of any language in it. */
const bareName =
  /^\s{0,8}(?:-{3,40}|_{3,40}|={3,40})\s?[\p{L}’' ]{3,40}\s?(?:-{3,40}|_{3,40}|={3,40})\s{0,8}$|^\s{0,12}(?:原始邮件|原始郵件|原邮件|原郵件|original message|original)\s{0,12}$/iu;
/** A drawn line; it belongs to the quote only when a header block follows. */
const rule = /^\s{0,8}(?:[-_—－=*~]{3,200}|(?:- ){5,60}-?)\s{0,8}$/;

export type Separation = 'quote' | 'forward';

/** Does this line separate the new words from a quoted or a passed-on mail? */
export function separation(line: string): Separation | null {
  if (line.length > lineMax * 2) return null;
  if (passedOn.test(line)) return 'forward';
  return original.test(line) || oneWord.test(line) || zoho.test(line) || reply.test(line) ? 'quote' : null;
}

export function isDrawnLine(line: string): boolean {
  return line.length <= lineMax * 2 && (rule.test(line) || ruledLine.test(line));
}

/** Words that may be anyone's heading, and are a separator right above a header block. */
export function isSeparatorAboveBlock(line: string): boolean {
  return line.length <= lineMax && bareName.test(line);
}
