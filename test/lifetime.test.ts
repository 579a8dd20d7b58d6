import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLifetime } from '../src/lifetime.ts';
import { keptLog } from './support/log.ts';

const ended = vi.fn<() => never>();
const signals = ['SIGTERM', 'SIGINT'] as const;
const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));

describe('a request to stop', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    for (const signal of signals)
      for (const listener of process.listeners(signal)) if (before.get(signal)?.includes(listener) !== true) process.off(signal, listener);
  });

  it('that arrives twice at once is one request: everything is stopped in order', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => expect.fail('the process was ended at once'));
    const asked = openLifetime(keptLog()).untilSignal();
    process.emit('SIGTERM');
    process.emit('SIGTERM');
    await asked;
    expect(exit).not.toHaveBeenCalled();
  });

  it('that is repeated by an impatient person ends the process at once', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => ended());
    const asked = openLifetime(keptLog()).untilSignal();
    process.emit('SIGINT');
    await asked;
    vi.advanceTimersByTime(1_500);
    process.emit('SIGINT');
    expect(exit).toHaveBeenCalledWith(1);
  });
});
