import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Fault } from '../case/fault.ts';
import { type Session, sessionByToken } from '../store/session.ts';
import { field } from './field.ts';
import { digest, sessionCookie } from './token.ts';
import type { ConsoleWorld } from './world.ts';

/** What who only reads may do too. */
const ownAffairs: ReadonlySet<string> = new Set(['/sign-out', '/language']);
const sessions = new WeakMap<FastifyRequest, Session>();

/** Every page behind this needs a session, every POST its CSRF token, and every act a role that may act. */
export function needSession(app: FastifyInstance, world: ConsoleWorld): void {
  app.addHook('preHandler', async (request, reply) => {
    const token = request.cookies[sessionCookie];
    const session = token === undefined ? null : await sessionByToken(world.store.db, digest(token));
    if (session === null) return reply.code(303).header('location', '/sign-in').send();
    sessions.set(request, session);
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const given = field(request.body, 'csrf') || String(request.headers['x-csrf-token'] ?? '');
    if (!isSame(given, session.csrf))
      throw new Fault('csrf-refused', 'expected the token of your session, but came another: load the page again');
    if (session.role === 'on-call' && !ownAffairs.has(request.url))
      throw new Fault('role-refused', 'expected the role of an engineer, but yours reads only');
  });
}

/** Who is signed in. Only behind `needSession`. */
export function sessionOf(request: FastifyRequest): Session {
  const session = sessions.get(request);
  if (session === undefined) throw new Fault('session-missing', 'expected a session, but there is none');
  return session;
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
