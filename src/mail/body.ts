import { type Folded, foldQuotes } from './fold-quotes.ts';
import { htmlToText } from './html-text.ts';
import type { ParsedMail } from './parsed.ts';
import { splitSignature } from './signature.ts';

export type Body = { readonly newText: string; readonly quotedText: string; readonly signature: string };
export type BodyQuestion = {
  readonly authorName: string;
  readonly ownAddresses: readonly string[];
  /** The subject says that the mail was passed on. */
  readonly isForward: boolean;
};

/**
 * The writer's own words, the quoted ones and the signature. The plain part is preferred; the HTML part is read where there is
 * none, and where it alone marks a quote. A mail passed on without own words is read as the words it passes on, unless they are ours.
 */
export function readBody(parsed: ParsedMail, ask: BodyQuestion): Body {
  const folded = foldBest(parsed);
  const { words, signature } = splitSignature(folded.own, ask.authorName);
  const quotedText = folded.quoted.join('\n');
  const isPassedOn = words.length === 0 && (ask.isForward || folded.isForward) && !isOurs(folded.quoted, ask.ownAddresses);
  if (!isPassedOn) return { newText: words.join('\n'), quotedText, signature: signature.join('\n') };
  const inner = foldQuotes(folded.passedOn.join('\n'));
  return { newText: inner.own.join('\n'), quotedText, signature: signature.join('\n') };
}

function foldBest(parsed: ParsedMail): Folded {
  const plain = foldQuotes(unblank(parsed.text));
  if (parsed.html === null) return plain;
  if (parsed.text.trim() !== '' && plain.quoted.length > 0) return plain;
  const marked = foldQuotes(unblank(htmlToText(parsed.html)));
  if (parsed.text.trim() === '') return marked;
  return marked.quoted.length > 0 && marked.own.length > 0 ? marked : plain;
}

/** Blanks that do not break are blanks, and those at a line's end are none. */
function unblank(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The first quoted header block names us as its writer: a letter of ours, sent back, is not the customer's words. */
function isOurs(quoted: readonly string[], ownAddresses: readonly string[]): boolean {
  const writer =
    quoted
      .slice(0, 20)
      .find((line) => /^[\s>|*]{0,8}(?:from|发件人|寄件者|寄件人|發件人)/i.test(line))
      ?.toLowerCase() ?? '';
  return ownAddresses.some((address) => writer.includes(address.toLowerCase()));
}
