/** What a later letter tells anew, what it only recalls from the letter before, and what the customer calls settled. */
import type { Diagnosis, Finding } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import type { Letter } from '../case/letter.ts';
import { doneOf } from './done.ts';
import { isOfDelivery, proves } from './findings.ts';
import type { LetterInput } from './input.ts';
import { isOver } from './settled.ts';
import { oldArtifacts } from './since.ts';
import { oneLine } from './words.ts';

export type Telling = {
  /** The diagnosis as this letter tells it: steps of the letter before stand in it only where something new calls for them. */
  readonly diagnosis: Diagnosis;
  /** The diagnosis of the letter before, with those of its findings that nothing sent or done since speaks of; null: there are none. */
  readonly earlier: Diagnosis | null;
  /** Computers that the customer calls settled, by name: nothing more is said of them. */
  readonly settled: readonly string[];
};

/** Letters that answer new data. The others sum up, or speak for the first time. */
const answering: ReadonlySet<Letter> = new Set(['analysis', 'information-request']);

export function tellingOf(input: LetterInput): Telling {
  const { letter, diagnosis, previous, message } = input;
  if (previous === null || !answering.has(letter)) return { diagnosis, earlier: null, settled: [] };
  const settled = diagnosis.machines.map(({ name }) => name).filter((name) => isOver(name, message.newText));
  const isSettled = (finding: Finding): boolean => settled.includes(diagnosis.machines[finding.machine ?? -1]?.name ?? '');
  const open = {
    ...diagnosis,
    findings: diagnosis.findings.filter((finding) => !isSettled(finding) && !isReplaced(finding, diagnosis, previous)),
  };
  const said = letter === 'analysis' ? saidBefore(open, previous) : [];
  const again = letter === 'analysis' ? withoutSayingTwice(open, previous) : open;
  if (said.length === 0) return { diagnosis: again, earlier: null, settled };
  const recalled = new Map(said.map(({ now, then }) => [now, then]));
  const told = again.findings.map((finding) => {
    const then = recalled.get(finding);
    return then === undefined ? finding : recall(finding, then, open);
  });
  const done = doneOf(input);
  const isDone = (finding: Finding): boolean => finding.texts[input.language].actions.some(({ text }) => done.has(text));
  const waiting = said.filter(({ now }) => !isDone(now)).map(({ then }) => asOfThen(then));
  return { diagnosis: { ...open, findings: told }, earlier: { ...previous, findings: waiting }, settled };
}

/** What stayed closed was asked for in the letter before, and something came: whether that replaces it is seen from what came. */
function isReplaced(finding: Finding, diagnosis: Diagnosis, previous: Diagnosis): boolean {
  if (!isOfDelivery(finding) || oldArtifacts(diagnosis, previous).size === diagnosis.artifacts.length) return false;
  const { ask } = finding.texts.en;
  return previous.findings.some((then) => then.rule === finding.rule && then.texts.en.ask.join() === ask.join());
}

/** "The same error as before" says it: what the letter before explained of that error is not explained again, its steps stay. */
function withoutSayingTwice(diagnosis: Diagnosis, previous: Diagnosis): Diagnosis {
  const repeated = diagnosis.findings.filter(({ rule, verdict }) => rule === 'same-error-as-before' && verdict === 'found');
  const isExplained = (finding: Finding): boolean =>
    !repeated.includes(finding) &&
    finding.verdict === 'found' &&
    repeated.some((again) => speaksOf(again, finding)) &&
    // Which update it was, the error alone does not say.
    !/KB\d{6,7}/.test(finding.texts.en.statement) &&
    previous.findings.some((then) => isSame(then, finding));
  return { ...diagnosis, findings: diagnosis.findings.map((finding) => (isExplained(finding) ? unsaid(finding) : finding)) };
}

function unsaid(finding: Finding): Finding {
  const { en, 'zh-CN': chinese } = finding.texts;
  return { ...finding, texts: { en: { ...en, statement: '' }, 'zh-CN': { ...chinese, statement: '' } } };
}

type Pair = { readonly now: Finding; readonly then: Finding };

/** Findings of the letter before that rest on nothing but what it rested on, where logs sent since show something of their own. */
function saidBefore(diagnosis: Diagnosis, previous: Diagnosis): readonly Pair[] {
  const old = oldArtifacts(diagnosis, previous);
  const isOld = (artifact: number): boolean => old.has(artifact);
  const told = diagnosis.findings.filter((finding) => finding.audience === 'customer' && finding.verdict === 'found');
  const fresh = told.filter((finding) => finding.evidence.some(({ artifact }) => !isOld(artifact)));
  if (!fresh.some((finding) => proves(finding, diagnosis, isOld))) return [];
  return told.flatMap((now) => {
    const then = previous.findings.find((finding) => isSame(finding, now));
    return then === undefined || fresh.includes(now) || fresh.some((again) => speaksOf(again, now)) ? [] : [{ now, then }];
  });
}

/** Of the same code, on what may be the same computer. */
function speaksOf(one: Finding, other: Finding): boolean {
  const isApart = one.machine !== null && other.machine !== null && one.machine !== other.machine;
  return !isApart && one.about.some((word) => other.about.includes(word));
}

function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.verdict === other.verdict && [...one.about].sort().join() === [...other.about].sort().join();
}

/** 此次 of then is not 此次 of now. */
function asOfThen(finding: Finding): Finding {
  const chinese = finding.texts['zh-CN'];
  const statement = chinese.statement.replace(/此次|本次/gu, '当时').replace(/^当前/u, '当时');
  return { ...finding, texts: { ...finding.texts, 'zh-CN': { ...chinese, statement } } };
}

/**
 * Recalled in the words of then. What a log showed gave way to what the newer one shows: only a step that has changed since is asked for. What
 * lists and settings tell of the system (its build, a missing update) holds on, and its steps with it.
 */
function recall(now: Finding, then: Finding, diagnosis: Diagnosis): Finding {
  const isOfLog = proves(now, diagnosis, () => false);
  const without = (language: Language): Finding['texts']['en'] => {
    const asked = new Set(then.texts[language].actions.map(({ text }) => oneLine(text)));
    const { actions } = now.texts[language];
    const open = isOfLog ? actions.filter(({ text }) => !asked.has(oneLine(text))) : actions;
    return { ...now.texts[language], statement: '', actions: open };
  };
  return { ...now, texts: { 'zh-CN': without('zh-CN'), en: without('en') } };
}
