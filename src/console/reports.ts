import type { FastifyInstance } from 'fastify';
import { Fault } from '../case/fault.ts';
import { reportOf } from '../report/report.ts';
import { lastDiagnosis } from '../store/diagnosis.ts';
import { needCaseOf } from './case-of.ts';
import { field } from './field.ts';
import { standalonePolicy } from './headers.ts';
import { sessionOf } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** The last diagnosis of a case as the page that `diagnose --html` writes: to look at, or to save and hand on. */
export function reportPages(app: FastifyInstance, world: ConsoleWorld): void {
  app.get('/cases/:number/report', async (request, reply) => {
    const found = await needCaseOf(world, field(request.params, 'number'));
    const diagnosis = await lastDiagnosis(world.store.db, found.number);
    if (diagnosis === null) throw new Fault('page-unknown', 'expected a case with a diagnosis, but it has none yet');
    if (field(request.query, 'save') !== '') {
      const name = encodeURIComponent(`${found.number}-diagnosis-${diagnosis.number}.html`);
      reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
    }
    const report = reportOf(diagnosis.body, sessionOf(request).language, [found.number, found.title ?? ''].join(' ').trim());
    return reply.header('content-security-policy', standalonePolicy).type('text/html; charset=utf-8').send(world.templates.report(report));
  });
}
