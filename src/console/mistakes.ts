import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../case/fault.ts';
import { languageOfBrowser, showPage } from './page.ts';
import type { ConsoleWorld } from './world.ts';

/** What a foreseen failure is in HTTP; what is not listed is 400. */
const codes: Readonly<Record<string, number>> = {
  'draft-stale': 409,
  'case-moved-on': 409,
  'undo-too-late': 409,
  'review-settled': 409,
  'dispatch-known': 409,
  'csrf-refused': 403,
  'role-refused': 403,
  'draft-unknown': 404,
  'case-unknown': 404,
  'page-unknown': 404,
  'database-unreachable': 503,
};

/** A failure as a page: one sentence, no stack. A programmer's mistake is logged and shown as such. */
export function mistakePages(app: FastifyInstance, world: ConsoleWorld): void {
  app.setErrorHandler((error, request, reply) => show(world, request, reply, error));
  app.setNotFoundHandler((request, reply) =>
    show(
      world,
      request,
      reply,
      new Fault('page-unknown', `expected a page of the console, but there is none at ${request.url.slice(0, 200)}`),
    ),
  );
}

function show(world: ConsoleWorld, request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const code = error instanceof Fault ? (codes[error.code] ?? 400) : statusOf(error);
  if (code >= 500)
    world.log.error('page-failed', {
      url: request.url.slice(0, 200),
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  const sentence = error instanceof Fault ? error.message : '';
  reply.code(code);
  return showPage(world, reply, 'mistake', languageOfBrowser(request), { code, sentence, isConflict: code === 409 });
}

function statusOf(error: unknown): number {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return typeof code === 'number' && code >= 400 && code < 600 ? code : 500;
}
