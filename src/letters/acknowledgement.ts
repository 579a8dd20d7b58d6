import type { Language } from '../case/language.ts';

type Render = (language: Language, letter: string, values: object) => { readonly text: string; readonly html: string };
export type AcknowledgementInput = { readonly number: string; readonly language: Language; readonly deskName: string };

/** RFC 3834 3.1.5: a subject that says what it is, with no word of the mail that is answered. */
const subjects: Readonly<Record<Language, (number: string) => string>> = {
  'zh-CN': (number) => `自动回复: [案例号: ${number} ]`,
  en: (number) => `Automatic reply: [Case #: ${number} ]`,
};

/** The fixed words that a mail has come: nothing of it is repeated but the case's number. */
export function composeAcknowledgement({ number, language, deskName }: AcknowledgementInput, render: Render) {
  const { text, html } = render(language, 'acknowledgement', { number, signature: [deskName] });
  return { subject: subjects[language](number), text, html };
}
