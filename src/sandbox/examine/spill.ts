import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { limit } from '../../case/said/limits.ts';
import type { Bench, Found } from './bench.ts';
import { LimitReached } from './limits.ts';
import { closedOutcome, unread } from './outcome.ts';
import { fileSource, tolerate } from './source.ts';

/** Some containers are read back and forth: a member of another archive is written to the scratch folder first, under a name of ours. */
export async function withFile(found: Found, bench: Bench, then: (file: string) => Promise<void>): Promise<void> {
  if (found.file !== null) return then(found.file);
  const file = join(bench.folder, `spill-${bench.spills++}`);
  try {
    await spilled(found, file, bench, then);
  } finally {
    await rm(file, { force: true });
  }
}

async function spilled(found: Found, file: string, bench: Bench, then: (file: string) => Promise<void>): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  const tolerant = tolerate(found.source);
  const sealed = async function* (): AsyncIterable<Buffer> {
    for await (const piece of tolerant.bytes) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  await pipeline(sealed, createWriteStream(file, { flags: 'wx' }));
  const named = { sha256: hash.digest('hex'), bytes };
  const why = tolerant.why();
  if (tolerant.error() instanceof LimitReached) {
    bench.readings.push(await closedOutcome(found.path, fileSource(file), why === null ? [] : [why]));
    return;
  }
  const before = bench.seen.get(named.sha256);
  if (before !== undefined) {
    bench.readings.push(unread(found.path, named, [limit('repeat', { path: before })]));
    return;
  }
  bench.seen.set(named.sha256, found.path);
  // A break in the archive around it does not keep what came before the break closed.
  if (why !== null) bench.readings.push(unread(found.path, named, [why]));
  await then(file);
}
