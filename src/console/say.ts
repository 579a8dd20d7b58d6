/** Sentences for the person at the page, in the page's language. */
import type { Fault } from '../case/fault.ts';
import type { Language } from '../case/language.ts';
import { en } from './texts/en.ts';
import { faultTexts } from './texts/faults.ts';
import { saidInChinese } from './texts/said.ts';
import { zhCN } from './texts/zh-CN.ts';

export const texts = { 'zh-CN': zhCN, en } as const;

/** A fault in the page's language; one that the table does not know is named by its code. */
export function faultSentence({ code, values }: Fault, language: Language): string {
  const text = faultTexts[code]?.[language] ?? texts[language]['mistake.unnamed'];
  return fill(text, { code, ...values }, language);
}

/** A sentence that was kept in English, in the page's language; as it was said where the table does not know it. */
export function said(sentence: string, language: Language): string {
  if (language === 'en' || sentence === '') return sentence;
  for (const { form, chinese } of forms) {
    const found = form.exec(sentence);
    if (found !== null && isWhole(chinese, found.groups ?? {}, language)) return fill(chinese, found.groups ?? {}, language);
  }
  return sentence;
}

/** The page's own word of a family, or the bare name: `word('status', 'open', …)`. */
export function word(family: string, name: string, language: Language): string {
  const words: Readonly<Record<string, string>> = texts[language];
  return words[`${family}.${name}`] ?? name;
}

const placeholder = /\{(\w+)(?::([\w-]+))?\}/g;

const forms = saidInChinese.map(([english, chinese]) => ({ form: formOf(english), chinese }));

function formOf(english: string): RegExp {
  const literal = english.split(/\{\w+(?::[\w-]+)?\}/).map((part) => RegExp.escape(part));
  const names = [...english.matchAll(placeholder)].map((match) => match[1] ?? '');
  return new RegExp(`^${literal.map((part, at) => (at < names.length ? `${part}(?<${names[at]}>.+?)` : part)).join('')}$`, 'su');
}

/** A form that names one of the page's words holds only where there is such a word. */
function isWhole(chinese: string, values: Readonly<Record<string, string>>, language: Language): boolean {
  return [...chinese.matchAll(placeholder)].every(
    ([, name = '', family]) =>
      family === undefined || family === 'said' || word(family, values[name] ?? '', language) !== (values[name] ?? ''),
  );
}

function fill(text: string, values: Readonly<Record<string, string | number>>, language: Language): string {
  return text.replace(placeholder, (_all, name: string, family: string | undefined) => {
    const value = String(values[name] ?? '');
    if (family === undefined) return value;
    return family === 'said' ? said(value, language) : word(family, value, language);
  });
}
