/** Sentences for the person at the page, in the page's language. */
import type { Fault } from '../case/fault.ts';
import type { Language } from '../case/language.ts';
import { sayings } from '../case/said/said.ts';
import { fill, openSaid } from '../case/said/saying.ts';
import { en } from './texts/en.ts';
import { faultTexts } from './texts/faults.ts';
import { saidOfServers } from './texts/said-of-servers.ts';
import { zhCN } from './texts/zh-CN.ts';

export const texts = { 'zh-CN': zhCN, en } as const;

/** A fault in the page's language; one that the table does not know is named by its code. */
export function faultSentence({ code, values }: Fault, language: Language): string {
  const text = faultTexts[code]?.[language] ?? texts[language]['mistake.unnamed'];
  return fill(text, { code, ...values }, (value, family) => (family === null ? value : word(family, value, language)));
}

/** The page's own word of a family, or the bare name: `word('status', 'open', …)`. */
export function word(family: string, name: string, language: Language): string {
  const words: Readonly<Record<string, string>> = texts[language];
  return words[`${family}.${name}`] ?? name;
}

/** A text of the page with its places filled. */
export function fillIn(name: keyof typeof en, values: Readonly<Record<string, string | number>>, language: Language): string {
  return fill(texts[language][name], values, (value) => value);
}

/** A sentence that was kept in English, in the page's language; as it was said where no table knows it. */
export const said = openSaid([...saidOfServers, ...sayings], word);
