/** The subject of a letter: the customer's own, where only the stage word changes. */
import type { Language } from '../case/language.ts';
import { stageWords } from '../case/letter.ts';
import type { LetterInput } from './input.ts';
import { oneLine } from './words.ts';

/** Prefixes of mail programs in their languages, half and full width, repeated. */
const prefixes = /^(?:\s*(?:回复|回覆|答复|答覆|转发|轉寄|轉發|re|fwd?|aw|wg|sv|vs|tr|rv|antw|rif|odp|res|enc)(?:\[\d+\])?\s*[:：])+\s*/iu;
/** Characters of a title in a subject, and of what stands before and between the customer's own signs: lines end near 998 (RFC 5322 2.1.1). */
const titleMax = 200;
const headMax = 150;
const middleMax = 400;

const opening: Readonly<Record<Language, string>> = { 'zh-CN': '回复: ', en: 'Re: ' };
const caseWord: Readonly<Record<Language, string>> = { 'zh-CN': '案例号', en: 'Case #' };
type Grammar = { readonly head: string; readonly middle: string };

/** `回复: [案例号: CAS-… ] % |P2|DEMO|title % 初次响应 CMIT:0001073` */
export function letterSubject(input: LetterInput): string {
  const { language } = input;
  const subject = oneLine(input.message.subject).replace(prefixes, '');
  const token = input.case.token ?? tokenIn(subject);
  const { head, middle } = grammarOf(subject, input);
  const tail = [stageOf(input), token].filter((word) => word !== null && word !== '').join(' ');
  return opening[language] + [head, middle, tail].filter((part) => part !== '').join(' % ');
}

/** The bracket and the words between the two signs, as the customer's subject has them; else made from the case. */
function grammarOf(subject: string, input: LetterInput): Grammar {
  const { number } = input.case;
  const first = subject.search(/[%％]/u);
  const last = Math.max(subject.lastIndexOf('%'), subject.lastIndexOf('％'));
  const head = first < 0 ? '' : subject.slice(0, first).trim();
  if (head.length > headMax || !head.toUpperCase().includes(number.toUpperCase())) return made(subject, input);
  const middle = (last > first ? subject.slice(first + 1, last) : withoutTail(subject.slice(first + 1), input)).trim();
  return { head, middle: middle === '' ? made(subject, input).middle : middle.slice(0, middleMax) };
}

function made(subject: string, { case: words, language }: LetterInput): Grammar {
  const own = bracketIn(subject, words.number);
  const bracket = own !== null && own.length <= headMax ? own : null;
  const head = bracket ?? `[${caseWord[language]}: ${words.number} ]`;
  const left = bracket === null ? subject.replace(words.number, ' ') : subject.replace(bracket, ' ');
  const title = oneLine(words.title ?? withoutTail(left.replace(/[%％]/gu, ' '), null)).slice(0, titleMax);
  if (words.priority === null && words.customerWord === null) return { head, middle: title };
  return { head, middle: `|${words.priority ?? ''}|${words.customerWord ?? ''}|${title}` };
}

/** `[案例号: N ]`, `【Case #N】`: the bracket that holds the number. */
function bracketIn(subject: string, number: string): string | null {
  const at = subject.toUpperCase().indexOf(number.toUpperCase());
  if (at < 0) return null;
  const from = Math.max(subject.lastIndexOf('[', at), subject.lastIndexOf('【', at));
  const ends = [subject.indexOf(']', at), subject.indexOf('】', at)].filter((end) => end >= 0);
  if (from < 0 || ends.length === 0) return null;
  const bracket = subject.slice(from, Math.min(...ends) + 1);
  return /[[\]【】]/u.test(bracket.slice(1, -1)) ? null : bracket;
}

/** Where the last sign is missing, the stage word and token still end the subject. */
function withoutTail(text: string, input: LetterInput | null): string {
  const token = input?.case.token ?? tokenIn(text.trim());
  const bare = token === null ? text : text.replace(token, ' ');
  const stage = allStages.find((word) => bare.trim().endsWith(` ${word}`));
  return stage === undefined ? bare.trim() : bare.trim().slice(0, -stage.length).trim();
}

const allStages: readonly string[] = Object.values(stageWords).flatMap((words) => Object.values(words));

function tokenIn(subject: string): string | null {
  return /(?:^|\s)([A-Z]{2,8}:\d{4,12})\s*$/.exec(subject)?.[1] ?? null;
}

function stageOf({ letter, language, lastLetter, message }: LetterInput): string | null {
  if (letter !== 'reply') return stageWords[letter][language];
  if (lastLetter !== null && lastLetter !== 'reply') return stageWords[lastLetter][language];
  return message.case.stage === null ? null : oneLine(message.case.stage);
}
