import type { InEachLanguage, Language } from '../../case/language.ts';
import { fill } from '../../case/said/saying.ts';
import { en, type Texts } from './en.ts';
import { zhCN } from './zh-CN.ts';

export const texts: InEachLanguage<Texts> = { 'zh-CN': zhCN, en };

/** The reader's word of a family, or the bare name: `word('outcome', 'failed', …)`. */
export function word(family: string, name: string, language: Language): string {
  const words: Readonly<Record<string, string>> = texts[language];
  return words[`${family}.${name}`] ?? name;
}

/** A sentence of the report with its places filled. */
export function sentence(key: keyof Texts, language: Language, values: Readonly<Record<string, string | number>>): string {
  return fill(texts[language][key], values, (value) => value);
}
