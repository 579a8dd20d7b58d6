import type { FastifyInstance } from 'fastify';
import { madeSince, stopOf } from '../store/acknowledgement.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

const dayMs = 24 * 3_600_000;

/** The breaker's switch: acknowledgements that were stopped leave again on an engineer's word. */
export function acknowledgementPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.post('/acknowledgements/resume', async (request, reply) => {
    await world.acts.resumeAcknowledgements({ engineer: sessionOf(request).address });
    return reply.redirect('/on-call', 303);
  });
}

/** How many were made in 24 hours, where the desk makes any, and what stopped them. */
export async function acknowledgementView({ store: { db }, desk, clock }: ConsoleWorld) {
  const stop = await stopOf(db);
  return {
    made: desk.acknowledgement.isEnabled ? String(await madeSince(db, new Date(clock.now().getTime() - dayMs))) : '',
    stop: stop === null ? null : { at: stop.stoppedAt, count: stop.madeInHour },
  };
}
