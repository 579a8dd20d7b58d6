/** The line a client puts above a quote: `在 2023年5月8日，"Li Qi" 写道：`, `On Mon, May 8, 2023 … wrote:`, wrapped or not. */

/** An attribution is wrapped over this many lines at most. */
const wrapMax = 4;
/** Characters of a line that are read: only an attribution's own length counts. */
const lineMax = 400;

const verb =
  /(?:写道|寫道|写到|wrote|writes|a écrit|schrieb|escribió|escreveu|ha scritto|schreef|skrev|kirjoitti|pisze|napisał\(?a?\)?|написал\(?а?\)?|のメール)\s{0,3}[:：][*_]{0,3}\s{0,3}$/iu;
/** Some put the person last: `Am 8. Mai 2023 um 19:07 schrieb Li Qi <…>:` */
const verbInside = /^(?:am|op|den|le|el|il|em)\s.{0,200}(?:schrieb|schreef|skrev)\s.{1,160}[:：]\s{0,3}$/iu;
/** Older Gmail writes no verb: `2024/3/4 Han Mei <…>`. */
const verbless = /^\s{0,4}\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?.{1,120}<[^<>\s]{1,100}@[^<>\s]{1,120}>\s{0,4}[:：]?\s{0,3}$/u;
const dated = /\d{4}|\d{1,2}[:：.]\d{2}|\d{1,2}[/.月-]\s?\d{1,2}/;
const opens =
  /^[\s>*_]{0,8}(?:on|at|在|于|於|am|le|el|il|op|den|em|w dniu|\d{4}\s?[-/.年]|\d{1,2}\s\p{L}|["“'<]|[A-Z][a-z]+day|mon|tue|wed|thu|fri|sat|sun)/iu;

/** If an attribution ends at this line, where it starts; else null. */
export function attributionStart(lines: readonly string[], end: number): number | null {
  const last = (lines[end] ?? '').slice(-lineMax).trimEnd();
  if (verbless.test((lines[end] ?? '').slice(0, lineMax))) return end;
  if ((lines[end] ?? '').length > lineMax || !(verb.test(last) || verbInside.test(last))) return null;
  let joined = last;
  let start = end;
  while (start > 0 && end - start + 1 < wrapMax && !isWhole(joined)) {
    const before = lines[start - 1] ?? '';
    if (before.trim() === '' || before.length > lineMax) break;
    joined = `${before} ${joined}`;
    start -= 1;
  }
  if (!isWhole(joined)) return isNamed(joined) ? start : null;
  return startsAfterName(lines, start) ? start - 1 : start;
}

/** Gmail in Chinese begins with the person: `Li Qi <…>` may stand alone on the line before `于2023年5月8日 写道：`. */
function startsAfterName(lines: readonly string[], at: number): boolean {
  return /^\s{0,4}[于於]/.test(lines[at] ?? '') && /^.{0,120}<[^<>\s]{1,120}>\s{0,4}$/.test((lines[at - 1] ?? '').slice(0, lineMax));
}

/** A date, and either a beginning that only attributions have or an address: a sentence of one's own has not all of it. */
function isWhole(text: string): boolean {
  return (
    dated.test(text) && (opens.test(text) || (text.includes('@') && /^[\s>*]{0,8}\S{1,40}[\s<(]/.test(text) && !startsMidAddress(text)))
  );
}

/** `Li Qi <li.qi@support.example> wrote:` without a date. */
function isNamed(text: string): boolean {
  return /[<([]\s?(?:mailto:)?[^\s@<>]{1,80}@[^\s@<>]{1,120}[>)\]]/.test(text);
}

function startsMidAddress(text: string): boolean {
  return /^[\s>*]{0,8}[<\w.-]{0,80}@?[\w.-]{1,80}>\s/.test(text);
}
