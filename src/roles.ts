/** In charge of what a process does: listen to the mailbox, work through the queue, serve the console. */
import { setInterval } from 'node:timers';
import { workers } from '../workers/index.ts';
import { giveUpMail, isOfTheMail } from '../workers/intake-given-up.ts';
import { startSweep } from '../workers/sweep.ts';
import { acknowledgementOfJob } from './case/acknowledgement.ts';
import { Fault } from './case/fault.ts';
import type { Step } from './case/step.ts';
import { steps } from './case/step.ts';
import { type Console, openConsole } from './console/console.ts';
import type { Lifetime } from './lifetime.ts';
import { keepAudit } from './store/audit.ts';
import { moveCase } from './store/cases.ts';
import { dispatchById } from './store/dispatch.ts';
import type { World } from './world.ts';

export const roles = ['listen', 'work', 'console'] as const;
export type Role = (typeof roles)[number];

/** Starts the roles in order and keeps each in `lifetime`. Returns the console where it is one of them. */
export async function startRoles(world: World, asked: readonly Role[], lifetime: Lifetime): Promise<{ readonly console: Console | null }> {
  if (asked.includes('work')) await work(world, lifetime);
  if (asked.includes('listen')) await listen(world, lifetime);
  return { console: asked.includes('console') ? await serve(world, lifetime) : null };
}

async function listen(world: World, lifetime: Lifetime): Promise<void> {
  const { mailbox } = world;
  if (mailbox === null) throw new Fault('mailbox-not-set', 'expected IMAP_HOST to name the mailbox server, but it is not set');
  lifetime.keep({ name: 'mailbox', stop: () => mailbox.stop() });
  await mailbox.start();
}

async function work(world: World, lifetime: Lifetime): Promise<void> {
  for (const step of steps) {
    const { work: run, concurrency } = workers[step];
    const running = await world.queues.run(step, (id) => run(world, id), {
      concurrency,
      onGivenUp: (id, error) => givenUp(world, step, id, error),
    });
    lifetime.keep({ name: `worker ${step}`, quiet: () => running.quiet(), stop: () => running.close() });
  }
  await world.queues.ring('sweep', `${startSweep}-${world.instance}`);
  // One id for all processes of the same moment: one of them sweeps.
  const sweepNow = (): Promise<void> =>
    world.queues.ring('sweep', String(Math.floor(world.clock.now().getTime() / world.settings.sweepMs)));
  const timer = setInterval(() => void sweepNow(), world.settings.sweepMs);
  lifetime.keep({ name: 'sweep timer', stop: async () => clearInterval(timer) });
}

/** A step that gave up leaves its case stuck, with the reason for the person who can act; the row itself waits, and the sweep rings again. */
async function givenUp(world: World, step: Step, id: string, error: Error): Promise<void> {
  world.log.error('step-gave-up', { step, id, error: error.message });
  const number = await caseOfJob(world, step, id);
  await keepAudit(world.store.db, { who: step, what: 'gave-up', caseNumber: number, detail: { id, error: error.message } });
  if (step === 'intake' && isOfTheMail(error)) await giveUpMail(world, Number(id), `expected to read this mail, but: ${error.message}`);
  if (number !== null) await moveCase(world.store.db, { number, event: 'give-up', stuckWhy: `${step}: ${error.message}` });
}

async function caseOfJob({ store }: World, step: Step, id: string): Promise<string | null> {
  if (step === 'diagnose' || step === 'draft') return id;
  return step === 'dispatch' && acknowledgementOfJob(id) === null ? ((await dispatchById(store.db, Number(id)))?.caseNumber ?? null) : null;
}

async function serve(world: World, lifetime: Lifetime): Promise<Console> {
  const { host, port, url } = world.settings.http;
  const console = await openConsole(world, { host, port, url });
  lifetime.keep({ name: 'console', stop: () => console.close() });
  return console;
}
