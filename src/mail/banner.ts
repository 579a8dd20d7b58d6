/** What a gateway writes above the words of a mail from outside: nobody's words. */
import { trimBlank } from './fold-quotes.ts';

/** A banner is one paragraph of so many lines. */
const linesMax = 6;

const opens =
  /^\s{0,4}[*_[【(（<!]{0,4}\s{0,2}(?:external|caution|warning|notice|attention|外部邮件|外部郵件|外来邮件|注意|提醒|警告|安全提示)/i;
const outside =
  /(?:e-?mail|message|sender|mail).{0,60}(?:outside|external)|(?:outside|external).{0,60}(?:e-?mail|message|sender|organi[sz]ation)|邮件.{0,12}(?:外部|外网|组织外)|郵件.{0,12}(?:外部|組織外)|外部.{0,12}(?:邮件|郵件|发件人)/i;
const advice =
  /do not (?:click|open|reply)|don['’]t (?:click|open)|be (?:careful|cautious)|unless you|谨慎|謹慎|勿点击|不要点击|勿打开|注意安全|小心/i;

export type Bannered = { readonly banner: readonly string[]; readonly words: readonly string[] };

/** Takes a banner off the top, where it says all three: that it is a notice, that the mail is from outside, and what to beware of. */
export function splitBanner(own: readonly string[]): Bannered {
  const lines = trimBlank(own);
  const end = lines.findIndex((line) => line.trim() === '');
  const paragraph = lines.slice(0, end < 0 ? lines.length : end);
  const text = paragraph.join(' ').slice(0, 800);
  const isBanner = end > 0 && paragraph.length <= linesMax && opens.test(text) && outside.test(text) && advice.test(text);
  return isBanner ? { banner: paragraph, words: trimBlank(lines.slice(end)) } : { banner: [], words: own };
}
