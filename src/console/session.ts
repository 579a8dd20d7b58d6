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
    const session = await sessionFor(world, request);
    if (session === null) return reply.code(303).header('location', '/sign-in').send();
    if (isReading(request)) return;
    const given = field(request.body, 'csrf') || String(request.headers['x-csrf-token'] ?? '');
    if (!isSame(given, session.csrf))
      throw new Fault('csrf-refused', 'expected the token of your session, but came another: load the page again');
    if (session.role === 'on-call' && !ownAffairs.has(request.url))
      throw new Fault('role-refused', 'expected the role of an engineer, but yours reads only');
  });
}

/** The session that a request's cookie names, or null. */
export async function sessionFor(world: ConsoleWorld, request: FastifyRequest): Promise<Session | null> {
  const known = sessions.get(request);
  if (known !== undefined) return known;
  const token = request.cookies[sessionCookie];
  const session = token === undefined ? null : await sessionByToken(world.store.db, digest(token));
  if (session !== null) sessions.set(request, session);
  return session;
}

/** Who is signed in. Only behind `needSession`. */
export function sessionOf(request: FastifyRequest): Session {
  const session = sessions.get(request);
  if (session === undefined) throw new Fault('session-missing', 'expected a session, but there is none');
  return session;
}

/**
 * No other site makes a browser act here, not even sign in. Browsers say where a request comes from (Fetch Metadata, `Sec-Fetch-Site`;
 * older ones by `Origin`, RFC 6454 7); who sends neither is no browser that somebody else can steer.
 */
export function refuseOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (isReading(request)) return;
    const site = request.headers['sec-fetch-site'];
    const { origin, host } = request.headers;
    const isOurs = site === undefined ? origin === undefined || hostOf(origin) === host : site === 'same-origin' || site === 'none';
    if (!isOurs) throw new Fault('cross-site-refused', `expected a request from our own pages, but it came from ${origin ?? site}`);
  });
}

function isReading({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
