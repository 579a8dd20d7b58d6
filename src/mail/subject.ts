/** The subject grammar: `[案例号: CAS-08871-N4X1F0 ] % |P2|ICBC|title % stage CMIT:token`, every part but the number optional. */
import { foldWidth } from './fold-width.ts';
import type { Finder } from './patterns.ts';
import { stripPrefixes } from './prefix.ts';

export type SubjectParts = {
  readonly numbers: readonly string[];
  readonly priority: string | null;
  readonly customer: string | null;
  readonly title: string | null;
  readonly stage: string | null;
  readonly token: string | null;
  readonly isReply: boolean;
  readonly isForward: boolean;
};

/** Characters: `P2`, `Sev A`; longer is no priority. */
const priorityMax = 12;
/** Characters of a customer's word and of a stage word: longer is part of the title. */
const customerMax = 60;
const stageMax = 24;

/** Reads a cleaned subject. Without the grammar, the title is what is left when prefixes, number and token are taken away. */
export function readSubject(subject: string, findNumbers: Finder, findTokens: Finder): SubjectParts {
  const { rest, isReply, isForward } = stripPrefixes(subject);
  const numbers = [...new Set(findNumbers(rest).map((hit) => hit.text))];
  const token = findTokens(rest).at(-1)?.text ?? null;
  const bare = without(without(rest, findTokens), findNumbers);
  const bars = readBars(bare, token !== null);
  const found = { numbers, token, isReply, isForward };
  if (bars !== null) return { ...found, ...bars };
  return { ...found, priority: null, customer: null, stage: null, title: tidyTitle(bare) };
}

/** The text with each hit replaced by as many blanks, so that no two words grow together. */
function without(text: string, finder: Finder): string {
  let bare = text;
  for (const { start, end } of finder(text)) bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
  return bare;
}

type Bars = Pick<SubjectParts, 'priority' | 'customer' | 'title' | 'stage'>;

function readBars(bare: string, hasToken: boolean): Bars | null {
  const folded = foldWidth(bare);
  const first = folded.indexOf('|');
  const second = folded.indexOf('|', first + 1);
  const third = folded.indexOf('|', second + 1);
  if (first < 0 || second < 0 || third < 0) return null;
  const priority = folded.slice(first + 1, second).trim();
  const customer = bare.slice(second + 1, third).trim();
  if (priority.length > priorityMax || customer.length > customerMax) return null;
  const { end, stage } = readStage(bare, folded, third + 1, hasToken);
  return { priority: priority || null, customer: customer || null, title: bare.slice(third + 1, end).trim() || null, stage };
}

/**
 * The last `%` that stands free, or that a token follows, ends the title; what comes after it is the stage word, or nothing.
 * A title may hold `100%`.
 */
function readStage(bare: string, folded: string, from: number, hasToken: boolean): { readonly end: number; readonly stage: string | null } {
  const at = folded.lastIndexOf('%');
  const stage = bare.slice(at + 1).trim();
  const before = folded.charAt(at - 1);
  const isFree = (before === ' ' && /^(?:\s|$)/.test(folded.charAt(at + 1))) || (hasToken && !/\d/.test(before));
  if (at < from || !isFree || stage.length > stageMax) return { end: bare.length, stage: null };
  return { end: at, stage: stage || null };
}

const label = /\[?\s?(?:案例编号|案例号|案例|工单号|服务请求|case\s?(?:number|no\.?|id)?|sr)\s?#?\s?[:.]?\s{0,60}\]?/gi;

function tidyTitle(bare: string): string | null {
  const folded = foldWidth(bare);
  let title = bare;
  // The number's own label and brackets, now empty, go with it: `[案例号:   ]`, `Case #:   `.
  for (const match of folded.matchAll(label)) {
    const isEmptied = /\s{4}/.test(match[0]);
    if (isEmptied) title = title.slice(0, match.index) + ' '.repeat(match[0].length) + title.slice(match.index + match[0].length);
  }
  title = title.replace(/[[【［(（]\s{1,80}[\]】］)）]/g, ' ').replace(/\s{2,}/g, ' ');
  title = title.replace(/^[\s\-–—:：|｜%％,，#]{1,60}/, '').replace(/[\s\-–—:：|｜%％,，#]{1,60}$/, '');
  return title || null;
}
