/** The place in a reply where the engineer's own words belong. */
import { type InEachLanguage, languages } from '../case/language.ts';

export const blanks: InEachLanguage<string> = { 'zh-CN': '【请在此填写答复】', en: '[Write your answer here]' };

/** True while nobody has written there: such a letter is not ready to be approved. */
export function hasBlank(text: string): boolean {
  return languages.some((language) => text.includes(blanks[language]));
}
