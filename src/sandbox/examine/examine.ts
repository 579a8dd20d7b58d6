/** In charge of what a file holds: containers are opened, logs are read, and everything else says why not. Runs in the child. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Reading } from '../../case/reading.ts';
import type { Job } from '../job.ts';
import type { Bench, Found } from './bench.ts';
import { metered, openBudget } from './budget.ts';
import { type Kind, kindOf } from './kind.ts';
import { depthMax } from './limits.ts';
import { closedOutcome, readLog } from './outcome.ts';
import { fileSource, peek, pieceBytes, sentenceOf, through } from './source.ts';

export async function examine(job: Extract<Job, { kind: 'examine' }>): Promise<readonly Reading[]> {
  const bench: Bench = {
    read: (path, source) => readLog(path, source, job.literals),
    folder: job.folder,
    budget: openBudget(),
    readings: [],
    spills: 0,
    examine: (found) => examineFound(found, bench),
  };
  await examineFound({ path: job.name, depth: 0, source: fileSource(job.file), file: job.file }, bench);
  return bench.readings;
}

/** Every found thing leaves at least one Reading on the bench. */
export async function examineFound(found: Found, bench: Bench): Promise<void> {
  const { head, whole, close } = await peek(found.source);
  const kind = kindOf(head, found.path);
  if (kind.is !== 'plain' && kind.is !== 'closed' && found.depth >= depthMax) {
    bench.readings.push(
      await closedOutcome(found.path, whole, [`An archive more than ${depthMax} archives deep is not opened: ask for it by itself.`]),
    );
    return;
  }
  if (found.file !== null && (kind.is === 'zip' || kind.is === 'mail')) await close();
  await examineKind(kind, { ...found, source: whole }, bench);
}

async function examineKind(kind: Kind, found: Found, bench: Bench): Promise<void> {
  switch (kind.is) {
    case 'plain':
      bench.readings.push(await bench.read(found.path, found.source));
      return;
    case 'closed':
      bench.readings.push(
        await closedOutcome(found.path, found.source, [
          `${kind.called} cannot be opened here: ask for its files in a ZIP without a password.`,
        ]),
      );
      return;
    case 'gzip':
      return examineGzip(found, bench);
    case 'tar':
      return (await import('./tar.ts')).examineTar(found, bench);
    case 'zip':
      return withFile(found, bench, async (file) => (await import('./zip.ts')).examineZip(found, file, bench));
    case 'mail':
      return withFile(found, bench, async (file) => (await import('./mail.ts')).examineMail(found, file, bench));
  }
}

async function examineGzip(found: Found, bench: Bench): Promise<void> {
  let packed = 0;
  const counted = async function* (): AsyncIterable<Buffer> {
    for await (const piece of found.source) {
      packed += piece.length;
      yield piece;
    }
  };
  const unpacked = through(counted(), createGunzip({ chunkSize: pieceBytes }));
  const path = `${found.path}!/${innerName(found.path)}`;
  await examineFound({ path, depth: found.depth + 1, source: metered(unpacked, bench.budget, () => packed), file: null }, bench);
}

/** `a/b.log.gz` holds `b.log`; the name in the gzip header is as old as the first packing and left aside. */
function innerName(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return /\.tgz$/i.test(name) ? name.replace(/\.tgz$/i, '.tar') : name.replace(/\.(gz|gzip|z)$/i, '') || 'content';
}

/** Some containers are read back and forth: a member of another archive is written to the scratch folder first. */
async function withFile(found: Found, bench: Bench, then: (file: string) => Promise<void>): Promise<void> {
  if (found.file !== null) return then(found.file);
  const file = join(bench.folder, `spill-${bench.spills++}`);
  try {
    await pipeline(found.source, createWriteStream(file, { flags: 'wx' }));
  } catch (error) {
    bench.readings.push(await closedOutcome(found.path, fileSource(file), [sentenceOf(error)]));
    await rm(file, { force: true });
    return;
  }
  await then(file).finally(() => rm(file, { force: true }));
}
