import type { InEachLanguage, Language } from './language.ts';

/** Strangers' words repeated in a sentence: as long as a path may be in SMTP (RFC 5321 4.5.3.1.3); more makes no sentence clearer. */
export const quotedLengthMax = 256;

/** The words as they may stand in a sentence: cut where they are longer than that, which is said. */
export function quoted(words: string, language: Language): string {
  const letters = [...words];
  if (letters.length <= quotedLengthMax) return words;
  return `${letters.slice(0, quotedLengthMax).join('')}${cut[language](letters.length)}`;
}

const cut: InEachLanguage<(length: number) => string> = {
  'zh-CN': (length) => `…（共${length}个字符，此处截断）`,
  en: (length) => `… (cut here, ${length} characters in all)`,
};
