/** Outsiders' words on their way into a letter: cleaned, cut to sentences, cut to size. */
import type { Language } from '../case/language.ts';

/** Characters of one quoted sentence; a longer one is cut at this many. */
const sentenceMax = 300;
/** Characters of a mail searched for the telling sentence: people say it early. */
const textMax = 20_000;
/** Characters of a person's name in a greeting. */
const nameMax = 60;

/** One line without control, format or bidirectional characters, which can make a letter say something else than it shows. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ').trim();
}

/** Lines kept, every other control or invisible character gone (Cc, Cf but tab and line break). */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '');
}

/** The sentences of a mail in order, greetings and thanks left out, each with its own end mark. */
export function sentencesOf(text: string): readonly string[] {
  return visible(text.slice(0, textMax))
    .split(/\n+/)
    .flatMap((line) => line.split(/(?<=[。！？!?；;])|(?<=\.)\s+/u))
    .map((sentence) => withoutGreeting(oneLine(sentence)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && !isCourtesy(sentence))
    .map((sentence) => (sentence.length > sentenceMax ? `${sentence.slice(0, sentenceMax)}…` : sentence));
}

/** A name to greet: an address or an empty word is none. */
export function greetable(name: string): string {
  const line = oneLine(name).replace(/^["'“”]+|["'“”]+$/g, '');
  return line.includes('@') || line.length > nameMax ? '' : line;
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Tells that something went well; what else the sentence says is for `fails`. */
export function isWell(sentence: string): boolean {
  return resolution.test(sentence);
}

const resolution =
  /解决|恢复|正常|成功|完成|修好|搞定|[弄装]好了|装上了|已经?.{0,6}升级|可以.{0,8}安装|work(?:s|ing|ed)\b|solved|resolved|fixed|succe(?:ss|ed)|completed|installed|went through|did the trick|back to normal|up and running/iu;

/** Denies, or tells of a failure. */
export function fails(sentence: string): boolean {
  return /[不没未无]|失败|仍|\bnot\b|n['’]t\b|\bno\b|fail|still/iu.test(sentence);
}

/** Without the mark that ends a sentence, so that it can be continued. */
export function withoutEnd(text: string): string {
  return text.trim().replace(/[。．.；;，,、\s]+$/u, '');
}

/** A sentence quoted alone begins as one. */
export function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** With the mark that ends a sentence in this language, where none is there. */
export function ended(sentence: string, language: Language): string {
  if (sentence === '' || /[。．.！!？?；;…]["”'’）)]?$/u.test(sentence)) return sentence;
  return `${sentence}${language === 'zh-CN' ? '。' : '.'}`;
}

/** `李工：已正常安装`; 员工 and 汇总 address nobody. */
const addressed =
  /^(?!员工|职工|人工|手工|施工|加工|汇总|总)\p{Script=Han}{0,4}(?:工程师|老师|先生|女士|小姐|经理|主管|各位|大家|工|总)[：:，,]\s*(?=[^\s])/u;

function withoutGreeting(sentence: string): string {
  return sentence
    .replace(addressed, '')
    .replace(/^[^，,。：:！!]{0,20}(?:您好|你好|早上好|上午好|下午好)[，,。：:！!\s]*/u, '')
    .replace(/^[^，,。：:！!]{0,8}(?:工程师|老师|先生|女士|经理|主管|各位|大家|工|总)好[，,。：:！!\s]+/u, '')
    .replace(/^(?:hi|hello|dear|good (?:morning|afternoon|day))\b[^,:!]{0,40}[,:!]\s*/i, '');
}

/** A line that only greets: `李工，您好：`, `Hi Dana,`. */
export function isSalutation(line: string): boolean {
  return (
    /^(?:[^，,。]{0,12}[，,]?\s*(?:您好|你好|早上好|上午好|下午好)|[^，,。\s]{1,8}[好：:])[，,。：:！!\s]*$/u.test(line) ||
    /^(?:hi|hello|dear|good (?:morning|afternoon|day))\b[^.!?]{0,40}[,!:]?$/i.test(line)
  );
}

/** A salutation alone (`李工：`), thanks, regards. */
function isCourtesy(sentence: string): boolean {
  return (
    /^[^，,。]{1,12}[：:，,]$/u.test(sentence) ||
    /^(?:谢谢|感谢|多谢|辛苦|此致|敬礼|祝好)[^，,。]{0,12}[。！!，,]?$/u.test(sentence) ||
    /^(?:thanks|thank you|many thanks|best regards|kind regards|regards|cheers)\b[^.]{0,30}[.!,]?$/i.test(sentence)
  );
}
