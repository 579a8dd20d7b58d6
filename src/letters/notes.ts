/** What only the engineer sees beside a draft. */
import type { Finding } from '../case/diagnosis.ts';
import type { InEachLanguage, Language } from '../case/language.ts';
import { said } from '../case/said/said.ts';
import { consentOf } from './customer.ts';
import { doneOf } from './done.ts';
import { filesOf, outcomeOf } from './examined.ts';
import type { LetterInput } from './input.ts';
import { linkedFilesOf, linkedFileWords } from './not-sent.ts';
import { noteTexts } from './note-texts.ts';
import { otherNumbersIn } from './other-cases.ts';
import { tellingOf } from './telling.ts';
import { oneLine } from './words.ts';

/** Limits and problems shown; the rest are on the case page. */
const limitsMax = 10;

export function notesOf(input: LetterInput): readonly string[] {
  const texts = noteTexts[input.notesLanguage];
  const { diagnosis, message } = input;
  const done = input.letter === 'closure' ? [] : [...doneOf(input)];
  const others = otherNumbersIn(message);
  const { settled } = tellingOf(input);
  const notes = [
    ...(input.mark === 'consent-not-explicit' || (input.letter === 'closure' && consentOf(input) === null)
      ? [texts.consentNotExplicit]
      : []),
    ...([message, ...input.unanswered].some(({ complains }) => complains) ? [texts.complains] : []),
    ...(input.letter === 'reply' ? [texts.replyIsBlank] : []),
    ...(others.length > 0 ? [texts.otherCases(others)] : []),
    ...forEngineer(diagnosis.findings, input.notesLanguage),
    ...unsure(diagnosis.findings, input.notesLanguage),
    ...aboutLogs(input),
    ...(done.length > 0 ? [texts.done(done)] : []),
    ...(settled.length > 0 ? [texts.settled(settled.map(oneLine))] : []),
    ...(diagnosis.machines.length > 1 ? [texts.machines(diagnosis.machines.map(({ name }) => oneLine(name)))] : []),
    ...(message.language.slice(0, 2) === input.language.slice(0, 2) ? [] : [texts.otherLanguage(message.language)]),
    ...(input.engineer === null ? [texts.noOwner(input.deskName)] : []),
    ...linkedFilesOf(input.unanswered)
      .slice(0, limitsMax)
      .map((file) => texts.linkedFile(linkedFileWords(file, input.notesLanguage), oneLine(file.url))),
    ...message.problems.slice(0, limitsMax).map((problem) => texts.mailProblem(oneLine(said(problem, input.notesLanguage)))),
  ];
  return [...new Set(notes)];
}

/** Contradictions and the like: never written to the customer by themselves. */
function forEngineer(findings: readonly Finding[], language: Language): readonly string[] {
  const theirs = findings.filter((finding) => finding.audience === 'engineer' && finding.verdict === 'found');
  return theirs.map(({ texts }) => {
    const { title, statement, cause } = texts[language];
    const said = [...new Set([statement, cause].map(oneLine))].filter((text) => text !== '');
    return said.length === 0 ? oneLine(title) : `${oneLine(title)}${colon[language]}${said.join(' ')}`;
  });
}

const colon: InEachLanguage<string> = { 'zh-CN': '：', en: ': ' };

function unsure(findings: readonly Finding[], language: Language): readonly string[] {
  const low = findings.filter(
    ({ audience, verdict, confidence }) => audience === 'customer' && verdict === 'found' && confidence !== 'high',
  );
  return low.map(({ texts, confidence }) => noteTexts[language].unsure(oneLine(texts[language].title), confidence === 'low'));
}

function aboutLogs({ diagnosis, notesLanguage, letter }: LetterInput): readonly string[] {
  const texts = noteTexts[notesLanguage];
  const limits = diagnosis.artifacts.flatMap(({ path, limits: cut }) =>
    cut.map((limit) => texts.limit(oneLine(path), oneLine(said(limit, notesLanguage)))),
  );
  const { examined, unexplained, healthy } = outcomeOf(diagnosis);
  return [
    ...(filesOf(diagnosis).length === 0 ? [texts.noLog] : examined === null ? [texts.nothingRead] : []),
    ...(letter !== 'closure' && unexplained.length > 0 ? [texts.unexplained(unexplained.map(({ code }) => code))] : []),
    ...(letter !== 'closure' && healthy !== null ? [texts.healthy] : []),
    ...limits.slice(0, limitsMax),
    ...(limits.length > limitsMax ? [texts.moreLimits(limits.length - limitsMax)] : []),
  ];
}
