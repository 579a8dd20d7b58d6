/** The languages every user-facing text exists in (BCP 47). */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
/** One text in every language. */
export type InEachLanguage<Text> = Readonly<Record<Language, Text>>;
