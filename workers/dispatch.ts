import { createHash, randomUUID } from 'node:crypto';
import { afterDispatch } from '../src/acts/after-dispatch.ts';
import { acknowledgementOfJob } from '../src/case/acknowledgement.ts';
import { Fault } from '../src/case/fault.ts';
import type { Outcome } from '../src/outbox/outbox.ts';
import { keepAudit } from '../src/store/audit.ts';
import { moveCase } from '../src/store/cases.ts';
import {
  type DispatchRow,
  dispatchById,
  markDot,
  noteCopy,
  releaseFence,
  settleDispatch,
  takeFence,
  voidOvertaken,
} from '../src/store/dispatch.ts';
import type { World } from '../src/world.ts';
import { acknowledge } from './dispatch-acknowledgement.ts';

export type DispatchWorld = Pick<World, 'store' | 'blobs' | 'outbox' | 'templates' | 'desk' | 'settings' | 'clock' | 'log'> & {
  readonly mailbox: Pick<NonNullable<World['mailbox']>, 'append'> | null;
  readonly queues: Pick<World['queues'], 'ring'>;
};

/**
 * Hands the approved bytes to the SMTP server once. Safe to run twice: the fence lets one run send, and the final dot goes out only
 * after `dot_at` was set under that fence, so a run that comes later finds either the outcome or *unknown*, never a second sending.
 */
export async function dispatch(world: DispatchWorld, id: string): Promise<void> {
  const acknowledgement = acknowledgementOfJob(id);
  if (acknowledgement !== null) return await acknowledge(world, acknowledgement);
  const fence = randomUUID();
  const taken = await takeFence(world.store.db, { id: Number(id), fence });
  if (taken === null) return await ringAgain(world, Number(id));
  const raw = await world.blobs.read(taken.mimeSha256);
  if (createHash('sha256').update(raw).digest('hex') !== taken.mimeSha256) {
    return await settle(world, taken, fence, {
      state: 'not-sent',
      response: 'expected the approved bytes, but the stored ones differ',
      isTemporary: false,
    });
  }
  let isTakenBack = false;
  const gate = async (): Promise<boolean> => {
    const isOpen = await markDot(world.store.db, { id: taken.id, fence });
    isTakenBack = !isOpen;
    return isOpen;
  };
  const outcome = await world.outbox.send({ raw, envelope: { from: taken.envelopeFrom, to: taken.envelopeTo, id: taken.messageId } }, gate);
  if (outcome.state === 'not-sent' && outcome.isTemporary) {
    await releaseFence(world.store.db, { id: taken.id, fence, response: outcome.response });
    throw new Fault('smtp-temporary', outcome.response, { isTemporary: true });
  }
  if (isTakenBack && (await releaseFence(world.store.db, { id: taken.id, fence, response: outcome.response }))) {
    await voidOvertaken(world.store.db);
    return;
  }
  await settle(world, taken, fence, outcome);
  if (outcome.state === 'sent') await fileCopy(world, taken, raw);
}

/**
 * A bell that rang before the undo window ended (a clock, a restart) rings again when it is due; a letter that words overtook is taken back;
 * one that left gets its copy, where the run that sent it came no further.
 */
async function ringAgain(world: DispatchWorld, id: number): Promise<void> {
  await voidOvertaken(world.store.db);
  const row = await dispatchById(world.store.db, id);
  if (row?.state === 'sent' && row.copyState === 'none') return await fileCopy(world, row, await world.blobs.read(row.mimeSha256));
  if (row?.state !== 'waiting') return;
  const delayMs = Math.max(50, row.dueAt.getTime() - world.clock.now().getTime());
  await world.queues.ring('dispatch', String(id), { delayMs, version: randomUUID() });
}

async function settle(world: DispatchWorld, row: DispatchRow, fence: string, outcome: Outcome): Promise<void> {
  const isOurs = await world.store.db.transaction().execute(async (db) => {
    // A run that was too slow has lost its fence: another one sends the letter now, and its outcome counts.
    if (!(await settleDispatch(db, { id: row.id, fence, state: outcome.state, response: outcome.response }))) return false;
    await keepAudit(db, {
      who: 'dispatch',
      what: outcome.state,
      caseNumber: row.caseNumber,
      detail: { dispatch: row.id, response: outcome.response },
    });
    if (outcome.state === 'sent') await afterDispatch(db, row);
    else await moveCase(db, { number: row.caseNumber, event: 'give-up', stuckWhy: stuckWhy(outcome) });
    return true;
  });
  world.log.info(isOurs ? 'letter-dispatched' : 'dispatch-overtaken', { case: row.caseNumber, dispatch: row.id, outcome: outcome.state });
}

function stuckWhy({ state, response }: Outcome): string {
  if (state === 'unknown')
    return `the SMTP connection broke after the letter was handed over; whether it was accepted is unknown: ${response}`;
  return `the SMTP server refused the letter: ${response}`;
}

async function fileCopy(world: DispatchWorld, row: DispatchRow, raw: Buffer): Promise<void> {
  try {
    if (world.mailbox === null) return;
    await world.mailbox.append(world.settings.imap.sentFolder, raw, ['\\Seen']);
    await noteCopy(world.store.db, { id: row.id, state: 'filed' });
  } catch (error) {
    await noteCopy(world.store.db, { id: row.id, state: 'failed' });
    world.log.warn('sent-copy-failed', { dispatch: row.id, error: error instanceof Error ? error.message : String(error) });
  }
}
