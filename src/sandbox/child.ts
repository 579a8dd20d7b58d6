/** The child process: does one job at a time for its parent. What a job needs is loaded when the first of its kind comes. */

import { Fault } from '../case/fault.ts';
import { problem } from '../case/said/problems.ts';
import type { FromChild, Job, JobKind, ToChild, Yield } from './job.ts';
import { refuseNetwork } from './no-network.ts';

refuseNetwork();

/** The job being done, for the errors that no promise catches. */
let current = 0;

process.on('message', (message: ToChild) => {
  if (message.say === 'warm') void load(message.kind);
  else void work(message.id, message.job);
});
// The parent decides when a child ends; a Ctrl-C in the terminal reaches the whole group.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
// Some hostile files make a parser throw where no promise can catch it: still one sentence for this job, and the end of this process.
process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);

async function work(id: number, job: Job): Promise<void> {
  current = id;
  answer({ say: 'started', id });
  try {
    answer({ say: 'done', id, result: await run(job) });
  } catch (error) {
    answer(failure(id, error));
  }
}

async function run(job: Job): Promise<Yield[JobKind]> {
  if (job.kind === 'read') return (await import('./read/read-mail.ts')).readMail(job);
  if (job.kind === 'excerpt') return (await import('./examine/excerpt.ts')).excerpt(job);
  return (await import('./examine/examine.ts')).examine(job);
}

function load(kind: JobKind): Promise<unknown> {
  return kind === 'read' ? import('./read/read-mail.ts') : import('./examine/examine.ts');
}

function giveUp(error: unknown): void {
  answer(failure(current, error), () => process.exit(1));
}

function answer(message: FromChild, then: () => void = () => undefined): void {
  if (process.connected) process.send?.(message, undefined, undefined, then);
}

function failure(id: number, error: unknown): FromChild {
  if (error instanceof Fault) return { say: 'failed', id, code: error.code, sentence: error.message };
  const why = error instanceof Error ? error.message : String(error);
  return {
    say: 'failed',
    id,
    code: 'sandbox-failed',
    sentence: problem('failed', { words: why.slice(0, 300) }),
  };
}
