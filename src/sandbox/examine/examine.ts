/** In charge of what a file holds: containers are opened, logs are read, and everything else says why not. Runs in the child. */

import { stat } from 'node:fs/promises';
import type { Reading } from '../../case/reading.ts';
import { called } from '../../case/said/containers.ts';
import { limit } from '../../case/said/limits.ts';
import type { Job } from '../job.ts';
import type { Bench, Found } from './bench.ts';
import { openBudget, timed } from './budget.ts';
import { type Kind, kindOf } from './kind.ts';
import { depthMax } from './limits.ts';
import { closedOutcome, readLog } from './outcome.ts';
import { soughtIn } from './sought.ts';
import { fileSource, peek } from './source.ts';
import { withFile } from './spill.ts';
import { once } from './twice.ts';

export async function examine(job: Extract<Job, { kind: 'examine' }>): Promise<readonly Reading[]> {
  const bench: Bench = {
    read: async (path, source) => once(await readLog(path, source, job.literals), bench.seen),
    ...(await openWay(job)),
    examine: (found) => examineFound(found, bench),
  };
  await examineFile(job, bench);
  return bench.readings.map((reading) => soughtIn(reading, job.literals));
}

/** What any way through a file begins with. */
export async function openWay(job: {
  readonly file: string;
  readonly folder: string;
  readonly deadlineMs: number;
}): Promise<Omit<Bench, 'read' | 'examine'>> {
  const { size } = await stat(job.file).catch(() => ({ size: 0 }));
  return {
    folder: job.folder,
    budget: openBudget({ fileBytes: size, deadlineMs: job.deadlineMs }),
    readings: [],
    seen: new Map(),
    spills: 0,
  };
}

export function examineFile({ file, name }: { readonly file: string; readonly name: string }, bench: Bench): Promise<void> {
  return examineFound({ path: name, depth: 0, source: timed(fileSource(file), bench.budget), file }, bench);
}

/** Every found thing leaves at least one Reading on the bench, but for what a desktop leaves in archives by itself. */
export async function examineFound(found: Found, bench: Bench): Promise<void> {
  if (isLitter(found.path)) return;
  const { head, whole, close } = await peek(found.source);
  const kind = kindOf(head, found.path);
  if (kind.is !== 'plain' && kind.is !== 'closed' && found.depth >= depthMax) {
    bench.readings.push(await closedOutcome(found.path, whole, [limit('too-deep', { count: depthMax })]));
    return;
  }
  if (found.file !== null && needsFile.has(kind.is)) await close();
  await examineKind(kind, { ...found, source: whole }, bench);
}

function isLitter(path: string): boolean {
  return /!\/(.*\/)?(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$|(^|\/)\._[^/]+$/i.test(path);
}

/** Containers that are read back and forth. */
const needsFile = new Set<Kind['is']>(['zip', 'mail', 'outlook', 'winmail', 'seven']);

async function examineKind(kind: Kind, found: Found, bench: Bench): Promise<void> {
  switch (kind.is) {
    case 'plain':
      bench.readings.push(await bench.read(found.path, found.source));
      return;
    case 'closed':
      bench.readings.push(await closedOutcome(found.path, found.source, [limit('closed', { container: called(kind.container) })]));
      return;
    case 'gzip':
    case 'zstd':
      return (await import('./single.ts')).examineSingle(kind.is, found, bench);
    case 'tar':
      return (await import('./tar.ts')).examineTar(found, bench);
    case 'zip':
      return withFile(found, bench, async (file) => (await import('./zip.ts')).examineZip(found, file, bench));
    case 'seven':
      return withFile(found, bench, async (file) => (await import('./seven.ts')).examineSeven(found, file, kind.format, bench));
    case 'mail':
      return withFile(found, bench, async (file) => (await import('./mail.ts')).examineMail(found, file, bench));
    case 'outlook':
      return withFile(found, bench, async (file) => (await import('./outlook.ts')).examineOutlook(found, file, bench));
    case 'winmail':
      return withFile(found, bench, async (file) => (await import('./outlook.ts')).examineWinmail(found, file, bench));
  }
}
