import { setTimeout as pause } from 'node:timers/promises';
import { sortAnswer, type Trouble } from './answers.ts';
import type { Say, Watch } from './folder.ts';
import type { Pace } from './pace.ts';
import { listen } from './session.ts';

/** After a connection that worked. */
const retryFirstMs = 1_000;
/** Between the end of an attempt that took long and the next. */
const restMs = 500;

/** Listens to a folder until `stopping`, connecting again for ever. */
export async function watchFolder(watch: Watch, stopping: AbortSignal): Promise<void> {
  const say = sayOnce(watch);
  let failures = 0;
  while (!stopping.aborted) {
    const began = performance.now();
    const { wasOfUse, error } = await listen(watch, say, stopping);
    if (stopping.aborted) break;
    failures = wasOfUse ? 1 : failures + 1;
    const trouble = sortAnswer(error);
    await say('down', trouble.sentence);
    const waitMs = retryMs(trouble, failures, watch.pace, performance.now() - began);
    await pause(waitMs, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** Spread by a quarter so that many clients do not come back together. A server that asks for patience gets what it asks for. */
export function retryMs(
  { isSlow, patienceMs }: Pick<Trouble, 'isSlow' | 'patienceMs'>,
  failures: number,
  pace: Pace,
  tookMs: number,
): number {
  const spread = 0.75 + Math.random() / 2;
  if (isSlow) return Math.max(patienceMs, Math.min(pace.retrySlowMs * 2 ** Math.min(failures - 1, 10), pace.retrySlowMaxMs) * spread);
  if (failures === 1) return Math.min(retryFirstMs, pace.retryMs) * spread;
  return Math.max(pace.retryMs * spread - tookMs, Math.min(restMs, pace.retryMs));
}

/** Each sentence once; and what is down stays down, for everybody to see, until it listens again. */
function sayOnce({ name, ledger, log }: Watch): Say {
  let last = '';
  return async (state, sentence) => {
    if (last === `${state} ${sentence}` || (state === 'connecting' && last.startsWith('down'))) return;
    last = `${state} ${sentence}`;
    try {
      await ledger.said({ name, state, sentence });
    } catch (error) {
      last = '';
      log.warn('mailbox-not-noted', { name, state, sentence, error: error instanceof Error ? error.message : String(error) });
    }
  };
}
