import { scriptBalance } from './script.ts';

/** Characters looked at. */
const sampleMax = 20_000;
/** A pasted log line is nobody's language. */
const logLine = /^\s{0,8}(?:\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}|[A-Z]:\\|HKEY_|\S+\s{1,4}REG_)/;

export type MailLanguage = 'zh-CN' | 'zh-TW' | 'en';

/** The language of the first of these texts that has any words; English where none has. */
export function languageOf(texts: readonly string[]): MailLanguage {
  for (const text of texts) {
    const found = languageIn(text.slice(0, sampleMax));
    if (found !== null) return found;
  }
  return 'en';
}

function languageIn(text: string): MailLanguage | null {
  const prose = text
    .split('\n')
    .filter((line) => !logLine.test(line))
    .join('\n');
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = prose.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  // Words of a sentence: not file names, paths, codes or upper-case abbreviations.
  const words = prose.match(/(?<![\w\\/.:@-])[A-Za-z]?[a-z]+(?![\w\\/@:]|[.-]\w)/g)?.length ?? 0;
  if (han === 0 && words === 0) return null;
  if (han <= words || kana * 4 > han) return 'en';
  return scriptBalance(prose) < 0 ? 'zh-TW' : 'zh-CN';
}
