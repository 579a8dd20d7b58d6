import { randomUUID } from 'node:crypto';
import { mayAcknowledge } from '../src/case/acknowledgement.ts';
import type { Message } from '../src/case/message.ts';
import { keepAcknowledgement } from '../src/store/acknowledgement.ts';
import { keepAudit } from '../src/store/audit.ts';
import type { Queries } from '../src/store/tables.ts';
import type { World } from '../src/world.ts';

type Filed = { readonly mailId: number; readonly caseNumber: string; readonly message: Message };

/** Decides in the transaction that files the mail whether its writer is told that it came; returns the acknowledgement's id, or null. */
export async function acknowledgementFor(
  db: Queries,
  { desk, clock, settings }: Pick<World, 'desk' | 'clock' | 'settings'>,
  { mailId, caseNumber, message }: Filed,
): Promise<number | null> {
  const madeAt = clock.now();
  const isProving = settings.mail.authservId !== null;
  if (message.from === null || !mayAcknowledge(message, { desk, now: madeAt, isProving })) return null;
  const messageId = `<acknowledgement.${randomUUID()}@${desk.address.slice(desk.address.lastIndexOf('@') + 1)}>`;
  const { address } = message.from;
  const id = await keepAcknowledgement(db, { mailId, caseNumber, address, messageId, madeAt, hourMax: desk.acknowledgement.hourMax });
  if (id !== null) await keepAudit(db, { who: 'intake', what: 'acknowledge', caseNumber, detail: { acknowledgement: id, mail: mailId } });
  return id;
}
