import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../case/fault.ts';
import { languageOfBrowser, showPage, showTo } from './page.ts';
import { faultSentence } from './say.ts';
import { sessionFor } from './session.ts';
import type { ConsoleWorld } from './world.ts';

/** What a foreseen failure is in HTTP; what is not listed is 400. */
const codes: Readonly<Record<string, number>> = {
  'draft-stale': 409,
  'case-moved-on': 409,
  'undo-too-late': 409,
  'review-settled': 409,
  'dispatch-known': 409,
  'csrf-refused': 403,
  'cross-site-refused': 403,
  'role-refused': 403,
  'draft-unknown': 404,
  'dispatch-unknown': 404,
  'case-unknown': 404,
  'page-unknown': 404,
  'blob-missing': 404,
  'sandbox-failed': 422,
  'sandbox-died': 422,
  'sandbox-deadline': 422,
  'too-many-tries': 429,
  // A page that cannot be made is the program's mistake, not the reader's: it is logged.
  'template-failed': 500,
  'template-unknown': 500,
  'template-value-absent': 500,
  'text-unknown': 500,
  'database-unreachable': 503,
  'sandbox-closed': 503,
};

/** A failure as a page: one sentence in the reader's language, no stack. A programmer's mistake is logged and shown as such. */
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

async function show(world: ConsoleWorld, request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<FastifyReply> {
  const code = error instanceof Fault ? (codes[error.code] ?? 400) : statusOf(error);
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (code >= 500) world.log.error('page-failed', { url: request.url.slice(0, 200), error: why });
  const session = await sessionFor(world, request).catch(() => null);
  const language = session?.language ?? languageOfBrowser(request);
  const values = { code, sentence: error instanceof Fault && code !== 500 ? faultSentence(error, language) : '', isConflict: code === 409 };
  reply.code(code);
  return session === null ? showPage(world, reply, 'mistake', language, values) : showTo(world, reply, session, 'mistake', values);
}

function statusOf(error: unknown): number {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return typeof code === 'number' && code >= 400 && code < 600 ? code : 500;
}
