/** In charge of the letters: diagnosis, messages and case → the words an engineer is asked to approve. */
import type { Language } from '../case/language.ts';
import type { ComposedLetter, Letter } from '../case/letter.ts';
import { blanks } from './blank.ts';
import { callOf, consentOf, problemOf, resolvedOf } from './customer.ts';
import { doneOf } from './done.ts';
import { filesOf, outcomeOf } from './examined.ts';
import { actionsOf, asksOf, type Step, statementsOf, trailOf } from './findings.ts';
import type { LetterInput } from './input.ts';
import { newsAgainst } from './news.ts';
import { asksOfMails } from './not-sent.ts';
import { notesOf } from './notes.ts';
import { letterSubject } from './subject.ts';
import { begun, greetable, hasHan, oneLine, visible, withoutEnd } from './words.ts';

export type { Claim, LetterInput, Proof } from './input.ts';
export { letterSubject };
/** What the letters need of `render`: the template of this letter in this language, with these values. */
export type RenderLetter = (language: Language, letter: Letter, values: LetterValues) => { readonly text: string; readonly html: string };

/** Lines of the customer's question that a reply quotes. */
const questionLinesMax = 30;

/** The letter, its subject, and the notes beside it. Throws `Fault('statement-without-evidence')` for a statement nothing proves. */
export function composeLetter(input: LetterInput, render: RenderLetter): ComposedLetter {
  const { letter, language } = input;
  const { text, html } = render(language, letter, valuesOf(input));
  return { letter, language, subject: letterSubject(input), text, html, notes: notesOf(input) };
}

export type LetterValues = ReturnType<typeof valuesOf>;

/** Everything a template may mention; each letter takes what it needs. */
export function valuesOf(input: LetterInput) {
  const { language, diagnosis, message } = input;
  const statements = statementsOf(diagnosis, language);
  const actions = input.letter === 'closure' ? actionsOf(diagnosis, language).map(asAdvice) : actionsOf(diagnosis, language, doneOf(input));
  const asks = asksOf(diagnosis, language, asksOfMails(input.unanswered, language));
  const outcome = outcomeOf(diagnosis);
  const resolved = resolvedOf(input);
  const signature = visible(input.engineer?.signature ?? input.deskName).split('\n');
  return {
    name: greetable(input.contactName),
    number: input.case.number,
    title: oneLine(input.case.title ?? ''),
    call: callOf(input),
    problem: problemOf(input),
    statements,
    onlyStatement: statements.length === 1 ? (statements[0] ?? null) : null,
    actions,
    onlyAction: actions.length === 1 ? (actions[0] ?? null) : null,
    asks,
    trail: trailOf(diagnosis),
    ...outcome,
    isWithoutLogs: filesOf(diagnosis).length === 0,
    /** The newest mail brought files: what was read is what they hold. */
    isWithFiles: message.attachments.some(({ inline }) => !inline),
    /** Everything found was in the last letter's diagnosis too. */
    isNothingNew: input.previous !== null && statements.length > 0 && newsAgainst(input.previous, diagnosis).length === 0,
    /** No rule asks for anything, but more is needed: the template's own request for the usual logs stands in. */
    needsUsualLogs: asks.length === 0 && (outcome.examined === null || input.letter === 'information-request'),
    resolved: resolved === null ? null : { ...resolved, words: quotedWhereForeign(resolved.words, language) },
    consent: consentOf(input),
    question: visible(message.newText)
      .trim()
      .split('\n')
      .slice(0, questionLinesMax)
      .map((line) => line.trimEnd()),
    blank: blanks[language],
    signature: signature.map((line) => line.trimEnd()),
  };
}

/** What to do if it fails still is of no use once it is solved. */
function asAdvice(step: Step): Step {
  return {
    ...step,
    brief: withoutEnd(step.brief.replace(/[；;，,.。]\s?(?:如果?仍|若仍|if it (?:still fails|fails again))[^；;]*$/iu, '')),
  };
}

/** The customer's words continue our sentence only in our own language. */
function quotedWhereForeign(words: string, language: Language): string {
  if (words === '' || (language === 'zh-CN' && hasHan(words))) return words;
  return language === 'zh-CN' ? `“${words}”` : `"${begun(words)}"`;
}
