/** In charge of holding the folding against replies others have trimmed: `npm run bench -- replies EMAILS TRIMMED`. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readBody } from '../src/mail/body.ts';
import { cleanMail } from '../src/mail/clean.ts';
import type { ParsedMail } from '../src/mail/parsed.ts';
import { hold, readReasons, type Told } from './agreement.ts';

/** How ours differs from theirs, line by line without blanks. */
const kinds = [
  'same',
  'ours keeps more words',
  'ours calls it a signature',
  'ours calls it a quote',
  'both keep what the other does not',
] as const;
type Kind = (typeof kinds)[number];

/**
 * A folder of mail texts, and one of the same names with what the other tool left of each; or a file with the words that are expected
 * of every mail that begins with its first line.
 */
export async function bench([emails, expected]: readonly string[]): Promise<Told> {
  if (emails === undefined || expected === undefined)
    return { said: 'no corpus given: npm run bench -- replies EMAILS TRIMMED\n', hasFailed: false };
  const theirs = await expectationsOf(expected);
  const rows: { readonly name: string; readonly kind: Kind }[] = [];
  for (const name of (await readdir(emails)).sort()) {
    const text = await readFile(join(emails, name), 'utf8');
    const words = await theirs(name, text);
    if (words !== null) rows.push({ name, kind: kindOf(text, words) });
  }
  const counts = kinds.map((kind) => `${String(rows.filter((row) => row.kind === kind).length).padStart(5)}  ${kind}`);
  const differing = rows.filter(({ kind }) => kind !== 'same').map(({ name, kind }) => [name, `${kind.padEnd(32)} ${name}`] as const);
  const alike = rows.filter(({ kind }) => kind === 'same').map(({ name }) => name);
  const { said, hasFailed } = hold(new Map(differing), alike, await readReasons());
  return { said: [said, '', ...counts, `${String(rows.length).padStart(5)}  mails`, ''].join('\n'), hasFailed };
}

type Expectation = (name: string, text: string) => Promise<string | null>;

async function expectationsOf(path: string): Promise<Expectation> {
  if ((await stat(path)).isDirectory()) {
    const known = new Set(await readdir(path));
    return async (name) => (known.has(name) ? await readFile(join(path, name), 'utf8') : null);
  }
  const words = await readFile(path, 'utf8');
  const [first = ''] = words.split('\n');
  return async (_, text) => (text.startsWith(first) ? words : null);
}

function kindOf(text: string, theirs: string): Kind {
  const ours = readBody(cleanMail(mailOf(text.replaceAll('\r\n', '\n'))), { authorName: '', ownAddresses: [], isForward: false });
  const [own, expected] = [linesOf(ours.newText), linesOf(theirs)];
  const missing = expected.filter((line) => !own.includes(line));
  const more = own.filter((line) => !expected.includes(line));
  if (missing.length === 0 && more.length === 0) return 'same';
  if (missing.length === 0) return 'ours keeps more words';
  if (more.length > 0) return 'both keep what the other does not';
  const signed = linesOf(ours.signature);
  return missing.every((line) => signed.includes(line)) ? 'ours calls it a signature' : 'ours calls it a quote';
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s{1,200}/g, ' ').trim())
    .filter((line) => line !== '');
}

function mailOf(text: string): ParsedMail {
  const nobody = { from: [], to: [], cc: [], replyTo: [], sender: null, messageId: null, inReplyTo: null, references: [] };
  return {
    ...nobody,
    headerLines: [],
    subject: '',
    date: null,
    text,
    html: null,
    attachments: [],
    problems: [],
    isCut: false,
    reportText: null,
    nested: [],
  };
}
