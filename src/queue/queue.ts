/** In charge of the bell: which step has work to look at. It carries ids only; PostgreSQL holds the truth, and a sweep rings again. */
import type { Queue } from 'bullmq';
import type { Log } from '../case/log.ts';
import { type Step, steps } from '../case/step.ts';
import type { Backend } from './backend.ts';
import { type Board, openBoard } from './board.ts';
import { openPostgresBackend, type SharedPool } from './postgres.ts';
import { openRedisBackend } from './redis.ts';
import { type Running, type RunOptions, runStep } from './run.ts';
import { openTrouble, type SayTrouble } from './trouble.ts';

export type { Board, Running, RunOptions, SharedPool };

export type QueuesOptions = {
  /** `redis://…`, or null: the queue lies in PostgreSQL, schema `bullmq`. */
  readonly redisUrl: string | null;
  readonly pool: SharedPool;
  /** Sets installations apart that share one Redis; PostgreSQL tells them apart by database. */
  readonly prefix?: string;
  readonly log: Log;
};
export type RingOptions = {
  /** What makes this ring another one: a ring with the id of a job still waiting, running or given up is not heard. */
  readonly version?: string | number;
  readonly delayMs?: number;
  /** A sweep's ring: heard also where the job of this id was given up, but not beside one that waits or runs. */
  readonly isAgain?: boolean;
  /** Heard after every ring that is not: many rows came at once, or rang before, and what comes now is to be done first. */
  readonly isBacklog?: boolean;
  /** How often a temporary failure is tried before the step gives up. */
  readonly attempts?: number;
};
export type StepCounts = { readonly waiting: number; readonly active: number; readonly delayed: number; readonly failed: number };
export type Queues = {
  /** Says that `id` has work for `step`. Never throws: a bell that could not ring is logged, and the sweep rings again. */
  readonly ring: (step: Step, id: string, options?: RingOptions) => Promise<void>;
  /** Works through a step until the `Running` is closed. */
  readonly run: (step: Step, work: (id: string) => Promise<void>, options: RunOptions) => Promise<Running>;
  readonly counts: () => Promise<Readonly<Record<Step, StepCounts>>>;
  /** bull-board as a fastify plugin, to register under `basePath` (`/queues`). It only reads. */
  readonly board: (basePath: string) => Board;
  readonly close: () => Promise<void>;
};

/** 1, 2, 4 … 60 s apart: about two minutes of trying before a person is asked. */
const attemptsDefault = 8;
/** BullMQ takes jobs without a priority before all that have one. */
const backlogPriority = 10;
/** Given-up jobs the board still shows; the reason itself is in PostgreSQL. */
const failedKept = 500;

/** Opens the queues. Throws `Fault('redis-unreachable')`, `Fault('redis-unsafe')` or `Fault('queue-schema')`. */
export async function openQueues({ redisUrl, pool, prefix = 'casewright', log }: QueuesOptions): Promise<Queues> {
  const backend = redisUrl === null ? await openPostgresBackend(pool) : await openRedisBackend(redisUrl, prefix, log);
  const sayTrouble = openTrouble(log);
  const queues = new Map(steps.map((step) => [step, openQueue(backend, step, sayTrouble)]));
  const running = new Set<Running>();
  return {
    ring: async (step, id, options = {}) => {
      try {
        const queue = queues.get(step);
        const job = jobOptions(step, id, options);
        if (options.isAgain === true) await forgetGivenUp(queue, job.jobId);
        await queue?.add(step, { id }, job);
      } catch (error) {
        log.warn('bell-not-rung', { step, id, error: sentenceOf(error) });
      }
    },
    run: async (step, work, options) => {
      const started = await runStep({ backend, step, work, log, sayTrouble }, options);
      running.add(started);
      return started;
    },
    counts: () => countAll(queues),
    board: (basePath) => openBoard([...queues.values()], basePath),
    close: async () => {
      await Promise.all([...running].map((one) => one.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

function openQueue(backend: Backend, step: Step, sayTrouble: SayTrouble): Queue {
  const queue = backend.queue(step);
  queue.on('error', (error) => sayTrouble('queue-connection', { step, error: sentenceOf(error) }));
  return queue;
}

/** BullMQ refuses ':' in a job id and silently ignores an id it still holds: hence the version in it. */
function jobOptions(step: Step, id: string, { version, delayMs = 0, isBacklog = false, attempts = attemptsDefault }: RingOptions) {
  const jobId = [step, id, ...(version === undefined ? [] : [version])].join('-').replaceAll(':', '.');
  const last = isBacklog ? { priority: backlogPriority } : {};
  return { jobId, ...last, delay: delayMs, attempts, backoff: { type: 'custom' }, removeOnComplete: true, removeOnFail: failedKept };
}

async function forgetGivenUp(queue: Queue | undefined, jobId: string): Promise<void> {
  const last = await queue?.getJob(jobId);
  if (await last?.isFailed()) await last?.remove();
}

async function countAll(queues: ReadonlyMap<Step, Queue>): Promise<Readonly<Record<Step, StepCounts>>> {
  const of = async (step: Step): Promise<StepCounts> => {
    const counted = await queues.get(step)?.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
    const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counted ?? {};
    return { waiting: waiting + prioritized, active, delayed, failed };
  };
  const [intake, diagnose, draft, dispatch, sweep] = await Promise.all([
    of('intake'),
    of('diagnose'),
    of('draft'),
    of('dispatch'),
    of('sweep'),
  ]);
  return { intake, diagnose, draft, dispatch, sweep };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
