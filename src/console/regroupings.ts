import type { FastifyInstance } from 'fastify';
import { type RegroupingRow, regroupingsOfCase } from '../store/regrouping.ts';
import type { ThreadLine } from '../store/thread.ts';
import { nameOf } from './edits.ts';
import { field, wholeNumber } from './field.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** Mails moved between cases, cases merged, and either undone. */
export function regroupingPages(app: FastifyInstance, world: ConsoleWorld): void {
  const caseAt = (number: string): string => `/cases/${encodeURIComponent(number)}`;
  app.post('/messages/:id/move', async (request, reply) => {
    const number = await world.acts.moveMessage({
      messageId: wholeNumber(request.params, 'id') ?? 0,
      caseNumber: field(request.body, 'number'),
      engineer: sessionOf(request).address,
      opens: field(request.body, 'how') === 'open',
    });
    return reply.redirect(caseAt(number), 303);
  });
  app.post('/cases/:number/merge', async (request, reply) => {
    const number = await world.acts.mergeCases({
      caseNumber: field(request.params, 'number'),
      into: field(request.body, 'number'),
      engineer: sessionOf(request).address,
    });
    return reply.redirect(caseAt(number), 303);
  });
  app.post('/regroupings/:id/undo', async (request, reply) => {
    const number = await world.acts.undoRegrouping({
      regroupingId: wholeNumber(request.params, 'id') ?? 0,
      engineer: sessionOf(request).address,
    });
    return reply.redirect(caseAt(number), 303);
  });
}

/** What was moved and merged in a case: beside the mails that came, and for itself what was merged into it and what left it. */
export async function regroupingView(world: ConsoleWorld, number: string, messages: readonly ThreadLine[]) {
  const rows = await regroupingsOfCase(world.store.db, number);
  const here = new Set(messages.map(({ id }) => id));
  const told = ({ id, fromCase, toCase, engineer, madeAt, messageId }: RegroupingRow) => ({
    id,
    from: fromCase,
    to: toCase,
    by: nameOf(world, engineer),
    at: madeAt,
    messageId,
  });
  const moves = rows.filter(({ kind }) => kind === 'move').map(told);
  const inCase = new Set(messages.flatMap(({ caseNumber }) => (caseNumber === null ? [] : [caseNumber])));
  return {
    merged: rows.filter(({ kind }) => kind === 'merge').map(told),
    left: moves.filter(({ messageId }) => !here.has(messageId ?? 0)),
    came: new Map(moves.filter(({ messageId, to }) => here.has(messageId ?? 0) && inCase.has(to)).map((move) => [move.messageId, move])),
  };
}
