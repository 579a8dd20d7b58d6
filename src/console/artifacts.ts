import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Excerpt } from '../case/excerpt.ts';
import { Fault } from '../case/fault.ts';
import type { Language } from '../case/language.ts';
import { sizeText } from '../report/shown.ts';
import { artifactOfCase, type FoundArtifact } from '../store/artifact.ts';
import { attachmentById } from '../store/attachment.ts';
import { lastDiagnosis } from '../store/diagnosis.ts';
import { artifactHref, evidenceHref, marksOf } from './artifact-link.ts';
import { needCaseOf } from './case-of.ts';
import { field, wholeNumber } from './field.ts';
import { showTo } from './page.ts';
import { said, word } from './say.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** A page of an artifact: what a screen and a scroll take, and what a child answers at once. */
const linesPerPage = 200;

type Asked = { readonly number: string; readonly from: number; readonly line: number | null };

/**
 * An artifact at the line that proves something. Nothing unpacked is kept: the lines are taken anew from the attachment's bytes, in the
 * disposable process, by the way, the limits and the decoder of the examination. A page costs a reading up to its line; keeping every
 * member would cost the disk sixty times what the customer sent, and would leave unpacked hostile bytes lying around.
 */
export function artifactPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/cases/:number/artifact', async (request, reply) => {
    const session = sessionOf(request);
    const asked = {
      number: field(request.params, 'number'),
      from: Math.max(1, wholeNumber(request.query, 'from') ?? 1),
      line: wholeNumber(request.query, 'line'),
    };
    const place = { path: field(request.query, 'path'), sha256: field(request.query, 'sha256') };
    const artifact = await artifactOfCase(world.store.db, { caseNumber: asked.number, ...place });
    if (artifact === null) throw new Fault('page-unknown', 'expected an artifact of this case, but it has none of that name and sha256');
    return showTo(world, reply, session, 'artifact', await artifactView(world, artifact, asked, session.language), 'cases');
  });
}

async function artifactView(world: ConsoleWorld, artifact: FoundArtifact, { number, from, line }: Asked, language: Language) {
  const { db } = world.store;
  const found = await needCaseOf(world, number);
  const diagnosis = await lastDiagnosis(db, number);
  const titleOf = (position: number): string => diagnosis?.body.findings[position]?.texts[language].title ?? '';
  const marks = diagnosis === null ? [] : marksOf(diagnosis.body, artifact, titleOf);
  const { reading, path, sha256 } = artifact;
  const excerpt = reading.lines === 0 ? null : await take(world, artifact, from);
  const hrefOf = (at: number): string => artifactHref(number, artifact, { from: at, line: null });
  const lastPage = Math.max(1, reading.lines - linesPerPage + 1);
  return {
    number,
    title: found.title ?? '',
    path,
    name: path.split('/').at(-1) ?? path,
    sha256,
    attachmentId: artifact.attachmentId,
    about: [word('format', reading.format, language), reading.encoding, sizeText(artifact.bytes)].join(' · '),
    period: reading.from === null ? '' : `${reading.from.replace('T', ' ')} – ${(reading.to ?? '').replace('T', ' ')}`,
    total: reading.lines,
    limits: reading.limits.map((limit) => said(limit, language)),
    hasLines: excerpt !== null && excerpt.lines.length > 0,
    lines: linesOf(excerpt, line, marks),
    first: excerpt?.lines[0]?.line ?? 0,
    last: excerpt?.lines.at(-1)?.line ?? 0,
    toFirst: from > 1 ? hrefOf(1) : null,
    toBefore: from > 1 ? hrefOf(Math.max(1, from - linesPerPage)) : null,
    toNext: from + linesPerPage <= reading.lines ? hrefOf(from + linesPerPage) : null,
    toLast: from < lastPage ? hrefOf(lastPage) : null,
    marks: [...Map.groupBy(marks, ({ title }) => title)].map(([title, lines]) => ({
      title,
      places: lines.map(({ line: at }) => ({ line: at, href: evidenceHref(number, artifact, at) })),
    })),
  };
}

async function take(world: ConsoleWorld, artifact: FoundArtifact, from: number): Promise<Excerpt | null> {
  const attachment = await attachmentById(world.store.db, artifact.attachmentId);
  if (attachment === null) return null;
  const scratch = await mkdtemp(join(tmpdir(), 'casewright-excerpt-'));
  try {
    const wanted = { path: artifact.path, nth: artifact.nth, from, count: linesPerPage };
    return await world.sandbox.excerpt(world.blobs.pathOf(attachment.sha256), attachment.name, wanted, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function linesOf(excerpt: Excerpt | null, asked: number | null, marks: readonly { readonly line: number; readonly title: string }[]) {
  return (excerpt?.lines ?? []).map(({ line, text }) => {
    const titles = [...new Set(marks.filter((mark) => mark.line === line).map(({ title }) => title))];
    return { line, text, isAsked: line === asked, isProof: titles.length > 0, why: titles.join(' · ') };
  });
}
