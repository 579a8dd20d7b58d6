import type { FastifyInstance } from 'fastify';
import { field } from './field.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** A case to hand on, its names under aliases. It leaves by an act, not by a link: the trace says who let it go. */
export function redactedPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.post('/cases/:number/redacted', async (request, reply) => {
    const { address, language } = sessionOf(request);
    const document = await world.acts.exportRedacted({ caseNumber: field(request.params, 'number'), engineer: address, language });
    return reply
      .type('application/json; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${document.case.number}-redacted.json`)}`)
      .send(`${JSON.stringify(document, null, 2)}\n`);
  });
}
