/** HTML to plain text in one pass: lines as a reader sees them, quoted parts marked with `> ` as plain mails do. */
import { decodeEntities } from './entity.ts';
import { type QuoteMark, quoteMark } from './html-quote.ts';

/** Open elements followed at most; deeper ones are read as if they were not there. */
const depthMax = 400;
/** Characters of one tag's attributes that are looked at. */
const attributesMax = 2_000;

const unseen = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object', 'select', 'textarea']);
const blocks = new Set([
  ...['p', 'div', 'tr', 'table', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article'],
  ...['header', 'footer', 'body', 'center', 'form', 'dl', 'dt', 'dd', 'fieldset', 'includetail', 'address', 'main', 'nav'],
]);
const empty = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'base', 'col', 'area', 'wbr', 'source', 'embed', 'param']);
const hidden = /display\s?:\s?none|visibility\s?:\s?hidden|font-size\s?:\s?0(?:px|pt|em|%)?\s?(?:;|"|'|$)|mso-hide\s?:\s?all/i;
const paragraph = new Set(['p', 'table', 'ul', 'ol', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** `isWithLinks`: addresses of links are written behind their words, as plain mails write them. `answersIn`: fits the attributes of
 *  elements whose lines are no quote, wherever they stand. */
export type Manner = { readonly isWithLinks?: boolean; readonly answersIn?: RegExp | null };

type Open = {
  readonly name: string;
  readonly mark: QuoteMark;
  readonly isHidden: boolean;
  readonly isAnswer: boolean;
  readonly address: string;
};
type Page = {
  readonly lines: string[];
  /** Pieces of the line being written. */
  piece: string[];
  readonly open: Open[];
  quotes: number;
  hiddenDepth: number;
  pre: number;
  isRest: boolean;
  answers: number;
  /** Something in the line being written is an answer. */
  isAnswered: boolean;
  readonly manner: Manner;
};

export function htmlToText(html: string, manner: Manner = {}): string {
  const state = { quotes: 0, hiddenDepth: 0, pre: 0, isRest: false, answers: 0, isAnswered: false };
  const page: Page = { lines: [], piece: [], open: [], ...state, manner };
  const lastBlockquote = html.toLowerCase().lastIndexOf('<blockquote');
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) write(page, html.slice(at, end));
    if (next < 0) break;
    at = readTag(page, html, next, lastBlockquote);
  }
  breakLine(page);
  return squeeze(page.lines).join('\n');
}

/** Reads the tag or comment at `at`; returns where the text goes on. */
function readTag(page: Page, html: string, at: number, lastBlockquote: number): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4);
  const follows = html.charCodeAt(at + 1) | 32;
  const isTag = (follows >= 97 && follows <= 122) || html[at + 1] === '/' || html[at + 1] === '!' || html[at + 1] === '?';
  if (!isTag) {
    write(page, '<');
    return at + 1;
  }
  const end = tagEnd(html, at + 1);
  const head = html.slice(at + 1, Math.min(end, at + 1 + attributesMax));
  const name = /^\/?([a-z][a-z0-9:-]{0,30})/i.exec(head)?.[1]?.toLowerCase() ?? '';
  if (head.startsWith('/')) closeTag(page, name);
  else if (name !== '') {
    openTag(page, name, head.slice(name.length), lastBlockquote > at);
    // The content of these is no text, and may hold `<` that opens nothing.
    if (name === 'script' || name === 'style' || name === 'title') return rawEnd(html, name, end + 1);
  }
  return end + 1;
}

/** Where a tag ends: its `>` outside quotes; a quote that never ends does not swallow the mail. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  const limit = Math.min(html.length, from + attributesMax * 4);
  for (let at = from; at < limit; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character;
  }
  const plain = html.indexOf('>', from);
  return plain < 0 || plain >= limit ? limit - 1 : plain;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function rawEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function openTag(page: Page, name: string, attributes: string, hasBlockquoteAfter: boolean): void {
  if (name === 'br') breakLine(page, true);
  if (blocks.has(name)) startBlock(page, name);
  if (name === 'li') write(page, '- ');
  if (name === 'td' || name === 'th') page.piece.push(' ');
  if (empty.has(name) || attributes.endsWith('/') || page.open.length >= depthMax) return;
  const mark = quoteMark(name, attributes, hasBlockquoteAfter);
  const isHidden = unseen.has(name) || hidden.test(attributes);
  if (mark !== null) breakLine(page);
  if (mark === 'rest') page.isRest = true;
  if (mark === 'container' || mark === 'attribution') page.quotes += 1;
  if (isHidden) page.hiddenDepth += 1;
  if (name === 'pre') page.pre += 1;
  const isAnswer = name !== 'a' && page.manner.answersIn?.test(attributes) === true;
  if (isAnswer) page.answers += 1;
  page.open.push({
    name,
    mark,
    isHidden,
    isAnswer,
    address: page.manner.isWithLinks === true && name === 'a' ? addressIn(attributes) : '',
  });
}

function closeTag(page: Page, name: string): void {
  if (blocks.has(name)) startBlock(page, name);
  // A closing tag without its opening one closes nothing; looking back is limited, so hostile nesting stays linear.
  const near = page.open.slice(-24);
  const found = near.findLastIndex((open) => open.name === name);
  if (found < 0) return;
  for (let count = near.length - found; count > 0; count -= 1) {
    const open = page.open.pop();
    if (open === undefined) return;
    if (open.mark === 'container' || open.mark === 'attribution') {
      breakLine(page);
      page.quotes -= 1;
    }
    if (open.address !== '' && page.hiddenDepth === 0) page.piece.push(` <${open.address}> `);
    if (open.isHidden) page.hiddenDepth -= 1;
    if (open.isAnswer) page.answers -= 1;
    if (open.name === 'pre') page.pre -= 1;
  }
}

function addressIn(attributes: string): string {
  const [, quoted, single, plain] = /\bhref\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  const address = decodeEntities(quoted ?? single ?? plain ?? '').replace(/\s+/g, '');
  return /^https?:\/\//i.test(address) ? address : '';
}

function write(page: Page, raw: string): void {
  if (page.hiddenDepth > 0) return;
  const text = decodeEntities(raw);
  if (page.answers > 0 && text.trim() !== '') page.isAnswered = true;
  if (page.pre === 0) {
    page.piece.push(text.replace(/[ \t\r\n\f]+/g, ' '));
    return;
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) breakLine(page, true);
    page.piece.push(line);
  }
}

function startBlock(page: Page, name: string): void {
  breakLine(page);
  if (paragraph.has(name) && page.lines.at(-1)?.replace(/^> ?/, '') !== '' && page.lines.length > 0)
    page.lines.push(prefix(page).trimEnd());
}

function breakLine(page: Page, isForced = false): void {
  const joined = page.piece.join('');
  const text = page.pre > 0 ? joined.trimEnd() : joined.replace(/ {2,}/g, ' ').trim();
  page.piece = [];
  // The blanks a writer sees are kept out: only the line counts here.
  if (text !== '' || isForced) page.lines.push(`${page.isAnswered ? '' : prefix(page)}${text}`.trimEnd());
  page.isAnswered = false;
}

function prefix(page: Page): string {
  return page.quotes > 0 || page.isRest ? '> ' : '';
}

/** Without runs of blank lines, which HTML clients pile up. */
function squeeze(lines: readonly string[]): readonly string[] {
  const isEmpty = (line: string | undefined): boolean => line === undefined || line === '' || line === '>';
  const kept = lines.filter((line, at) => !isEmpty(line) || !isEmpty(lines[at - 1]));
  while (kept.length > 0 && isEmpty(kept.at(-1))) kept.pop();
  return kept;
}
