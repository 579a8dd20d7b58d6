import type { LinkedFile } from '../../case/linked-file.ts';
import { foldQuotes } from '../fold-quotes.ts';
import { htmlToText } from '../html-text.ts';
import type { ParsedMail } from '../parsed.ts';
import { linkedFilesIn } from './linked-files.ts';

/** The files that this mail itself links to, in either of its versions: what it quotes was another mail's. */
export function linksOf({ text, html }: Pick<ParsedMail, 'text' | 'html'>): readonly LinkedFile[] {
  const plain = linkedFilesIn(ownLines(text));
  const marked = html === null || !/href/i.test(html) ? [] : linkedFilesIn(ownLines(htmlToText(html, { isWithLinks: true })));
  const known = new Map<string, LinkedFile>();
  for (const one of [...marked, ...plain]) known.set(one.url, mostOf(known.get(one.url), one));
  return [...known.values()];
}

/** A mail passed on without own words speaks by what it passes on. */
function ownLines(text: string): readonly string[] {
  const { own, passedOn, isForward } = foldQuotes(text.replaceAll('\u00a0', ' '));
  return isForward && own.every((line) => line.trim() === '') ? passedOn : own;
}

function mostOf(known: LinkedFile | undefined, other: LinkedFile): LinkedFile {
  if (known === undefined) return other;
  return { ...known, name: known.name ?? other.name, size: known.size ?? other.size, expires: known.expires ?? other.expires };
}
