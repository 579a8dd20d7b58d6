/** Folds a body: which lines are the writer's own, which are quoted. Nothing is deleted: every line is in one of the two. */
import { headerBlockLength, headerKind, startsHeaderBlock } from './header-block.ts';
import { startsNotesBlock } from './notes-block.ts';
import { isDrawnLine, isSeparatorAboveBlock, type Separation, separation } from './separator.ts';
import { isLogLine, isShown, written } from './shown.ts';
import { attributionStart } from './wrote-line.ts';

/** Characters read of the line above a header block. */
const showingMax = 120;

export type Folded = {
  readonly own: readonly string[];
  readonly quoted: readonly string[];
  /** The quote is a mail passed on, by its separator's own word. */
  readonly isForward: boolean;
  /** The first quoted mail without its header block: what a forward without own words says. */
  readonly passedOn: readonly string[];
};

/**
 * From a separator, a header block or an attribution onwards all is quoted, unless an attribution is followed by `>` lines:
 * then only those are, and answers between them stay the writer's own.
 */
export function foldQuotes(text: string): Folded {
  const lines = text.split('\n');
  const marks = lines.map((line, at) => isMark(line) && !isShown(lines, at));
  const cut = findCut(lines, marks);
  const isQuoted = lines.map((_, at) => at >= cut.at || marks[at] === true);
  for (const [start, end] of cut.attributions) isQuoted.fill(true, start, end + 1);
  if (cut.isAttribution && isQuoted.every((is, at) => is || isBlank(lines[at]))) isQuoted.fill(false, answerBelow(lines, marks, cut.at));
  const quoted = lines.filter((_, at) => isQuoted[at] === true);
  const own = lines.filter((_, at) => isQuoted[at] !== true);
  return { own: trimBlank(own), quoted: trimBlank(quoted), isForward: cut.isForward, passedOn: passedOn(quoted) };
}

type Cut = {
  readonly at: number;
  readonly isForward: boolean;
  readonly isAttribution: boolean;
  readonly attributions: readonly (readonly [number, number])[];
};

function findCut(lines: readonly string[], marks: readonly boolean[]): Cut {
  const attributions: [number, number][] = [];
  const cutAt = (at: number, by: Separation | 'attribution' | null): Cut => ({
    at: withDrawnLine(lines, at),
    isForward: by === 'forward',
    isAttribution: by === 'attribution',
    attributions,
  });
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const start = attributionStart(lines, at);
    if (start !== null && !tellsOfLog(lines, start, at)) {
      // `> On … wrote:` is inside a quote already; `> wrote:` alone may end a wrapped address.
      if (marks[start] === true) continue;
      if (!isMark(written(lines, at + 1, 1))) return cutAt(start, 'attribution');
      attributions.push([start, at]);
      continue;
    }
    if (marks[at] === true) continue;
    const by = separation(line);
    if (by !== null && !isAmongLogLines(lines, at)) return cutAt(at, by);
    if ((startsHeaderBlock(lines, at) && !isShownBlock(lines, at)) || startsNotesBlock(lines, at)) return cutAt(at, null);
  }
  return { at: lines.length, isForward: false, isAttribution: false, attributions };
}

/** `>` at the start. */
function isMark(line: string): boolean {
  return /^\s{0,3}[>＞]/.test(line);
}

/** `At 10:07:41 the setup log wrote:` and then a line of that log. */
function tellsOfLog(lines: readonly string[], start: number, end: number): boolean {
  const isAddressed = lines.slice(start, end + 1).some((line) => line.includes('@'));
  return !isAddressed && isLogLine(written(lines, end + 1, 1)) && !isMark(written(lines, end + 1, 1));
}

/** A log of mails holds the separators of mails. */
function isAmongLogLines(lines: readonly string[], at: number): boolean {
  return isLogLine(written(lines, at - 1, -1)) && isLogLine(written(lines, at + 1, 1));
}

/** Right under `The report says:` these header lines are what the writer shows: clients leave a line blank, or draw one. */
function isShownBlock(lines: readonly string[], at: number): boolean {
  let above = at - 1;
  // A block is looked at from each of its lines.
  while (above >= 0 && headerKind(lines[above] ?? '') !== null) above -= 1;
  return (
    above < at &&
    /[:：]\s{0,3}$/.test((lines[above] ?? '').slice(-showingMax)) &&
    attributionStart(lines, above) === null &&
    separation(lines[above] ?? '') === null
  );
}

/** Nothing stands above the quote, nor marks it: what follows the last older quote inside it can only be an answer. */
function answerBelow(lines: readonly string[], marks: readonly boolean[], cut: number): number {
  const last = marks.lastIndexOf(true);
  return last > cut ? last + 1 : lines.length;
}

/** The line a client draws above a header block goes with it. */
function withDrawnLine(lines: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 3 && isBlank(lines[start - 1])) start -= 1;
  const above = lines[start - 1] ?? '';
  return start > 0 && (isDrawnLine(above) || isSeparatorAboveBlock(above)) ? start - 1 : at;
}

/** A quote's lines bare of marks, separator and header block. */
function passedOn(quoted: readonly string[]): readonly string[] {
  const bare = quoted.map((line) => line.replace(/^\s{0,3}(?:[>＞]\s?){1,20}/, ''));
  let from = 0;
  while (from < bare.length && (isBlank(bare[from]) || isDrawnLine(bare[from] ?? '') || separation(bare[from] ?? '') !== null)) from += 1;
  return trimBlank(bare.slice(from + headerBlockLength(bare, from)));
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** Without blank lines at both ends. */
export function trimBlank(lines: readonly string[]): readonly string[] {
  let start = 0;
  let end = lines.length;
  while (start < end && isBlank(lines[start])) start += 1;
  while (end > start && isBlank(lines[end - 1])) end -= 1;
  return lines.slice(start, end);
}
