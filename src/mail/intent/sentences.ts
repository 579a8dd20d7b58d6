/** Prose as sentences: what a customer wrote, without pasted log lines, links and greetings. */
import { plainWords } from './plain.ts';

export type Prose = { readonly sentences: readonly string[] /** Lines that a program wrote. */; readonly pastedLines: number };

/** Sentences read, and characters of each: an intent is said in few words, and every pattern stays cheap. */
const sentencesMax = 300;
const sentenceMax = 400;
const textMax = 30_000;

const pasted =
  /^[\s>|]{0,8}(?:\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T,]\s?\d{1,2}:\d{2}|[A-Z]:\\|HKEY_|PS [A-Z]:|\S{1,40}\s{1,8}REG_|\d{1,2}:\d{2}:\d{2}[.,]\d|(?:INFO|ERROR|WARN|FAILED)\b)/;
const greeting =
  /^\s{0,8}(?:(?:尊敬的|亲爱的)?[^，。,！!？?\s]{0,12}(?:您好|你好|(?<![没不未还很都太变更正刚才全])好|早上好|下午好|上午好|晚上好)\s?[：:，,！!。~]{0,2}|[^，。,\s]{1,8}(?:工|老师|先生|女士|工程师|经理)\s?[：:，,]|(?:hi|hello|dear|hey|good (?:morning|afternoon|day))\b(?: (?:mrs?|ms|dr|sir)\.)?[^.?!，\n]{0,40}[,，:!]?)\s{0,8}$/i;
const link = /\b(?:https?|ftp):\/\/\S{1,500}/gi;

/** Splits into sentences; each keeps its mark, so that a question is known by it. */
export function readProse(text: string): Prose {
  const lines = text.slice(0, textMax).split('\n');
  const written = lines.filter((line) => !pasted.test(line.slice(0, 120)) && !greeting.test(line.slice(0, 80)));
  const sentences = plainWords(unwrap(written))
    .replace(link, ' ')
    .split(/(?<=[。！？!?；;\n])|(?<=\.)(?=\s)/u)
    .map((sentence) => sentence.trim().slice(0, sentenceMax))
    .filter((sentence) => /[\p{L}\p{N}?？]/u.test(sentence))
    .slice(0, sentencesMax);
  return { sentences, pastedLines: lines.filter((line) => pasted.test(line.slice(0, 120))).length };
}

/** Mail programs break English at some 72 characters: a long line, or one followed by a small letter, goes on. */
function unwrap(lines: readonly string[]): string {
  let text = '';
  for (const [at, line] of lines.entries()) {
    const goesOn = /[a-z,，]\s{0,3}$/.test(line.slice(-6)) && /^\s{0,8}[a-z]/.test(lines[at + 1] ?? '');
    text +=
      goesOn || (line.length > 60 && /[A-Za-z,]\s?$/.test(line.slice(-3)) && (lines[at + 1] ?? '').trim() !== '')
        ? `${line.trim()} `
        : `${line.trim()}\n`;
  }
  return text;
}
