import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceDefault } from '../../src/mailbox/pace.ts';
import { retryMs } from '../../src/mailbox/watch.ts';

const failures = fc.integer({ min: 1, max: 500 });
const tookMs = fc.integer({ min: 0, max: 120_000 });
const waited = (isSlow: boolean, patienceMs: number, failed: number, took: number): number =>
  retryMs({ isSlow, patienceMs }, failed, paceDefault, took);

describe('after a connection failed, the next one', () => {
  it('is tried within ten seconds, however often it failed, where the line or the server is away', () => {
    fc.assert(
      fc.property(failures, tookMs, (failed, took) => {
        expect(waited(false, 0, failed, took)).toBeLessThanOrEqual(10_000);
        expect(waited(false, 0, failed, took)).toBeGreaterThan(0);
      }),
    );
  });

  it('is left for a minute and more, up to some, where the server limits us or only a person can help', () => {
    fc.assert(
      fc.property(failures, tookMs, (failed, took) => {
        expect(waited(true, 0, failed, took)).toBeGreaterThanOrEqual(45_000);
        expect(waited(true, 0, failed, took)).toBeLessThanOrEqual(375_000);
      }),
    );
  });

  it('never comes before the time that the server asked for', () => {
    fc.assert(
      fc.property(failures, tookMs, fc.integer({ min: 0, max: 1_800_000 }), (failed, took, asked) => {
        expect(waited(true, asked, failed, took)).toBeGreaterThanOrEqual(asked);
      }),
    );
  });
});
