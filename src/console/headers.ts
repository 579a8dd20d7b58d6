import type { FastifyInstance } from 'fastify';

/** Nothing from outside, nothing inline: an injected script or style does not run. */
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
/** bull-board's pages name their own folder as base; else the same. */
const board =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
/** A letter, a mail or a report, which stands alone: its inline styles show, nothing runs and nothing is fetched. */
export const standalonePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** The security headers of every answer. A route may set its own, stricter policy before. */
export function keepHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (reply.getHeader('content-security-policy') === undefined) {
      reply.header('content-security-policy', request.url.startsWith('/queues') ? board : strict);
    }
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    if (!request.url.startsWith('/assets/')) reply.header('cache-control', 'no-store');
  });
}
