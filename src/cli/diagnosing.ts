/** In charge of diagnosing files without a database: knowledge and sandbox, opened once. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnosis } from '../case/diagnosis.ts';
import { Fault } from '../case/fault.ts';
import { type Reading, unexamined } from '../case/reading.ts';
import { kbLinkDefault } from '../config/desk-schema.ts';
import { openLog } from '../config/log.ts';
import { readSettings } from '../config/settings.ts';
import { type CaseEvidence, diagnose } from '../diagnosis/diagnose.ts';
import type { Knowledge } from '../diagnosis/knowledge.ts';
import { openKnowledge } from '../knowledge/folder.ts';
import { openSnippets } from '../render/snippets.ts';
import { openTemplates, type Templates } from '../render/templates.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { type FoundFile, filesUnder } from '../sandbox/walk.ts';

export type Diagnosing = {
  readonly knowledge: Knowledge;
  readonly templates: () => Promise<Templates>;
  /** What the files say, each archive unpacked. `onFile` hears how far it is. */
  readonly examine: (paths: readonly string[], onFile?: OnFile) => Promise<readonly Reading[]>;
  readonly judge: (readings: readonly Reading[], how?: Partial<CaseEvidence>) => Diagnosis;
  readonly close: () => Promise<void>;
};
export type OnFile = (position: number, files: number, name: string) => void;

export async function openDiagnosing(environment: Readonly<Record<string, string | undefined>>): Promise<Diagnosing> {
  const settings = readSettings(environment);
  const sandboxes = openSandboxes();
  try {
    const knowledge = await openKnowledge(settings.knowledgeDir, openSnippets(), 'at-use');
    return {
      knowledge,
      templates: () => openTemplates(settings.templatesDir),
      examine: (paths, onFile = () => undefined) => examineAll(paths, sandboxes, knowledge, onFile),
      judge: (readings, how = {}) => diagnose({ ...alone, ...how, readings }, knowledge),
      close: sandboxes.close,
    };
  } catch (cause) {
    await sandboxes.close();
    throw cause;
  }
}

type Sandboxes = { readonly of: (worker: number) => Sandbox; readonly close: () => Promise<void> };

/** The first child gets ready while the knowledge is read; another costs 100 MB and is there only for a second file. */
function openSandboxes(): Sandboxes {
  const open = (): Sandbox =>
    openSandbox({
      processes: 1,
      jobsPerProcess: 500,
      memoryMaxMb: 512,
      deadlineMs: 600_000,
      kinds: ['examine'],
      log: openLog({ level: 'error' }),
    });
  const opened: Sandbox[] = [open()];
  return {
    of: (worker) => (opened[worker] ??= open()),
    close: async () => {
      await Promise.all(opened.map((sandbox) => sandbox.close()));
    },
  };
}

/** Files examined at the same time: more would wait for the disk and for each other. */
const workers = 2;

/** Files that nobody wrote a word about, and no diagnosis came before. */
const alone: Omit<CaseEvidence, 'readings'> = {
  statements: [],
  previous: null,
  at: null,
  soakDays: 0,
  kbLink: kbLinkDefault,
};

async function examineAll(
  paths: readonly string[],
  sandboxes: Sandboxes,
  knowledge: Knowledge,
  onFile: OnFile,
): Promise<readonly Reading[]> {
  const files = (await Promise.all(paths.map((path) => filesNamed(path, paths)))).flat();
  if (files.length === 0) throw new Fault('nothing-to-read', `expected at least one file, but found none under ${paths.join(', ')}`);
  const readings: (readonly Reading[])[] = [];
  const waiting = files.entries();
  const work = async (worker: number): Promise<void> => {
    for (const [position, { file, name }] of waiting) {
      onFile(position, files.length, name);
      readings[position] = await examineOne(sandboxes.of(worker), file, name, knowledge);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, files.length) }, (_, worker) => work(worker)));
  return readings.flat();
}

/** Files out of several folders keep the folder's name: it may be all that tells the good machine from the bad one. */
async function filesNamed(path: string, paths: readonly string[]): Promise<readonly FoundFile[]> {
  const folderOf = (one: string): string => dirname(resolve(one));
  const files = await filesUnder(path);
  if (paths.every((other) => folderOf(other) === folderOf(path))) return files;
  return files.map(({ file, name }) => ({ file, name: `${basename(file === path ? folderOf(path) : path)}/${name}` }));
}

async function examineOne(sandbox: Sandbox, file: string, name: string, knowledge: Knowledge): Promise<readonly Reading[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'casewright-diagnose-'));
  try {
    return await sandbox.examine(file, name, knowledge.literals, scratch);
  } catch (error) {
    if (!(error instanceof Fault) || !error.code.startsWith('sandbox')) throw error;
    return [unexamined({ name, bytes: (await stat(file)).size, sha256: await sha256Of(file) }, error.message)];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}
