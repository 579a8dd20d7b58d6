/** In charge of holding the folding against replies others have trimmed: `npm run bench -- replies EMAILS TRIMMED`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBody } from '../src/mail/body.ts';
import { cleanMail } from '../src/mail/clean.ts';
import type { ParsedMail } from '../src/mail/parsed.ts';

/** How ours differs from theirs, line by line without blanks. */
const reasons = [
  'same',
  'ours keeps more words',
  'ours calls it a signature',
  'ours calls it a quote',
  'both keep what the other does not',
] as const;
type Reason = (typeof reasons)[number];

/** A folder of mail texts, and one of the same names with what the other tool left of each. */
export async function bench([emails, trimmed]: readonly string[]): Promise<string> {
  if (emails === undefined || trimmed === undefined) return 'no corpus given: npm run bench -- replies EMAILS TRIMMED\n';
  const known = new Set(await readdir(trimmed));
  const rows: { readonly name: string; readonly reason: Reason }[] = [];
  for (const name of (await readdir(emails)).filter((file) => known.has(file)).sort()) {
    const [text, theirs] = await Promise.all([readFile(join(emails, name), 'utf8'), readFile(join(trimmed, name), 'utf8')]);
    rows.push({ name, reason: reasonOf(text, theirs) });
  }
  const counts = reasons.map((reason) => `${String(rows.filter((row) => row.reason === reason).length).padStart(5)}  ${reason}`);
  const differing = rows.filter(({ reason }) => reason !== 'same').map(({ name, reason }) => `${reason.padEnd(32)} ${name}`);
  return [...differing, '', ...counts, `${String(rows.length).padStart(5)}  mails`, ''].join('\n');
}

function reasonOf(text: string, theirs: string): Reason {
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
