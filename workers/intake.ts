import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileMessage } from '../src/acts/file-message.ts';
import { type Admission, admit } from '../src/case/admission.ts';
import { Fault } from '../src/case/fault.ts';
import type { ReviewReason } from '../src/case/mail.ts';
import type { Message } from '../src/case/message.ts';
import { judgeSender } from '../src/mail/sender.ts';
import { keepAttachments } from '../src/store/attachment.ts';
import { keepAudit } from '../src/store/audit.ts';
import { caseList, likelyCases } from '../src/store/case-search.ts';
import { type CaseRow, caseByNumber } from '../src/store/cases.ts';
import { attemptMail, type MailRow, mailById, sameMailBefore, settleMail } from '../src/store/mail.ts';
import { keepMessage } from '../src/store/message.ts';
import { participantsOf } from '../src/store/participant.ts';
import { openReview } from '../src/store/review.ts';
import type { Queries } from '../src/store/tables.ts';
import type { World } from '../src/world.ts';
import { giveUpMail } from './intake-given-up.ts';
import { reasonSentence } from './intake-reasons.ts';

export type IntakeWorld = Pick<World, 'store' | 'blobs' | 'sandbox' | 'desk' | 'settings' | 'queues' | 'log'>;

/** A poison mail takes this many attempts, then its place in review as unreadable; the others flow on. */
export const attemptsMax = 3;

type Verdict =
  | { readonly state: 'filed'; readonly caseNumber: string; readonly why: string }
  | { readonly state: 'automatic'; readonly why: string }
  | { readonly state: 'review' | 'unreadable'; readonly reason: ReviewReason; readonly why: string; readonly likely: readonly string[] };

/**
 * Reads a mail and gives it its one end: filed, review, automatic or unreadable.
 * Safe to run twice: the mail's row leaves `arrived` once, in the transaction that keeps everything else.
 */
export async function intake(world: IntakeWorld, id: string): Promise<void> {
  const mail = await mailById(world.store.db, Number(id));
  if (mail?.state !== 'arrived') return;
  const attempt = await attemptMail(world.store.db, mail.id);
  const scratch = await mkdtemp(join(tmpdir(), 'casewright-intake-'));
  try {
    const read = await world.sandbox.read(world.blobs.pathOf(mail.sha256), readingOf(world), scratch, { isCut: mail.isCut });
    for (const attachment of read.attachments) await world.blobs.putFile(attachment.path);
    await keep(world, mail, read.message, read.digest);
  } catch (error) {
    if (!(error instanceof Fault) || !error.code.startsWith('sandbox')) throw error;
    if (attempt < attemptsMax) throw new Fault(error.code, error.message, { isTemporary: true, cause: error });
    await giveUpMail(world, mail.id, error.message);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function readingOf({ desk, settings }: IntakeWorld) {
  return {
    numbers: desk.cases.numbers,
    tokens: desk.cases.tokens,
    ownAddresses: [desk.address],
    ...(settings.mail.authservId === null ? {} : { authservId: settings.mail.authservId }),
  };
}

async function keep(world: IntakeWorld, mail: MailRow, message: Message, digest: string): Promise<void> {
  const moved = await world.store.db.transaction().execute(async (db) => {
    const verdict = await judge(db, world, mail, message, digest);
    const isFirst = await settleMail(db, { id: mail.id, state: verdict.state, why: verdict.why, digest });
    if (!isFirst) return null;
    const filed = await keepVerdict(db, world, mail, message, verdict);
    await keepAudit(db, {
      who: 'intake',
      what: verdict.state,
      caseNumber: verdict.state === 'filed' ? verdict.caseNumber : null,
      detail: { mail: mail.id, why: verdict.why },
    });
    return filed;
  });
  world.log.info('mail-read', { mail: mail.id, kind: message.kind, intent: message.intent });
  if (moved !== null) await world.queues.ring('diagnose', moved.number, { version: moved.version });
}

async function keepVerdict(db: Queries, world: IntakeWorld, mail: MailRow, message: Message, verdict: Verdict): Promise<CaseRow | null> {
  const moved =
    verdict.state === 'filed' ? await fileMessage(db, world.desk, { mailId: mail.id, message, caseNumber: verdict.caseNumber }) : null;
  const messageId = await keepMessage(db, { mailId: mail.id, caseNumber: verdict.state === 'filed' ? verdict.caseNumber : null, message });
  await keepAttachments(db, { messageId, attachments: message.attachments });
  if (verdict.state === 'review' || verdict.state === 'unreadable') {
    await openReview(db, { mailId: mail.id, reason: verdict.reason, why: verdict.why, likelyCases: verdict.likely });
  }
  return moved;
}

async function judge(db: Queries, world: IntakeWorld, mail: MailRow, message: Message, digest: string): Promise<Verdict> {
  if (message.kind === 'unreadable') return unreadable(message.problems.join('; ') || 'the mail could not be read');
  if (mail.isCut)
    return {
      state: 'review',
      reason: 'too-large',
      why: reasonSentence('too-large', { message, bytes: mail.bytes, bytesMax: world.settings.mail.bytesMax }, world.desk.language),
      likely: [],
    };
  if (message.kind !== 'message') return { state: 'automatic', why: `${message.kind}: moves no case` };
  const number = message.case.number;
  const known = number === null ? null : await caseByNumber(db, number);
  const participants = known === null ? [] : await participantsOf(db, known.number);
  const twin = await sameMailBefore(db, { id: mail.id, digest });
  if (twin !== null && twin.state === 'filed') return { state: 'automatic', why: `the same mail as ${twin.id}, which was filed` };
  const judged = judgeSender(
    message,
    world.desk,
    known === null ? null : { number: known.number, customer: known.customer, participants: participants.map((person) => person.address) },
  );
  const admission: Admission = admit({ sender: judged.sender, number: judged.number, authentication: message.authentication.verdict });
  if (admission.outcome === 'review') {
    const likely = judged.customer === null ? [] : await casesToOffer(db, message.subject, judged.customer.name);
    return {
      state: 'review',
      reason: admission.reason,
      why: reasonSentence(admission.reason, { message, bytes: mail.bytes, bytesMax: world.settings.mail.bytesMax }, world.desk.language),
      likely,
    };
  }
  return { state: 'filed', caseNumber: number ?? '', why: admission.outcome === 'opens' ? `opens ${number}` : `filed into ${number}` };
}

/** The customer's cases that share words with the subject; where none does, those that moved last. */
async function casesToOffer(db: Queries, subject: string, customer: string): Promise<readonly string[]> {
  const likely = await likelyCases(db, subject, customer);
  return likely.length > 0 ? likely : (await caseList(db, { customer, limit: casesOfferedMax })).map((found) => found.number);
}
const casesOfferedMax = 3;

function unreadable(why: string): Verdict {
  return { state: 'unreadable', reason: 'unreadable', why, likely: [] };
}
