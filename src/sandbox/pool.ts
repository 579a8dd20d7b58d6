import { Fault } from '../case/fault.ts';
import type { Log } from '../case/log.ts';
import type { Asking } from './ask.ts';
import { type Cell, type JobPaths, openCell } from './cell.ts';
import type { Job, JobKind } from './job.ts';

export type { JobPaths };
export type PoolOptions = Asking & {
  readonly processes: number;
  readonly jobsPerProcess: number;
  /** The kinds of job a child gets ready for before the first comes; without them it learns by the jobs. */
  readonly kinds?: readonly JobKind[];
  readonly log: Log;
};

/** Prewarmed child processes; each is replaced after N jobs or any fault, so that nothing hostile stays. */
export type Pool = { readonly run: (job: Job, paths: JobPaths) => Promise<unknown>; readonly close: () => Promise<void> };

type Waiting = {
  readonly job: Job;
  readonly paths: JobPaths;
  readonly settle: (result: unknown) => void;
  readonly fail: (why: unknown) => void;
  /** Children that took it so far, this one included. */
  readonly tries: number;
};

export function openPool(options: PoolOptions): Pool {
  const idle = new Set<Cell>();
  const all = new Set<Cell>();
  const waiting: Waiting[] = [];
  const ending = new Set<Promise<void>>();
  const kinds = new Set<JobKind>(options.kinds);
  let isClosed = false;

  const add = (): void => {
    const cell = openCell(options);
    all.add(cell);
    idle.add(cell);
    for (const kind of kinds) cell.warm(kind);
    // A cell that dies by itself is replaced when the next job comes, so that a broken child cannot spin.
    void cell.ended.then(() => {
      all.delete(cell);
      idle.delete(cell);
    });
  };

  const fill = (): void => {
    while (!isClosed && all.size < options.processes) add();
  };

  const learn = (kind: JobKind): void => {
    if (kinds.has(kind)) return;
    kinds.add(kind);
    for (const cell of idle) cell.warm(kind);
  };

  const retire = (cell: Cell): void => {
    all.delete(cell);
    idle.delete(cell);
    const over = cell.end();
    ending.add(over);
    void over.then(() => ending.delete(over));
    fill();
  };

  const work = async (cell: Cell, asked: Waiting): Promise<void> => {
    try {
      asked.settle(await cell.run(asked.job, asked.paths));
      if (cell.jobs() >= options.jobsPerProcess) retire(cell);
      else idle.add(cell);
    } catch (why) {
      retire(cell);
      const fault = isClosed ? closedFault() : why;
      if (isUntouched(fault) && asked.tries < triesMax) waiting.unshift({ ...asked, tries: asked.tries + 1 });
      else {
        if (fault instanceof Fault) options.log.warn('sandbox-fault', { kind: asked.job.kind, code: fault.code, why: fault.message });
        asked.fail(fault);
      }
    }
    next();
  };

  const next = (): void => {
    for (const cell of idle) if (!cell.isAlive()) retire(cell);
    fill();
    for (const cell of idle) {
      const job = waiting.shift();
      if (job === undefined) return;
      idle.delete(cell);
      void work(cell, job);
      learn(job.job.kind);
    }
  };

  fill();
  return {
    run: (job, paths) =>
      new Promise((settle, fail) => {
        if (isClosed) return fail(closedFault());
        waiting.push({ job, paths, settle, fail, tries: 1 });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const job of waiting.splice(0)) job.fail(closedFault());
      await Promise.all([...ending, ...[...all].map((cell) => cell.end())]);
    },
  };
}

/** Children that end before they see their job point at the machine, not at the mail. */
const triesMax = 3;

function isUntouched(why: unknown): boolean {
  return why instanceof Fault && why.code === 'sandbox-died' && why.isTemporary;
}

function closedFault(): Fault {
  return new Fault('sandbox-closed', 'expected to read this, but the program is stopping', { isTemporary: true });
}
