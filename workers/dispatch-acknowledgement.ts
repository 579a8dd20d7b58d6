import { randomUUID } from 'node:crypto';
import type { Clock } from '../src/case/clock.ts';
import { Fault } from '../src/case/fault.ts';
import { end } from '../src/case/said/ends.ts';
import { composeAcknowledgement } from '../src/letters/acknowledgement.ts';
import { composeMime } from '../src/outbox/mime.ts';
import {
  type AcknowledgementRow,
  fixBytes,
  markAcknowledgementDot,
  settleAcknowledgement,
  stopOf,
  takeAcknowledgement,
} from '../src/store/acknowledgement.ts';
import { caseByNumber } from '../src/store/cases.ts';
import { messageOfMail } from '../src/store/message.ts';
import type { World } from '../src/world.ts';

export type AcknowledgeWorld = Pick<World, 'store' | 'blobs' | 'outbox' | 'templates' | 'desk' | 'log'> & { readonly clock: Clock };

/** Whoever wrote longer ago has noticed that nothing came. */
const lateMs = 3_600_000;

/**
 * Sends the fixed words that a mail came, with the exactness of a letter: the fence lets one run send, its bytes are composed once, and
 * `dot_at` is set before the final dot. What cannot be sent is not sent; no case is stuck by it.
 */
export async function acknowledge(world: AcknowledgeWorld, id: number): Promise<void> {
  const { db } = world.store;
  const fence = randomUUID();
  const held = { id, fence };
  const taken = await takeAcknowledgement(db, held);
  if (taken === null) return;
  const why = await reasonAgainst(world, taken);
  if (why !== null) return await settle(world, { ...held, state: 'not-sent', response: why });
  const sha256 = await fixBytes(db, held, taken.mimeSha256 ?? (await world.blobs.put(await compose(world, taken))).sha256);
  if (sha256 === null) return;
  const parcel = { raw: await world.blobs.read(sha256), envelope: { from: '', to: [taken.address] } };
  const { state, response, isTemporary } = await world.outbox.send(parcel, () => markAcknowledgementDot(db, held));
  const waits = state === 'not-sent' && isTemporary;
  await settle(world, { ...held, state: waits ? 'waiting' : state, response });
  if (waits) throw new Fault('smtp-temporary', response, { isTemporary: true });
}

async function reasonAgainst({ store, desk, clock }: AcknowledgeWorld, { madeAt }: AcknowledgementRow): Promise<string | null> {
  if (!desk.acknowledgement.isEnabled) return end('acknowledgement-off');
  if ((await stopOf(store.db)) !== null) return end('acknowledgement-stopped');
  return clock.now().getTime() - madeAt.getTime() > lateMs ? end('acknowledgement-late') : null;
}

async function settle(world: AcknowledgeWorld, outcome: Parameters<typeof settleAcknowledgement>[1]): Promise<void> {
  if (await settleAcknowledgement(world.store.db, outcome))
    world.log.info('acknowledgement-settled', { acknowledgement: outcome.id, state: outcome.state });
}

async function compose({ store, desk, templates }: AcknowledgeWorld, row: AcknowledgementRow): Promise<Buffer> {
  const found = await caseByNumber(store.db, row.caseNumber);
  const answered = await messageOfMail(store.db, row.mailId);
  const input = { number: row.caseNumber, language: found?.language ?? desk.language, deskName: desk.name };
  const inReplyTo = answered?.body.messageId ?? null;
  return await composeMime({
    ...composeAcknowledgement(input, templates.letter),
    from: { name: desk.name, address: desk.address },
    to: [row.address],
    cc: [],
    messageId: row.messageId,
    inReplyTo,
    references: inReplyTo === null ? [] : [inReplyTo],
    date: row.madeAt,
    isAutomatic: true,
  });
}
