import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import { type Step, steps } from '../case/step.ts';

/** Where the queues live: BullMQ over Redis, or over PostgreSQL. */
export type Backend = {
  readonly queue: (step: Step) => Queue;
  readonly worker: (step: Step, work: Processor, options: WorkOptions) => Promise<Worker>;
  readonly close: () => Promise<void>;
};
export type WorkOptions = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** Connections of the shared pool that the running steps hold for LISTEN, one each. */
export const poolConnectionsHeld = steps.length;
/** With fewer the rest would wait for one another: one to ring, one to work, one for the pages beside those held. */
export const poolConnectionsMin = poolConnectionsHeld + 3;
/** Connections to Redis of one process that runs every step: one to ring, one to work, and one that waits for each step. */
export const redisConnections = 2 + steps.length;
