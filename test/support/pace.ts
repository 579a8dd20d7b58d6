import { type Pace, paceDefault } from '../../src/mailbox/pace.ts';

/** The mailbox's times, shortened so that a test need not wait; long enough that a busy machine is not taken for a dead line. */
export const hasty: Pace = {
  ...paceDefault,
  connectMaxMs: 1_500,
  signInMaxMs: 5_000,
  answerMaxMs: 1_500,
  stallMaxMs: 1_000,
  askMs: 200,
  againMs: 50,
  retryMs: 100,
  retrySlowMs: 100,
  retrySlowMaxMs: 200,
};
