import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileMessage } from '../src/acts/file-message.ts';
import { jobOfAcknowledgement } from '../src/case/acknowledgement.ts';
import { ownAddresses } from '../src/case/desk.ts';
import { Fault } from '../src/case/fault.ts';
import type { Attachment, Message } from '../src/case/message.ts';
import { end } from '../src/case/said/ends.ts';
import { keepAttachments } from '../src/store/attachment.ts';
import { keepAudit } from '../src/store/audit.ts';
import type { CaseRow } from '../src/store/cases.ts';
import { keepClues } from '../src/store/clue.ts';
import { keepDeliveries } from '../src/store/delivery.ts';
import { attemptMail, isBacklogWaiting, type MailRow, mailById, sameBytesBefore, settleMail } from '../src/store/mail.ts';
import { keepMessage } from '../src/store/message.ts';
import { openReview } from '../src/store/review.ts';
import type { Queries } from '../src/store/tables.ts';
import type { World } from '../src/world.ts';
import { acknowledgementFor } from './intake-acknowledge.ts';
import { giveUpMail } from './intake-given-up.ts';
import { pastedFile } from './intake-pasted.ts';
import { type Verdict, verdictOn } from './intake-verdict.ts';

export type IntakeWorld = Pick<World, 'store' | 'blobs' | 'desk' | 'settings' | 'clock' | 'log'> & {
  readonly sandbox: Pick<World['sandbox'], 'read'>;
  readonly queues: Pick<World['queues'], 'ring'>;
};

/** A poison mail takes this many attempts, then its place in review as unreadable; the others flow on. */
export const attemptsMax = 3;

/**
 * Reads a mail and gives it its one end: filed, review, automatic or unreadable.
 * Safe to run twice: the mail's row leaves `arrived` once, in the transaction that keeps everything else.
 */
export async function intake(world: IntakeWorld, id: string): Promise<void> {
  const mail = await mailById(world.store.db, Number(id));
  if (mail?.state !== 'arrived') return;
  if (await isKnown(world, mail)) return;
  const attempt = await attemptMail(world.store.db, mail.id);
  const scratch = await mkdtemp(join(tmpdir(), 'casewright-intake-'));
  try {
    const read = await world.sandbox.read(world.blobs.pathOf(mail.sha256), readingOf(world), scratch, { isCut: mail.isCut });
    for (const attachment of read.attachments) await world.blobs.putFile(attachment.path);
    const files = [...read.message.attachments, ...(await pastedFile(world, read.message))];
    await keep(world, mail, { message: read.message, files, digest: read.digest });
  } catch (error) {
    if (!(error instanceof Fault) || !error.code.startsWith('sandbox')) throw error;
    if (attempt < attemptsMax) throw new Fault(error.code, error.message, { isTemporary: true, cause: error });
    await giveUpMail(world, mail.id, error.message);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A server that numbers its mails anew, or a folder that was restored, brings every mail again: what nobody changed is not read twice. */
async function isKnown({ store }: IntakeWorld, mail: MailRow): Promise<boolean> {
  const before = await sameBytesBefore(store.db, mail);
  return before !== null && (await settleMail(store.db, { id: mail.id, state: 'automatic', why: end('same-bytes', { mail: before }) }));
}

function readingOf({ desk, settings }: IntakeWorld) {
  return {
    numbers: desk.cases.numbers,
    tokens: desk.cases.tokens,
    ownAddresses: ownAddresses(desk),
    sealers: settings.mail.sealers,
    ...(settings.mail.authservId === null ? {} : { authservId: settings.mail.authservId }),
  };
}

/** `files`: the attachments, and what was pasted among the words. */
type Read = { readonly message: Message; readonly files: readonly Attachment[]; readonly digest: string };

async function keep(world: IntakeWorld, mail: MailRow, read: Read): Promise<void> {
  const { message, digest } = read;
  const kept = await world.store.db.transaction().execute(async (db) => {
    const verdict = await verdictOn(db, world, { mail, message, digest });
    const isFirst = await settleMail(db, { id: mail.id, state: verdict.state, why: verdict.why, digest });
    if (!isFirst) return null;
    const moved = await keepVerdict(db, world, { mail, read, verdict });
    await keepAudit(db, {
      who: 'intake',
      what: verdict.state,
      caseNumber: caseOf(verdict),
      detail: { mail: mail.id, why: verdict.why },
    });
    const filed = moved === null ? null : { mailId: mail.id, caseNumber: moved.number, message };
    return { moved, acknowledgement: filed === null ? null : await acknowledgementFor(db, world, filed) };
  });
  world.log.info('mail-read', { mail: mail.id, kind: message.kind, intent: message.intent });
  if (kept === null) return;
  const { moved, acknowledgement } = kept;
  if (moved !== null && !(await isToWait(world, mail))) await world.queues.ring('diagnose', moved.number, { version: moved.version });
  if (acknowledgement !== null) await world.queues.ring('dispatch', jobOfAcknowledgement(acknowledgement));
}

/** A backlog is read to its end before its cases are diagnosed, each once and with all of its words: then the sweep rings for them. */
async function isToWait({ store }: IntakeWorld, mail: MailRow): Promise<boolean> {
  return mail.isBacklog && (await isBacklogWaiting(store.db));
}

/** The case whose history tells of the mail: a mail that only names a case leaves no trace in it. */
function caseOf(verdict: Verdict): string | null {
  if (verdict.state === 'filed') return verdict.caseNumber;
  return verdict.state === 'automatic' && verdict.about?.dispatchId ? verdict.about.caseNumber : null;
}

type Judged = { readonly mail: MailRow; readonly read: Read; readonly verdict: Verdict };

async function keepVerdict(db: Queries, world: IntakeWorld, { mail, read: { message, files }, verdict }: Judged): Promise<CaseRow | null> {
  const filed =
    verdict.state === 'filed' ? await fileMessage(db, world.desk, { mailId: mail.id, message, caseNumber: verdict.caseNumber }) : null;
  const about = verdict.state === 'automatic' ? verdict.about : null;
  const unfiled = { mailId: mail.id, caseNumber: null, aboutCase: about?.caseNumber ?? null, message };
  const messageId = filed?.messageId ?? (await keepMessage(db, unfiled));
  await keepClues(db, messageId, verdict.clues);
  if (about !== null && about.dispatchId !== null) await keepDeliveries(db, { ...about, dispatchId: about.dispatchId, mailId: mail.id });
  await keepAttachments(db, { messageId, attachments: files });
  if (verdict.state === 'review' || verdict.state === 'unreadable') {
    await openReview(db, { mailId: mail.id, reason: verdict.reason, why: verdict.why, likelyCases: verdict.likely });
  }
  return filed?.moved ?? null;
}
