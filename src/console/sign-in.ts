import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Fault } from '../case/fault.ts';
import { accountByAddress, accountCount, addAccount } from '../store/account.ts';
import { keepAudit } from '../store/audit.ts';
import { endSession, keepFirstSignIn, openSession, useFirstSignIn } from '../store/session.ts';
import { field } from './field.ts';
import { languageOfBrowser, showPage } from './page.ts';
import { hashPassword, isPassword, passwordCharactersMin } from './password.ts';
import { digest, sessionCookie } from './token.ts';
import type { ConsoleWorld } from './world.ts';

const sessionMs = 12 * 3_600_000;
/** Tries at the sign-in page from one address in a minute. */
const triesPerMinute = 10;

/** The answer to the eleventh try. */
export function tooManyTries(): Fault {
  return new Fault('too-many-tries', `expected at most ${triesPerMinute} tries in a minute, but more came`);
}

/** Sign-in, sign-out, and the one-time link that makes the first account. */
export function signInPages(app: FastifyInstance, world: ConsoleWorld, isSecure: boolean): void {
  const limited = { config: { rateLimit: { max: triesPerMinute, timeWindow: '1 minute' } } };
  app.get('/sign-in', async (request, reply) =>
    showPage(world, reply, 'sign-in', languageOfBrowser(request), { failed: false, address: '' }),
  );
  app.post('/sign-in', limited, async (request, reply) => {
    const address = field(request.body, 'address').trim();
    const account = await accountByAddress(world.store.db, address);
    // A hash is computed for an unknown address too: the answer's time tells nobody who has an account.
    const isRight = await isPassword(field(request.body, 'password'), account?.password ?? (await nobodysPassword()));
    if (account === null || !isRight) {
      await keepAudit(world.store.db, { who: address.slice(0, 200), what: 'sign-in-refused' });
      reply.code(401);
      return showPage(world, reply, 'sign-in', languageOfBrowser(request), { failed: true, address });
    }
    await begin(world, reply, account.address, isSecure);
    return reply.redirect('/', 303);
  });
  app.get('/first', async (request, reply) =>
    showPage(world, reply, 'first', languageOfBrowser(request), { token: field(request.query, 'token'), failed: false }),
  );
  app.post('/first', limited, async (request, reply) => {
    const [token, address, name, password] = ['token', 'address', 'name', 'password'].map((key) => field(request.body, key).trim());
    const isFit = /^[^\s@]+@[^\s@]+$/.test(address ?? '') && (password ?? '').length >= passwordCharactersMin;
    if (!isFit || !(await useFirstSignIn(world.store.db, digest(token ?? '')))) {
      reply.code(400);
      return showPage(world, reply, 'first', languageOfBrowser(request), { token: token ?? '', failed: true });
    }
    const language = languageOfBrowser(request);
    await addAccount(world.store.db, {
      address: address ?? '',
      name: name || (address ?? ''),
      role: 'admin',
      password: await hashPassword(password ?? ''),
      language,
    });
    await begin(world, reply, address ?? '', isSecure);
    return reply.redirect('/', 303);
  });
}

/** Ends the session; behind the sign-in, so that no other site can sign an engineer out. */
export function signOut(app: FastifyInstance, world: ConsoleWorld): void {
  app.post('/sign-out', async (request, reply) => {
    const token = request.cookies[sessionCookie];
    if (token !== undefined) await endSession(world.store.db, digest(token));
    return reply.clearCookie(sessionCookie, { path: '/' }).redirect('/sign-in', 303);
  });
}

/** A link that makes the first account, once; null when there is an account already. */
export async function firstSignIn({ store }: Pick<ConsoleWorld, 'store'>, url: string): Promise<string | null> {
  if ((await accountCount(store.db)) > 0) return null;
  const token = randomBytes(24).toString('base64url');
  await keepFirstSignIn(store.db, digest(token));
  return `${url}/first?token=${token}`;
}

async function begin(world: ConsoleWorld, reply: FastifyReply, address: string, isSecure: boolean): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const endsAt = new Date(world.clock.now().getTime() + sessionMs);
  await openSession(world.store.db, { tokenSha256: digest(token), address, csrf: randomBytes(24).toString('base64url'), endsAt });
  await keepAudit(world.store.db, { who: address.toLowerCase(), what: 'sign-in' });
  reply.setCookie(sessionCookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure, expires: endsAt });
}

let nobody: Promise<string> | null = null;
function nobodysPassword(): Promise<string> {
  nobody ??= hashPassword(randomBytes(16).toString('hex'));
  return nobody;
}
