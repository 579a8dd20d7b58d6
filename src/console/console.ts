/** In charge of the pages engineers and on-call live in: server-rendered, behind sign-in, with no request to the outside. */
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { Fault } from '../case/fault.ts';
import { acknowledgementPages } from './acknowledgements.ts';
import { artifactPages } from './artifacts.ts';
import { assetRoutes } from './assets.ts';
import { automaticPages } from './automatic.ts';
import { caseListPages } from './case-list.ts';
import { casePages } from './cases.ts';
import { dispatchPages } from './dispatches.ts';
import { draftPages } from './drafts.ts';
import { editPages } from './edits.ts';
import { filePages } from './files.ts';
import { keepHeaders } from './headers.ts';
import { openLive } from './live.ts';
import { mistakePages } from './mistakes.ts';
import { onCallPages } from './on-call.ts';
import { peoplePages } from './people.ts';
import { isReady } from './readiness.ts';
import { redactedPages } from './redacted.ts';
import { regroupingPages } from './regroupings.ts';
import { reportPages } from './reports.ts';
import { reviewPages } from './reviews.ts';
import { needSession, refuseOtherSites } from './session.ts';
import { firstSignIn, signInPages, signOut, tooManyTries } from './sign-in.ts';
import type { ConsoleWorld } from './world.ts';

export type ConsoleOptions = { readonly host: string; readonly port: number; readonly url: string };
export type Console = {
  readonly url: string;
  /** A link that makes the first account, once; null when there is an account already. */
  readonly firstSignIn: () => Promise<string | null>;
  readonly close: () => Promise<void>;
};

/** A form larger than this is no letter. */
const formBytesMax = 2 * 1024 ** 2;

/** Serves the console. Throws `Fault('console-port')` where it cannot listen. */
export async function openConsole(world: ConsoleWorld, { host, port, url: asked }: ConsoleOptions): Promise<Console> {
  const { app, close } = await buildConsole(world, asked);
  const listening = await app.listen({ host, port }).catch(async (cause: Error) => {
    await close();
    throw new Fault('console-port', `expected to listen on ${host}:${port} (HTTP_HOST, HTTP_PORT), but ${cause.message}`, { cause });
  });
  // Port 0 is whichever was free.
  const url = asked.replace(/:0$/, `:${new URL(listening).port}`);
  return { url, firstSignIn: () => firstSignIn(world, url), close };
}

/** The server before it listens: what tests inject requests into. */
export async function buildConsole(
  world: ConsoleWorld,
  url: string,
): Promise<{ readonly app: FastifyInstance; readonly close: () => Promise<void> }> {
  const app = fastify({ logger: false, bodyLimit: formBytesMax, trustProxy: false, forceCloseConnections: true });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(rateLimit, { global: false, errorResponseBuilder: tooManyTries });
  keepHeaders(app);
  mistakePages(app, world);
  refuseOtherSites(app);
  app.get('/livez', async () => 'alive\n');
  app.get('/readyz', async (_request, reply) =>
    (await isReady(world)) ? 'ready\n' : reply.code(503).send('the database does not answer\n'),
  );
  assetRoutes(app);
  signInPages(app, world, url.startsWith('https:'));
  const live = await openLive(world);
  await app.register(async (inside) => {
    needSession(inside, world);
    draftPages(inside, world);
    editPages(inside, world);
    dispatchPages(inside, world);
    caseListPages(inside, world);
    casePages(inside, world);
    peoplePages(inside, world);
    regroupingPages(inside, world);
    artifactPages(inside, world);
    reportPages(inside, world);
    redactedPages(inside, world);
    reviewPages(inside, world);
    automaticPages(inside, world);
    filePages(inside, world);
    onCallPages(inside, world);
    acknowledgementPages(inside, world);
    live.route(inside);
    signOut(inside, world);
    await inside.register(world.queues.board('/queues').plugin, { prefix: '/queues' });
  });
  const close = async (): Promise<void> => {
    await live.close();
    await app.close();
  };
  return { app, close };
}
