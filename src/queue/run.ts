import { type Job, UnrecoverableError, type Worker } from 'bullmq';
import { Fault } from '../case/fault.ts';
import type { Log } from '../case/log.ts';
import type { Step } from '../case/step.ts';
import type { Backend } from './backend.ts';
import type { SayTrouble } from './trouble.ts';

export type RunOptions = {
  /** Jobs of the step at a time in this process. */
  readonly concurrency: number;
  /** Told once when the step gives up on an id, with the last error. */
  readonly onGivenUp: (id: string, error: Error) => Promise<void> | void;
};
/** A step at work. */
export type Running = {
  /** Takes no new job; those that run go on. */
  readonly quiet: () => Promise<void>;
  /** Quiet, then waits for the running jobs, but not past the deadline: what is cut off is rung again by the sweep. */
  readonly close: () => Promise<void>;
};
export type StepWork = {
  readonly backend: Backend;
  readonly step: Step;
  readonly work: (id: string) => Promise<void>;
  readonly log: Log;
  readonly sayTrouble: SayTrouble;
};

/** A mistake of ours may be a race: it is tried this often, a Fault that says temporary as often as the ring said. */
const attemptsOfMistake = 3;
const backoffFirstMs = 1_000;
const backoffMaxMs = 60_000;
/** A process that died with the job in its hands: the job is taken up again this often. */
const stalledMax = 2;
/** After a lost connection a step asks again this soon; BullMQ's own 15 s would outlast most outages. */
const lookAgainMs = 1_000;
/** Below the lifetime's own 20 s, so that closing is ours and not the signal's. */
const closeDeadlineMs = 15_000;

/** Starts to work through a step; resolves when it listens. */
export async function runStep(
  { backend, step, work, log, sayTrouble }: StepWork,
  { concurrency, onGivenUp }: RunOptions,
): Promise<Running> {
  const worker = await backend.worker(step, (job) => once(job, work), {
    concurrency,
    maxStalledCount: stalledMax,
    runRetryDelay: lookAgainMs,
    settings: { backoffStrategy },
  });
  worker.on('error', (error) => sayTrouble('worker-connection', { step, error: error.message }));
  const telling = new Set<Promise<void>>();
  worker.on('failed', (job, error) => {
    if (job === undefined || !isLast(job, error)) return;
    const told = tell(onGivenUp, idOf(job), causeOf(error), { step, log }).finally(() => telling.delete(told));
    telling.add(told);
  });
  await worker.waitUntilReady();
  return { quiet: () => worker.pause(true), close: closing(worker, telling) };
}

async function once(job: Job, work: (id: string) => Promise<void>): Promise<void> {
  try {
    await work(idOf(job));
  } catch (error) {
    if (canHelp(error, job.attemptsMade + 1)) throw error;
    const last = new UnrecoverableError(error instanceof Error ? error.message : String(error));
    last.cause = error;
    throw last;
  }
}

/** Whether trying again can help after this many attempts. */
function canHelp(error: unknown, attempts: number): boolean {
  return error instanceof Fault ? error.isTemporary : attempts < attemptsOfMistake;
}

/** Doubling from a second to a minute, spread by a quarter so that what failed together does not come back together. */
function backoffStrategy(attemptsMade: number): number {
  const plainMs = Math.min(backoffFirstMs * 2 ** (attemptsMade - 1), backoffMaxMs);
  return Math.round(plainMs * (0.75 + Math.random() / 2));
}

function isLast(job: Job, error: Error): boolean {
  return error instanceof UnrecoverableError || error.name === 'UnrecoverableError' || job.attemptsMade >= (job.opts.attempts ?? 1);
}

function idOf(job: Job): string {
  const carried: unknown = job.data;
  const hasId = typeof carried === 'object' && carried !== null && 'id' in carried;
  return hasId ? String(carried.id) : '';
}

function causeOf(error: Error): Error {
  return error.cause instanceof Error ? error.cause : error;
}

async function tell(
  onGivenUp: RunOptions['onGivenUp'],
  id: string,
  error: Error,
  { step, log }: Pick<StepWork, 'step' | 'log'>,
): Promise<void> {
  try {
    await onGivenUp(id, error);
  } catch (failure) {
    log.error('giving-up-not-noted', { step, id, error: failure instanceof Error ? failure.message : String(failure) });
  }
}

function closing(worker: Worker, telling: ReadonlySet<Promise<void>>): () => Promise<void> {
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), closeDeadlineMs);
    });
    const ended = await Promise.race([worker.close(), deadline]);
    clearTimeout(timer);
    if (ended === 'late') await worker.disconnect();
    await Promise.all(telling);
  };
  return () => {
    closed ??= close();
    return closed;
  };
}
