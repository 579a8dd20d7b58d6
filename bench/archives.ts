/** Every file of a folder through the real sandbox: one outcome each, in a table by kind (the folder it lies in). */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../src/case/fault.ts';
import type { Reading } from '../src/case/reading.ts';
import { openSandbox, type Sandbox } from '../src/sandbox/sandbox.ts';
import { type FoundFile, filesUnder } from '../src/sandbox/walk.ts';

type Outcome = 'read' | 'read in part' | 'said why not' | 'child ended';
type Run = { readonly name: string; readonly outcome: Outcome; readonly ms: number; readonly peakMb: number; readonly words: string };

/** The product's own settings. */
const options = { processes: 1, jobsPerProcess: 200, memoryMaxMb: 512, deadlineMs: 60_000 };

export async function bench([folder]: readonly string[]): Promise<string> {
  if (folder === undefined) return 'archives: no folder given (npm run bench -- archives FOLDER)\n';
  const silent = () => undefined;
  const sandbox = openSandbox({ ...options, log: { info: silent, warn: silent, error: silent } });
  const scratch = await mkdtemp(join(tmpdir(), 'casewright-bench-'));
  try {
    const runs: Run[] = [];
    for (const file of await filesUnder(folder)) runs.push(await run(sandbox, file, scratch));
    return table(runs);
  } finally {
    await sandbox.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function run(sandbox: Sandbox, { file, name }: FoundFile, scratch: string): Promise<Run> {
  const started = performance.now();
  const readings = await sandbox.examine(file, name, [], scratch).catch((error: unknown) => {
    if (error instanceof Fault) return error;
    throw error;
  });
  const ms = performance.now() - started;
  const isFault = readings instanceof Fault;
  const words = isFault ? readings.message : (readings.flatMap(({ limits }) => limits)[0] ?? '');
  return { name, outcome: isFault ? 'child ended' : outcomeOf(readings), ms, peakMb: await peakOfChildren(), words };
}

function outcomeOf(readings: readonly Reading[]): Outcome {
  const isRead = readings.some(({ lines }) => lines > 0);
  if (readings.every(({ limits }) => limits.length === 0)) return 'read';
  return isRead ? 'read in part' : 'said why not';
}

/** The largest that any living child of this process ever was (only Linux tells). */
async function peakOfChildren(): Promise<number> {
  const pids = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'latin1').catch(() => '');
  const peaks = await Promise.all(
    pids
      .split(' ')
      .filter(Boolean)
      .map(async (pid) => Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'latin1').catch(() => ''))?.[1] ?? 0)),
  );
  return Math.round(Math.max(0, ...peaks) / 1024);
}

function table(runs: readonly Run[]): string {
  const kinds = Map.groupBy(runs, ({ name }) => name.split('/').slice(0, 2).join('/'));
  const rows = [...kinds].map(([kind, own]) => {
    const slowest = Math.max(...own.map(({ ms }) => ms));
    const counts = (['read', 'read in part', 'said why not', 'child ended'] as const).map((outcome) =>
      String(own.filter((one) => one.outcome === outcome).length).padStart(13),
    );
    const peak = Math.max(...own.map(({ peakMb }) => peakMb));
    return `${kind.slice(0, 44).padEnd(44)}${String(own.length).padStart(6)}${counts.join('')}${slowest.toFixed(0).padStart(9)} ms${String(peak).padStart(6)} MB`;
  });
  const head = `${'kind'.padEnd(44)} files         read read in part said why not child ended    slowest     peak`;
  const ended = runs.filter(({ outcome }) => outcome === 'child ended').map(({ name, words }) => `  ${name}: ${words}`);
  return `${[head, ...rows, ...(ended.length === 0 ? [] : ['', 'children that ended:', ...ended])].join('\n')}\n`;
}
