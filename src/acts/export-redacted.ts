import type { Name } from '../case/alias.ts';
import type { Language } from '../case/language.ts';
import { type CaseWords, namesOfPerson, redactCase } from '../redaction/case.ts';
import { namesOfReadings } from '../redaction/clues.ts';
import { hostsOfDesk } from '../redaction/kept-hosts.ts';
import { diagnosisDocument } from '../report/document.ts';
import { growAliases } from '../store/alias.ts';
import { readingsOfCase } from '../store/artifact.ts';
import { attachmentsOfCase } from '../store/attachment.ts';
import { keepAudit } from '../store/audit.ts';
import type { CaseRow } from '../store/cases.ts';
import { lastDiagnosis } from '../store/diagnosis.ts';
import { type MessageRow, messagesOfCase } from '../store/message.ts';
import { notesOfCase } from '../store/note.ts';
import { participantsOf } from '../store/participant.ts';
import type { Queries } from '../store/tables.ts';
import { needCase } from './need-case.ts';
import type { ActWorld } from './world.ts';

export type ExportRedacted = { readonly caseNumber: string; readonly engineer: string; readonly language: Language };
/** A case that may leave the house, once a person has read it. */
export type RedactedExport = ReturnType<typeof documentOf>;

/** A case under aliases: the diagnosis as `diagnose --json` prints it, what people wrote, nothing of the mails themselves. */
export async function exportRedacted(world: ActWorld, { caseNumber, engineer, language }: ExportRedacted): Promise<RedactedExport> {
  const found = await needCase(world.store.db, caseNumber);
  const { document } = await growAliases(world.store.db, caseNumber, async (before, db) => {
    const diagnosis = await lastDiagnosis(db, caseNumber);
    const messages = await messagesOfCase(db, caseNumber);
    const known = { names: await namesOfCase(world, db, found, messages), keptHosts: hostsOfDesk(world.desk) };
    const redacted = redactCase(await wordsOf(world, db, found, messages), diagnosis?.body ?? null, known, before);
    const detail = { diagnosis: diagnosis?.number ?? null, aliases: redacted.map.length };
    await keepAudit(db, { who: engineer, what: 'export-redacted', caseNumber, detail });
    return { map: redacted.map, document: documentOf(found, redacted, language) };
  });
  return document;
}

/** Names that the case knows before any text is looked at: of computers, of everybody written to, of the customer, of the desk's engineers. */
async function namesOfCase(
  { desk }: ActWorld,
  db: Queries,
  { number, customerWord }: CaseRow,
  messages: readonly MessageRow[],
): Promise<readonly Name[]> {
  const [readings, participants] = await Promise.all([readingsOfCase(db, number), participantsOf(db, number)]);
  const addressed = messages.flatMap(({ body }) => [...body.to, ...body.cc, ...body.replyTo]);
  const words = [customerWord, ...messages.map(({ body }) => body.case.customer)].flatMap((original) => original ?? []);
  return [
    ...namesOfReadings(readings),
    ...[...participants, ...addressed, ...desk.engineers].flatMap(namesOfPerson),
    ...words.map((original): Name => ({ kind: 'organisation', original })),
  ];
}

async function wordsOf(
  { desk }: ActWorld,
  db: Queries,
  { number, title, customer }: CaseRow,
  messages: readonly MessageRow[],
): Promise<CaseWords> {
  const [notes, attachments] = await Promise.all([notesOfCase(db, number), attachmentsOfCase(db, number)]);
  return {
    title: title ?? '',
    customer,
    messages: messages.map(({ id, body, arrivedAt }) => ({
      at: arrivedAt.toISOString(),
      from: body.from,
      subject: body.subject,
      text: cut(body.newText),
      attachments: attachments.filter(({ messageId }) => messageId === id).map(({ name }) => name),
    })),
    notes: notes.map(({ kind, engineer, text, madeAt }) => ({
      at: madeAt.toISOString(),
      kind,
      by: { address: engineer, name: desk.engineers.find(({ address }) => address === engineer)?.name ?? '' },
      text: cut(text),
    })),
  };
}

/** A pasted log can make a message long; its lines that count stand as evidence in the diagnosis. */
const charactersMax = 50_000;

function cut(text: string): string {
  return text.length <= charactersMax ? text : `${text.slice(0, charactersMax)}\n… (${text.length} characters, cut here)`;
}

function documentOf({ number, priority, status }: CaseRow, { words, diagnosis }: ReturnType<typeof redactCase>, language: Language) {
  return {
    redacted: true as const,
    case: { number, priority, status, title: words.title, customer: words.customer },
    diagnosis: diagnosis === null ? null : diagnosisDocument(diagnosis, language),
    messages: words.messages,
    notes: words.notes,
  };
}
