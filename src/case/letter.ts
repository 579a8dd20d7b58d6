import type { Language } from './language.ts';

export const letters = ['initial-response', 'analysis', 'closure', 'information-request', 'reply'] as const;
export type Letter = (typeof letters)[number];

/** The word in a letter's subject; `reply` keeps the last one, so it has none of its own. */
export const stageWords: Readonly<Record<Exclude<Letter, 'reply'>, Readonly<Record<Language, string>>>> = {
  'initial-response': { 'zh-CN': '初次响应', en: 'Initial response' },
  analysis: { 'zh-CN': '分析', en: 'Analysis' },
  'information-request': { 'zh-CN': '信息收集', en: 'Information request' },
  closure: { 'zh-CN': '结案', en: 'Closure' },
};

/** The letter that a subject's stage word names, in whichever language; null where it names none. */
export function letterOfStage(stage: string): Letter | null {
  return letters.find((letter) => letter !== 'reply' && Object.values(stageWords[letter]).includes(stage)) ?? null;
}

/** A letter as composed, before it has a number. */
export type ComposedLetter = {
  readonly letter: Letter;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What only the engineer sees, such as contradictions. */
  readonly notes: readonly string[];
};
