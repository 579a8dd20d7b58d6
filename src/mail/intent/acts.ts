/** The acts of a mail: what its clauses and sentences do, one by one. */
import { agreesIn, type Spoken } from './agreement.ts';
import { clausesOf } from './clauses.ts';
import { closingWord } from './closing.ts';
import { complains } from './complaining.ts';
import { type Course, courseOf } from './course.ts';
import { withoutCourtesies } from './courtesies.ts';
import { answersInOrder, bringsData } from './data.ts';
import { disagrees } from './disagreeing.ts';
import { tellsFact } from './facts.ts';
import { criesForHelp, withoutHelpAsking, withoutWondering } from './help.ts';
import { plans } from './plans.ts';
import { accuses, asks, withoutRhetoric } from './question.ts';
import { refuses } from './refusing.ts';
import type { Prose } from './sentences.ts';
import { isOnlyThanks } from './thanks.ts';

export type Acts = Course & {
  readonly keepsOpen: boolean;
  readonly agreesToClose: boolean;
  /** Closing is spoken of with an if. */
  readonly isConditional: boolean;
  readonly disagrees: boolean;
  readonly complains: boolean;
  readonly bringsData: boolean;
  readonly tellsFact: boolean;
  readonly asks: boolean;
  readonly criesForHelp: boolean;
  readonly plans: boolean;
  readonly watches: boolean;
  /** Something is told, not asked. */
  readonly states: boolean;
  /** No word of what is. */
  readonly onlySupposes: boolean;
  readonly isOnlyThanks: boolean;
};

/** Watching goes on: `再观察几天`. A watch that ended (`观察了一周`) is no doubt. */
const watching =
  /(?:再|继续|还要|还需|仍需|持续|先|需要|正在|还在)[^，。,]{0,6}(?:观察|跑[几两]|看[几两])|观察(?:一下|几天|看看|再说|一段)|观察[^，]{0,4}再|再看看|我(?:这边)?再(?:确认|验证|核实|跟[^，]{1,6}确认)|跟踪一下|下结论|\b(?:monitor(?:ing)?|observe (?:it|this|further|for|the)|keep an eye|watch it|keep watching|let(?: us|'s) (?:see|wait)|wait and see|too early|so far, but)\b/i;

/** Reads the acts; `title` joins them for a first mail, whose subject is part of the report. */
export function readActs({ sentences, pastedLines }: Prose, title: string): Acts {
  const spoken = sentences.map(speak);
  const clauses = spoken.flatMap((one) => one.clauses);
  const course = courseOf([...clauses, ...clausesOf(title)]);
  const isBad = course.fails || course.failsStill || course.isUnsolved;
  const hasMore = clauses.length > 1;
  // To look at a failure, or to wonder about it, is no question; nor is to look at what was told.
  const question = (sentence: string): string =>
    isBad ? withoutWondering(withoutHelpAsking(sentence)) : hasMore ? withoutHelpAsking(sentence) : sentence;
  const stated = clauses.filter(({ isOpen }) => !isOpen).map(({ text }) => text);
  return {
    ...course,
    keepsOpen: spoken.some(({ closing }) => closing === 'no'),
    agreesToClose: agreesIn(spoken),
    isConditional: spoken.some(({ closing }) => closing === 'only-if'),
    disagrees: spoken.some(({ sentence }) => accuses(sentence)) || stated.some((text) => disagrees(text) || refuses(text)),
    complains: stated.some(complains),
    bringsData: pastedLines > 1 || answersInOrder(sentences.join(' ')) || stated.some(bringsData),
    tellsFact: stated.some((text) => tellsFact(text) && !plans(text)),
    asks: spoken.some(({ sentence, closing }) => closing !== 'yes' && asks(question(sentence))),
    criesForHelp: hasMore && spoken.some(({ sentence }) => criesForHelp(sentence)),
    plans: clauses.some(({ text }) => plans(text)),
    states: stated.length > 0,
    onlySupposes: clauses.every(({ isSupposed }) => isSupposed),
    watches: spoken.some(({ sentence }) => watching.test(sentence)),
    isOnlyThanks: isOnlyThanks(sentences),
  };
}

function speak(whole: string): Spoken {
  const sentence = withoutCourtesies(whole);
  const clauses = clausesOf(withoutRhetoric(sentence)).filter(({ text }) => !isOnlyThanks([text]));
  return { sentence, clauses, closing: closingWord(sentence) };
}
