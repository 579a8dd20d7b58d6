/** Folds a body: which lines are the writer's own, which are quoted. Nothing is deleted: every line is in one of the two. */
import { headerBlockLength, headerKind, startsHeaderBlock } from './header-block.ts';
import { isDrawnLine, type Separation, separation } from './separator.ts';
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
  const cut = findCut(lines);
  const head = lines.slice(0, cut.at);
  const tail = lines.slice(cut.at);
  const isQuoted = head.map((line) => isMarked(line));
  for (const [start, end] of cut.attributions) isQuoted.fill(true, start, end + 1);
  const own = head.filter((_, at) => isQuoted[at] !== true);
  const marked = head.filter((_, at) => isQuoted[at] === true);
  const quoted = [...marked, ...tail];
  return { own: trimBlank(own), quoted: trimBlank(quoted), isForward: cut.isForward, passedOn: passedOn(quoted) };
}

type Cut = { readonly at: number; readonly isForward: boolean; readonly attributions: readonly (readonly [number, number])[] };

function findCut(lines: readonly string[]): Cut {
  const attributions: [number, number][] = [];
  const cutAt = (at: number, by: Separation | null): Cut => ({ at: withDrawnLine(lines, at), isForward: by === 'forward', attributions });
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    const start = attributionStart(lines, at);
    if (start !== null) {
      // `> On … wrote:` is inside a quote already.
      if (isMarked(line)) continue;
      if (!isMarked(nextWritten(lines, at))) return cutAt(start, null);
      attributions.push([start, at]);
      continue;
    }
    if (isMarked(line)) continue;
    const by = separation(line);
    if (by !== null) return cutAt(at, by);
    if (startsHeaderBlock(lines, at) && !isShown(lines, at)) return cutAt(at, null);
  }
  return { at: lines.length, isForward: false, attributions };
}

/** `>` at the start, but not a prompt with a command (`> sfc /scannow` stands alone and is rare; folding loses nothing). */
function isMarked(line: string): boolean {
  return /^\s{0,3}[>＞]/.test(line);
}

/** `The relay log says:` directly above: these header lines are what a log holds, and the writer shows them. */
const showing = /(?:\blogs?\b|\boutput\b|\btrace\b|日志|日誌|输出|輸出|记录|記錄|邮件头|郵件標頭).{0,40}[:：]\s{0,4}$/i;
function isShown(lines: readonly string[], at: number): boolean {
  let above = at - 1;
  // A block is looked at from each of its lines.
  while (above >= 0 && headerKind(lines[above] ?? '') !== null) above -= 1;
  return showing.test((lines[above] ?? '').slice(-showingMax));
}

function nextWritten(lines: readonly string[], at: number): string {
  for (let next = at + 1; next < lines.length && next <= at + 4; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() !== '') return line;
  }
  return '';
}

/** The line a client draws above a header block goes with it. */
function withDrawnLine(lines: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 3 && (lines[start - 1] ?? '').trim() === '') start -= 1;
  return start > 0 && isDrawnLine(lines[start - 1] ?? '') ? start - 1 : at;
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
