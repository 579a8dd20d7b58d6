import { answerColour } from './answer-colour.ts';
import { splitBanner } from './banner.ts';
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
 * none, and where it alone marks a quote. What is passed on is new too, unless it is ours: it is read where the writer adds no
 * words, or only some that lead to it.
 */
export function readBody(parsed: ParsedMail, ask: BodyQuestion): Body {
  const folded = foldBest(parsed);
  const { banner, words: written } = splitBanner(folded.own);
  const { words, signature } = splitSignature(written, ask.authorName);
  const body = {
    newText: words.join('\n'),
    quotedText: folded.quoted.join('\n'),
    signature: [...signature, ...banner].join('\n'),
  };
  if (!(ask.isForward || folded.isForward) || !leadsOn(body.newText, folded.quoted, ask.ownAddresses)) return body;
  const inner = foldQuotes(folded.passedOn.join('\n')).own.join('\n');
  return { ...body, newText: body.newText === '' ? inner : `${body.newText}\n\n${inner}` };
}

/** A longer text stands for itself unless it points below. */
const leadingMax = 40;
const pointing =
  /(?:见|見|看|如|参考|參考|参阅)(?:一下|附|邮件|郵件)?(?:下面|下方|下文|以下|下述|下邮件|下郵件|下$|下[，,。：:])|以下(?:是|为)|(?:下面|下方|以下).{0,12}(?:邮件|郵件|反馈|描述|回复|内容)|转发给|轉發給|\bfyi\b|\bsee (?:the )?(?:mail |message |e-?mail )?(?:below|attached mail)|\bbelow (?:is|are|from|mail|message|e-?mail)|\b(?:mail|message|e-?mail|report) below\b|\bpassing (?:this|it)? ?on\b|\bforward(?:ing|ed)\b/i;

/** Do these words hand over what stands below? Behind words of one's own, only a writer whose address is seen is not taken for us. */
function leadsOn(words: string, quoted: readonly string[], ownAddresses: readonly string[]): boolean {
  const writer = quotedWriter(quoted);
  if (ownAddresses.some((address) => writer.includes(address.toLowerCase()))) return false;
  return words === '' || ((words.length <= leadingMax || pointing.test(words)) && writer.includes('@'));
}

function foldBest(parsed: ParsedMail): Folded {
  const folded = foldEither(parsed);
  const answersIn = parsed.html === null ? null : answerColour(folded.own.join('\n'));
  if (parsed.html === null || answersIn === null) return folded;
  const answered = foldQuotes(unblank(htmlToText(parsed.html, { answersIn })));
  return answered.own.length > folded.own.length ? answered : folded;
}

function foldEither(parsed: ParsedMail): Folded {
  const plain = foldQuotes(unblank(parsed.text));
  if (parsed.html === null) return plain;
  if (parsed.text.trim() !== '' && plain.quoted.length > 0) return plain;
  const marked = foldQuotes(unblank(htmlToText(parsed.html)));
  if (parsed.text.trim() === '') return marked;
  if (isStub(plain, marked)) return { ...marked, quoted: [...marked.quoted, ...onlyIn(plain, marked)] };
  return marked.quoted.length > 0 && marked.own.length > 0 ? marked : plain;
}

/** A plain part that only points at the page beside it, or lacks most of what stands there. */
const stubMax = 200;
function isStub(plain: Folded, marked: Folded): boolean {
  const [short, long] = [plain, marked].map(({ own }) => own.join('').replace(/\s/g, '').length);
  return short !== undefined && long !== undefined && short < stubMax && long > short * 2;
}

/** Nothing is lost where the two parts differ: these lines stand folded. */
function onlyIn(plain: Folded, marked: Folded): readonly string[] {
  const known = new Set([...marked.own, ...marked.quoted].map((line) => line.trim()));
  return plain.own.filter((line) => !known.has(line.trim()));
}

/** Blanks that do not break are blanks, and those at a line's end are none, but for the delimiter of a signature. */
function unblank(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => (line === '-- ' ? line : line.trimEnd()))
    .join('\n');
}

/** Whom the first quoted header block names. */
function quotedWriter(quoted: readonly string[]): string {
  const from = quoted.slice(0, 20).find((line) => /^[\s>|*]{0,8}(?:from|发件人|寄件者|寄件人|發件人)/i.test(line));
  return from?.toLowerCase() ?? '';
}
