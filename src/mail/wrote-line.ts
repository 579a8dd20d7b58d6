/** The line a client puts above a quote: `在 2023年5月8日，"Li Qi" 写道：`, `On Mon, May 8, 2023 … wrote:`, wrapped or not. */

/** An attribution is wrapped over this many lines at most. */
const wrapMax = 5;
/** Characters of a line that are read: only an attribution's own length counts. */
const lineMax = 400;
const shortMax = 70;

const english = 'wrote|writes';
const chinese = '写道|寫道|写到';
/** In these languages a date and the verb are enough: the desk's customers do not write sentences in them. */
const foreign =
  'a écrit|schrieb|escribió|escreveu|ha scritto|scrisse|schreef|geschreven|skrev|skrifaði|kirjoitti|pisze|napisał(?:\\(a\\)|a)?|napsal(?:\\(a\\)|a)?|napísal(?:\\(a\\)|a)?|написал(?:\\(а\\)|а)?|пишет|написав(?:\\(ла\\))?|написала|пише|írta|ezt írta|yazdı|a scris|va escriure|έγραψε|menulis|đã viết|のメール|が書きました|は書きました|님이 작성|작성|כתב(?:\\/ה)?';
const ending = '\\s{0,3}[:：][*_]{0,3}\\s{0,3}$';
const verb = new RegExp(`(?:${chinese}|${english}|${foreign})${ending}`, 'iu');
const foreignVerb = new RegExp(`(?:${foreign})${ending}`, 'iu');
/** Some put the person last: `Am 8. Mai 2023 um 19:07 schrieb Li Qi <…>:`, `tir. 18. apr. 2017 kl. 13:09 skrev Li Qi <…>:` */
const verbInside = /^[\s>*_]{0,8}(?:am|op|den|le|el|il|em)\s.{0,200}(?:schrieb|schreef|skrev)\s.{1,160}[:：]\s{0,3}$/iu;
const addressLast = /\d{4}.{0,80}\s(?:schrieb|schreef|skrev)\s.{1,120}<\s?[^<>\s]{1,100}@[^<>\s]{1,120}\s?>\s?[:：]\s{0,3}$/iu;
/** Some put the date last: `Li Qi <…> schrieb am Mo., 8. Mai 2023 um 19:07 Uhr:` */
const dateLast = /@[^<>\s]{1,120}>\s{1,4}(?:schrieb|schreef|skrev|escribió|escreveu|a écrit|ha scritto)\s.{4,80}[:：]\s{0,3}$/iu;
/** Older Gmail writes no verb: `2024/3/4 Han Mei <…>`; Yandex and Mail.ru have it so too: `30.09.2017, 18.30, "Li Qi" <…>:`. */
const verbless = /^[\s>]{0,8}\d{4}[-/年]\s?\d{1,2}[-/月]\s?\d{1,2}日?.{1,120}<\s?[^<>\s]{1,100}@[^<>\s]{1,120}>\s{0,4}[:：]?\s{0,3}$/u;
const timed =
  /^[\s>]{0,8}(?:\d{1,4}[-/.:\s]|\p{L}{2,12}[,.]\s{1,2}\d).{0,60}\d{1,2}[:.]\d{2}.{0,100}<\s?[^<>\s]{1,100}@[^<>\s]{1,120}>\s?[:：]\s{0,3}$/u;
const timeFirst = /^[\s>]{0,8}\d{1,2}[:.]\d{2}\s.{4,60}\d{4}.{0,100}<[^<>\s]{1,100}@[^<>\s]{1,120}>\s?[:：]\s{0,3}$/u;
/** Zoho forgets the colon. */
const colonless = /^[\s>]{0,8}On\s.{6,60}\d{4}.{4,120}<[^<>\s]{1,100}@[^<>\s]{1,120}>\s{1,3}wrote\s{0,3}$/u;
/** Thunderbird in Chinese gives no address: `韩梅 于 2024/3/4 10:07 写道:`. */
const nameFirst = /^[\s>]{0,8}[^\s，。,.][^，。]{0,60}\s?[于於在]\s?\d{4}\s?[-/.年].{4,60}(?:写道|寫道)\s?[:：]\s{0,3}$/u;
const dated =
  /\d{4}|\d{1,2}[:：.]\d{2}|\d{1,2}[/.月-]\s?\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}/i;
const opens =
  /^[\s>*_]{0,8}(?:on|at|在|于|於|am|le|el|il|op|den|em|w dniu|dnia|dne|\d{4}\s?[-/.年년]|\d{1,2}\.?\s\p{L}|["“'<]|[A-Z][a-z]+day|mon|tue|wed|thu|fri|sat|sun)/iu;

/** If an attribution ends at this line, where it starts; else null. */
export function attributionStart(lines: readonly string[], end: number): number | null {
  const last = lines[end] ?? '';
  if (last.length > lineMax) return null;
  if (verbless.test(last) || colonless.test(last)) return end;
  if (!/[:：][*_]{0,3}\s{0,3}$/.test(last.slice(-8))) return null;
  const found = wrappedStart(lines, end, verb.test(last.slice(-60)));
  if (found === null) return null;
  return startsAfterName(lines, found) ? found - 1 : found;
}

/** The nearest line from which on it is whole and opens as attributions do; else the nearest that is whole. */
function wrappedStart(lines: readonly string[], end: number, isVerbLast: boolean): number | null {
  let whole: number | null = null;
  let named: number | null = null;
  let joined = '';
  for (let start = end; start >= 0 && end - start < wrapMax; start -= 1) {
    const line = lines[start] ?? '';
    if (line.length > lineMax || (start < end && !isWrapped(line, joined))) break;
    joined = joined === '' ? line.trimEnd() : `${line} ${joined}`;
    if (isAttribution(joined, isVerbLast)) {
      whole ??= start;
      if (opens.test(joined)) return opensAbove(lines, start) ? start - 1 : start;
    } else if (isVerbLast && isNamed(joined)) named ??= start;
  }
  return whole ?? named;
}

/** A line that ends a sentence is the writer's; a blank one stands only where a client broke the line before its address. */
function isWrapped(line: string, below: string): boolean {
  if (line.trim() === '') return /^\s{0,4}</.test(below);
  return !/(?:[。！？!?；;：:]|\p{L}{4}\.)\s{0,3}$/u.test(line.slice(-12));
}

/** `On Nov 21, 2014,` above `at 10:18,` */
function opensAbove(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1] ?? '';
  return above.length <= shortMax && /^[\s>]{0,8}(?:on|在|am|le|el|il|op|den|em)\s?.{2,60},\s{0,3}$/i.test(above) && dated.test(above);
}

function isAttribution(text: string, isVerbLast: boolean): boolean {
  if (!dated.test(text)) return false;
  if ([verbInside, addressLast, dateLast, verbless, timed, timeFirst].some((shape) => shape.test(text))) return true;
  return isVerbLast && (opens.test(text) || nameFirst.test(text) || foreignVerb.test(text.slice(-60)) || startsWithName(text));
}

/** Gmail in Chinese begins with the person: `Li Qi <…>` may stand alone on the line before `于2023年5月8日 写道：`. */
function startsAfterName(lines: readonly string[], at: number): boolean {
  return /^\s{0,4}[于於]/.test(lines[at] ?? '') && /^.{0,120}<[^<>\s]{1,120}>\s{0,4}$/.test((lines[at - 1] ?? '').slice(0, lineMax));
}

/** A beginning that only attributions have, and an address: a sentence of one's own has not all of it. */
function startsWithName(text: string): boolean {
  return text.includes('@') && /^[\s>*]{0,8}\S{1,40}[\s<(]/.test(text) && !startsMidAddress(text);
}

/** `Li Qi <li.qi@support.example> wrote:` without a date. */
function isNamed(text: string): boolean {
  return /[<([]\s?(?:mailto:)?[^\s@<>]{1,80}@[^\s@<>]{1,120}[>)\]]/.test(text);
}

function startsMidAddress(text: string): boolean {
  return /^[\s>*]{0,8}[<\w.-]{0,80}@?[\w.-]{1,80}>\s/.test(text);
}
