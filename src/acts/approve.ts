import { Fault } from '../case/fault.ts';
import { move } from '../case/lifecycle.ts';
import { hasBlank } from '../letters/blank.ts';
import { newLetterId } from '../outbox/letter-id.ts';
import { composeMime } from '../outbox/mime.ts';
import { keepApproval } from '../store/approval.ts';
import { keepAudit } from '../store/audit.ts';
import { caseByNumber, moveCase } from '../store/cases.ts';
import { keepDispatch } from '../store/dispatch.ts';
import { type DraftRow, setDraftState } from '../store/draft.ts';
import { messageById } from '../store/message.ts';
import { lockedDraft, needDraft } from './need-draft.ts';
import { senderOf } from './sender.ts';
import type { ActWorld } from './world.ts';

export type Approve = { readonly draftId: number; readonly engineer: string };
export type Approved = { readonly dispatchId: number; readonly undoUntil: Date };

/**
 * An engineer's yes to exactly these bytes: the final MIME is composed, stored and hashed now, and leaves when the undo window ends.
 * Throws `Fault('draft-stale')` when the draft is no longer the one that waits.
 */
export async function approve(world: ActWorld, { draftId, engineer }: Approve): Promise<Approved> {
  const waiting = expectWaiting(await needDraft(world.store.db, draftId));
  if (hasBlank(waiting.text))
    throw new Fault('draft-unfilled', 'expected your own words in the letter, but its placeholder is still there: edit it first');
  if (waiting.toAddresses.length === 0)
    throw new Fault(
      'recipients-missing',
      `expected somebody to write to, but case ${waiting.caseNumber} has no participants: add one first`,
    );
  const letter = await composeLetterBytes(world, waiting);
  const { sha256 } = await world.blobs.put(letter.mime);
  const undoUntil = new Date(world.clock.now().getTime() + world.undoMs);
  const dispatchId = await world.store.db.transaction().execute(async (db) => {
    const draft = expectWaiting(await lockedDraft(db, draftId));
    const moved = await moveCase(db, { number: draft.caseNumber, event: 'approve' });
    if (moved === null) throw await movedOn(world, draft.caseNumber);
    await setDraftState(db, draftId, 'approved');
    const approvalId = await keepApproval(db, { draftId, engineer, verdict: 'yes', why: '', mimeSha256: sha256 });
    await keepAudit(db, { who: engineer, what: 'approve', caseNumber: draft.caseNumber, detail: { draft: draft.number, sha256 } });
    return await keepDispatch(db, {
      approvalId,
      caseNumber: draft.caseNumber,
      mimeSha256: sha256,
      messageId: letter.messageId,
      envelopeFrom: world.desk.address,
      envelopeTo: [...draft.toAddresses, ...draft.ccAddresses],
      dueAt: undoUntil,
    });
  });
  await world.queues.ring('dispatch', String(dispatchId), { delayMs: world.undoMs });
  return { dispatchId, undoUntil };
}

function expectWaiting(draft: DraftRow): DraftRow {
  if (draft.state !== 'waiting') {
    throw new Fault('draft-stale', `expected a draft that waits, but draft ${draft.number} of ${draft.caseNumber} is ${draft.state}`, {
      values: { number: draft.number, state: draft.state },
    });
  }
  return draft;
}

async function movedOn(world: ActWorld, number: string): Promise<Fault> {
  const found = await caseByNumber(world.store.db, number);
  try {
    move(found?.status ?? 'open', 'approve');
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  return new Fault('case-moved-on', `case ${number} moved on while the draft was approved; look at it again`, {
    isTemporary: true,
    values: { status: found?.status ?? 'open' },
  });
}

async function composeLetterBytes(world: ActWorld, draft: DraftRow): Promise<{ readonly mime: Buffer; readonly messageId: string }> {
  const found = await caseByNumber(world.store.db, draft.caseNumber);
  const answered = await messageById(world.store.db, draft.answers);
  const { messageId: inReplyTo = null, references = [], threadIndex = null } = answered?.body ?? {};
  const messageId = newLetterId({ caseNumber: draft.caseNumber, draft: draft.number, domain: domainOf(world.desk.address) });
  const mime = await composeMime({
    from: senderOf(world.desk, found),
    to: draft.toAddresses,
    cc: draft.ccAddresses,
    subject: draft.subject,
    text: draft.text,
    html: draft.html,
    messageId,
    inReplyTo,
    references: thread(references, inReplyTo),
    threadIndex,
    date: world.clock.now(),
  });
  return { mime, messageId };
}

/** RFC 5322 3.6.4: the answered mail's references, then its own id. */
function thread(references: readonly string[], inReplyTo: string | null): readonly string[] {
  if (inReplyTo === null) return references;
  return [...references.filter((id) => id !== inReplyTo), inReplyTo];
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
