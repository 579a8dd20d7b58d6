import type { Excerpt, Wanted } from '../../case/excerpt.ts';
import type { Line } from '../../case/reading.ts';
import { openCutter } from '../../logs/scan/cutter.ts';
import { openSource } from '../../logs/source.ts';
import type { Job } from '../job.ts';
import type { Bench } from './bench.ts';
import { examineFile, examineFound, openWay } from './examine.ts';
import { unread } from './outcome.ts';
import { tolerate } from './source.ts';

/** Characters of a line shown: evidence itself is cut at 2,000. */
const shownMax = 4_000;

/**
 * The same way down to an artifact as examining takes, with the same making of lines: line 812 here is line 812 of the evidence.
 * Members that do not lead there are not read. Null: there is no such artifact in the file.
 */
export async function excerpt(job: Extract<Job, { kind: 'excerpt' }>): Promise<Excerpt | null> {
  const { wanted } = job;
  let found: Excerpt | null = null;
  let seen = 0;
  const bench: Bench = {
    ...(await openWay(job)),
    examine: async (next) => {
      if (found === null && leadsTo(next.path, wanted.path)) await examineFound(next, bench);
    },
    read: async (path, source) => {
      if (found === null && path === wanted.path && seen++ === wanted.nth) found = await cut(source, wanted);
      return unread(path, { sha256: '', bytes: 0 }, []);
    },
  };
  await examineFile(job, bench);
  return found;
}

function leadsTo(path: string, wanted: string): boolean {
  return path === wanted || wanted.startsWith(`${path}!/`);
}

/** Reads no further than the last line asked for. */
async function cut(source: AsyncIterable<Buffer>, { from, count }: Wanted): Promise<Excerpt> {
  const lines: Line[] = [];
  let line = 0;
  const takeLine = (text: string) => {
    line += 1;
    if (line >= from && line < from + count) lines.push({ line, text: text.slice(0, shownMax) });
  };
  const decoder = openSource(takeLine, openCutter(takeLine));
  for await (const piece of tolerate(source).bytes) {
    decoder.push(piece);
    if (line >= from + count) break;
  }
  const { encoding } = decoder.end();
  return { lines, encoding, hasMore: line >= from + count };
}
