/** In charge of one mail: its bytes → the parser → what `mail` understands. Runs in the child. */

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { problem } from '../../case/said/problems.ts';
import type { ParsedMail } from '../../mail/parsed.ts';
import { understand } from '../../mail/understand.ts';
import type { Job, ReadMail } from '../job.ts';
import { addressing } from './addressing.ts';
import { digestOf } from './digest.ts';
import { headerEnd } from './header-block.ts';
import { headerLinesOf } from './header-lines.ts';
import { headersOnly } from './header-repair.ts';
import { keepEnclosed } from './keep-enclosed.ts';
import { withPlainLines } from './line-breaks.ts';
import { nestedMails } from './nested.ts';
import { withOutlook } from './outlook-attached.ts';
import { type OutlookMessage, readOutlookMessage } from './outlook-message.ts';
import { type MailParts, parseMail } from './parse.ts';
import { reportIn } from './reports.ts';
import { secondOpinion } from './second-opinion.ts';
import { unopened } from './unopened.ts';
import { wholeMail } from './whole-mail.ts';
import { withWinmail } from './winmail.ts';

export async function readMail(job: Extract<Job, { kind: 'read' }>): Promise<ReadMail> {
  const mail = await readFile(job.file);
  const { parts, head, isCut } = job.isCut ? await parseHead(mail, []) : await parseWhole(mail, job.folder);
  const parsed: ParsedMail = {
    headerLines: headerLinesOf(head),
    ...addressing(parts.headers, head),
    text: parts.text,
    html: parts.html,
    attachments: parts.attachments.map(({ file: _file, isDecoded: _isDecoded, ...attachment }) => attachment),
    problems: [...parts.problems, ...(await unopened(parts))],
    isCut: job.isCut || isCut,
    reportText: joined(parts.reportText, await reportIn(parts.attachments)),
    nested: await nestedMails(parts.attachments, job.folder),
  };
  return {
    message: understand(parsed, job.reading),
    files: parts.attachments.map(({ file }) => basename(file)),
    html: parts.html?.slice(0, htmlLengthMax) ?? null,
    digest: digestOf(mail),
  };
}

function joined(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : `${one}\n\n${other}`;
}

/** Characters of HTML that a page shows: a browser's tab slows down long before. */
const htmlLengthMax = 4 * 1024 * 1024;

type Parsed = { readonly parts: MailParts; readonly head: Buffer; readonly isCut: boolean };

async function parseWhole(mail: Buffer, folder: string): Promise<Parsed> {
  const saved = readOutlookMessage(mail);
  if (saved !== null) return await savedByOutlook(saved, folder);
  try {
    const { head, parts, opened } = await wholeMail(mail, folder);
    const problems = [...opened.problems, ...(await secondOpinion(mail, parts))];
    return { parts: await withOutlook(await withWinmail({ ...opened, problems })), head, isCut: false };
  } catch (error) {
    // The parser's own limits and what it cannot bear: the headers still say whose mail it is.
    return parseHead(mail, [problem('headers-only', { why: whyOf(error) })]);
  }
}

function whyOf(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  if (/child nodes exceeded/i.test(why)) return problem('many-parts');
  return /header size/i.test(why) ? problem('large-headers') : why.slice(0, 200);
}

async function savedByOutlook({ head: headOf, text, html, files, elsewhere }: OutlookMessage, folder: string): Promise<Parsed> {
  const head = headOf();
  const parts = await parseMail([head], null);
  const attachments = await keepEnclosed(files, { prefix: join(folder, 'attachment-'), within: null });
  const problems = [...parts.problems, ...elsewhere.map((place) => problem('external', { place }))];
  return { parts: await withOutlook({ ...parts, text, html, attachments, problems }), head, isCut: false };
}

async function parseHead(bytes: Buffer, problems: readonly string[]): Promise<Parsed> {
  const mail = withPlainLines(bytes);
  const head = headersOnly(mail.subarray(0, headerEnd(mail)));
  const parts = await parseMail([head], null);
  return { parts: { ...parts, problems: [...problems, ...parts.problems], attachments: [], text: '', html: null }, head, isCut: true };
}
