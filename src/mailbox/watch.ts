import { setTimeout as pause } from 'node:timers/promises';
import { sortAnswer } from './answers.ts';
import type { Say, Watch } from './folder.ts';
import { listen } from './session.ts';

const retryFirstMs = 1_000;
const retryMaxMs = 60_000;
/** Where only a person can help. */
const retrySlowMs = 60_000;
const retrySlowMaxMs = 300_000;

/** Listens to a folder until `stopping`, connecting again for ever. */
export async function watchFolder(watch: Watch, stopping: AbortSignal): Promise<void> {
  const say = sayOnce(watch);
  let failures = 0;
  while (!stopping.aborted) {
    const { hasListened, error } = await listen(watch, say, stopping);
    if (stopping.aborted) break;
    failures = hasListened ? 1 : failures + 1;
    const { sentence, isSlow } = sortAnswer(error);
    await say('down', sentence);
    await pause(retryMs(failures, isSlow), undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** Doubling, spread by half so that many clients do not come back together. */
function retryMs(failures: number, isSlow: boolean): number {
  const [first, most] = isSlow ? [retrySlowMs, retrySlowMaxMs] : [retryFirstMs, retryMaxMs];
  return Math.min(first * 2 ** Math.min(failures - 1, 10), most) * (0.75 + Math.random() / 2);
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
