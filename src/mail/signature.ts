/** Tells the signature from the words. Conservative: what may be the customer's words stays among them; nothing is deleted. */
import { trimBlank } from './fold-quotes.ts';
import { isDrawnLine } from './separator.ts';
import {
  isAddress,
  isCardLine,
  isContact,
  isFarewell,
  isPhoneLine,
  isPostscript,
  isProse,
  isSentence,
  isThanks,
  startsDisclaimer,
} from './signature-line.ts';

export type Signed = { readonly words: readonly string[]; readonly signature: readonly string[] };

/** A signature is short: at most so many lines of so many characters. */
const blockLinesMax = 10;
const lineMax = 70;
const delimitedLinesMax = 25;
/** Programs that add a line each: more than these are the writer's own list. */
const programsMax = 12;

/** Splits the signature off the end of the writer's own lines. `name` is the sender's own, as the From header writes it. */
export function splitSignature(own: readonly string[], name: string): Signed {
  const start = Math.min(delimiter(own), disclaimerStart(own), drawnCard(own), ruledCard(own));
  const first = { words: own.slice(0, start), after: own.slice(start) };
  const second = splitPrograms(first.words);
  const at = blockStart(second.words, name);
  const words = trimBlank(second.words.slice(0, at));
  return { words, signature: trimBlank([...second.words.slice(at), ...second.after, ...first.after]) };
}

/** The line `-- ` (RFC 3676 4.3). Without the blank it may divide one's own words: sentences below it are no signature. */
function delimiter(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => /^\s{0,2}(?:--|—|——)[ \u00a0]?$/.test(line));
  if (at < 1 || lines.length - at > delimitedLinesMax) return lines.length;
  return lines[at] === '-- ' || !saysMore(lines.slice(at + 1)) ? at : lines.length;
}

function saysMore(below: readonly string[]): boolean {
  return below.slice(0, disclaimerStart(['', ...below]) - 1).some(isSentence);
}

/** A drawn line, and nothing below it but a card by which its writer can be reached. */
function ruledCard(lines: readonly string[]): number {
  const at = lines.findLastIndex(isDrawnLine);
  const card = lines.slice(at + 1, at + 1 + delimitedLinesMax).slice(0, disclaimerStart(['', ...lines.slice(at + 1)]) - 1);
  const isCard = card.some(isContact) && card.every((line) => isShort(line) && isCardLine(line) && !isSentence(line));
  return at > 0 && lines.length - at <= delimitedLinesMax && isCard ? at : lines.length;
}

function disclaimerStart(lines: readonly string[]): number {
  const at = lines.findIndex((_, place) => startsDisclaimer(lines, place));
  return at > 0 ? at : lines.length;
}

/** NetEase draws its card with bars, from a line `| |` on, and says at its end who drew it. */
function drawnCard(lines: readonly string[]): number {
  const end = lines.findLastIndex((line) => /^\s{0,4}签名由.{0,3}网易邮箱大师.{0,3}定制\s{0,4}$/.test(line));
  if (end < 1) return lines.length;
  const from = Math.max(1, end - delimitedLinesMax);
  const start = lines.slice(from, end).findIndex((line) => /^\s{0,4}\|\s{0,3}\|?\s{0,4}$/.test(line));
  return start < 0 ? end : from + start;
}

/** What mail programs add, one line under the other. */
function splitPrograms(lines: readonly string[]): { readonly words: readonly string[]; readonly after: readonly string[] } {
  let words = lines;
  let after: readonly string[] = [];
  for (let count = 0; count < programsMax; count += 1) {
    const split = splitPhone(words);
    if (split.after.length === 0) return { words: split.words, after };
    words = split.words;
    after = [...split.after, ...after];
  }
  return { words, after };
}

function splitPhone(lines: readonly string[]): { readonly words: readonly string[]; readonly after: readonly string[] } {
  const trimmed = trimBlank(lines);
  const at = trimmed.findLastIndex(isPhoneLine);
  const isLast = at >= 0 && trimmed.length - at <= 3;
  if (!isLast) return { words: trimmed, after: [] };
  // Words added under the line are the customer's.
  const added = trimmed.slice(at + 1).filter((line) => !isLink(line));
  if (added.some((line) => isProse(line)))
    return { words: [...trimmed.slice(0, at), ...added], after: trimmed.slice(at).filter((line) => !added.includes(line)) };
  return { words: trimBlank(trimmed.slice(0, at)), after: trimmed.slice(at) };
}

function isLink(line: string): boolean {
  return /^\s{0,4}[<(]?https?:\/\/\S{1,2000}\s{0,4}$/i.test(line);
}

/** Where the closing block starts: after 谢谢 or with "Best regards", else the sender's bare name, else a block of contact lines. */
function blockStart(lines: readonly string[], name: string): number {
  const from = Math.max(0, lines.length - blockLinesMax);
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const block = lines.slice(at + 1).filter((next) => next.trim() !== '');
    if (line.length > lineMax || !block.every(isShort) || block.some(isPostscript)) continue;
    if (isFarewell(line) && at > 0) return at;
    if (isThanks(line) && block.length > 0 && block.every(isCardLine)) return at + 1;
  }
  return nameOrContacts(lines, from, name);
}

function nameOrContacts(lines: readonly string[], from: number, name: string): number {
  for (let at = Math.max(from, 1); at < lines.length; at += 1) {
    if ((lines[at - 1] ?? '').trim() !== '' || (lines[at] ?? '').trim() === '') continue;
    const block = lines.slice(at).filter((line) => line.trim() !== '');
    if (!block.every(isShort)) continue;
    if ((isName(block[0] ?? '', name) && block.every(isCardLine)) || isOnlyAddress(lines, at, block)) return at;
    // A paragraph above the contacts, and apart from them, may be the only sentence of the mail.
    if (block.filter(isContact).length >= 2 && paragraphAt(lines, at).some(isContact)) return at;
  }
  return lines.length;
}

/** Foxmail signs with the address alone; one that a sentence leads up to is what it speaks of. */
function isOnlyAddress(lines: readonly string[], at: number, block: readonly string[]): boolean {
  const above = trimBlank(lines.slice(0, at)).at(-1) ?? '';
  return block.length === 1 && isAddress(block[0] ?? '') && !/[:：,，]\s{0,4}$/.test(above);
}

function paragraphAt(lines: readonly string[], at: number): readonly string[] {
  const end = lines.findIndex((line, place) => place > at && line.trim() === '');
  return lines.slice(at, end < 0 ? lines.length : end);
}

function isShort(line: string): boolean {
  return line.length <= lineMax && (!isProse(line) || isContact(line));
}

/** The line is the sender's own name, or one of its words. */
function isName(line: string, name: string): boolean {
  // `Ellen Marsh | Systems Engineer`
  const written = (/^(.{2,40}?)\s?[|｜]/.exec(line)?.[1] ?? line).trim().toLowerCase();
  const known = name.trim().toLowerCase();
  return written.length >= 2 && known !== '' && written.length <= 40 && (written === known || known.split(/[\s,]+/).includes(written));
}
