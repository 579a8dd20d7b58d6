/** In charge of the letters: diagnosis, messages and case → the words an engineer is asked to approve. */
import type { Language } from '../case/language.ts';
import type { ComposedLetter, Letter } from '../case/letter.ts';
import { adviceOf } from './advice.ts';
import { blanks } from './blank.ts';
import { callOf, consentOf, problemOf, resolvedOf } from './customer.ts';
import { doneOf } from './done.ts';
import { filesOf, outcomeOf } from './examined.ts';
import { actionsOf, asksOf, statementsOf, trailOf } from './findings.ts';
import type { LetterInput } from './input.ts';
import { newsAgainst } from './news.ts';
import { asksOfMails } from './not-sent.ts';
import { notesOf } from './notes.ts';
import { letterSubject } from './subject.ts';
import { tellingOf } from './telling.ts';
import { begun, greetable, hasHan, isSalutation, oneLine, visible } from './words.ts';

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
  const told = tellingOf(input);
  const statements = statementsOf(told.diagnosis, language);
  const earlier = told.earlier === null ? [] : statementsOf(told.earlier, language);
  const actions = input.letter === 'closure' ? adviceOf(diagnosis, language) : actionsOf(told.diagnosis, language, doneOf(input));
  const asks = asksOf(told.diagnosis, language, asksOfMails(input.unanswered, language));
  const outcome = outcomeOf(diagnosis, input.previous);
  const resolved = resolvedOf(input);
  const signature = visible(input.engineer?.signature ?? input.deskName).split('\n');
  return {
    name: greetable(input.contactName),
    number: input.case.number,
    title: oneLine(input.case.title ?? ''),
    call: callOf(input),
    problem: problemOf(input),
    statements,
    earlier: earlier.map((claim) => ({ ...claim, number: claim.number + statements.length })),
    onlyStatement: statements.length === 1 ? (statements[0] ?? null) : null,
    actions,
    onlyAction: actions.length === 1 ? (actions[0] ?? null) : null,
    asks,
    trail: trailOf(diagnosis),
    ...outcome,
    isWithoutLogs: filesOf(diagnosis).length === 0,
    /** The newest mail brought files: what was read is what they hold. */
    isWithFiles: message.attachments.some(({ inline }) => !inline),
    /** They tell that it fails, not what else they know. */
    tellsFailure: message.intent === 'report',
    /** Everything found was in the last letter's diagnosis too. */
    isNothingNew: input.previous !== null && statements.length > 0 && newsAgainst(input.previous, diagnosis).length === 0,
    /** The case was summed up in a closure, and goes on. */
    goesOn: input.lastLetter === 'closure',
    /** No rule asks for anything, but more is needed: the template's own request for the usual logs stands in. */
    needsUsualLogs: asks.length === 0 && outcome.healthy === null && (outcome.examined === null || input.letter === 'information-request'),
    resolved: resolved === null ? null : { ...resolved, words: quotedWhereForeign(resolved.words, language) },
    consent: consentOf(input),
    question: questionOf(message.newText),
    blank: blanks[language],
    signature: signature.map((line) => line.trimEnd()),
  };
}

/** The words that are answered, without the salutation and the blanks before paragraphs. */
function questionOf(words: string): readonly string[] {
  const lines = visible(words)
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '' && !isSalutation(line));
  return lines.slice(Math.max(first, 0), Math.max(first, 0) + questionLinesMax);
}

/** The customer's words continue our sentence only in our own language. */
function quotedWhereForeign(words: string, language: Language): string {
  if (words === '' || (language === 'zh-CN' && hasHan(words))) return words;
  return language === 'zh-CN' ? `“${words}”` : `"${begun(words)}"`;
}
