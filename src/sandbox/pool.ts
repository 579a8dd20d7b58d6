import { Fault } from '../case/fault.ts';
import type { Log } from '../case/log.ts';
import { type Cell, type CellOptions, type JobPaths, openCell } from './cell.ts';
import type { Job, JobKind } from './job.ts';

export type { JobPaths };
export type PoolOptions = CellOptions & { readonly processes: number; readonly jobsPerProcess: number; readonly log: Log };

/** Prewarmed child processes; each is replaced after N jobs or any fault, so that nothing hostile stays. */
export type Pool = { readonly run: (job: Job, paths: JobPaths) => Promise<unknown>; readonly close: () => Promise<void> };

type Waiting = {
  readonly job: Job;
  readonly paths: JobPaths;
  readonly settle: (result: unknown) => void;
  readonly fail: (why: unknown) => void;
};

export function openPool(options: PoolOptions): Pool {
  const idle = new Set<Cell>();
  const all = new Set<Cell>();
  const waiting: Waiting[] = [];
  const kinds = new Set<JobKind>();
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
    void cell.end();
    fill();
  };

  const work = async (cell: Cell, { job, paths, settle, fail }: Waiting): Promise<void> => {
    try {
      settle(await cell.run(job, paths));
      if (cell.jobs() >= options.jobsPerProcess) retire(cell);
      else idle.add(cell);
    } catch (why) {
      const fault = isClosed ? closedFault() : why;
      if (fault instanceof Fault) options.log.warn('sandbox-fault', { kind: job.kind, code: fault.code, why: fault.message });
      retire(cell);
      fail(fault);
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
        waiting.push({ job, paths, settle, fail });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const job of waiting.splice(0)) job.fail(closedFault());
      await Promise.all([...all].map((cell) => cell.end()));
    },
  };
}

function closedFault(): Fault {
  return new Fault('sandbox-closed', 'expected to read this, but the program is stopping', { isTemporary: true });
}
