/** In charge of diagnosing files without a database: knowledge and sandbox, opened once. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnosis } from '../case/diagnosis.ts';
import { Fault } from '../case/fault.ts';
import { type Reading, unexamined } from '../case/reading.ts';
import { kbLinkDefault } from '../config/desk-schema.ts';
import { openLog } from '../config/log.ts';
import { readSettings } from '../config/settings.ts';
import { type CaseEvidence, diagnose } from '../diagnosis/diagnose.ts';
import type { Knowledge } from '../diagnosis/knowledge.ts';
import { openKnowledge } from '../knowledge/folder.ts';
import { openTemplates } from '../render/templates.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { filesUnder } from '../sandbox/walk.ts';

export type Diagnosing = {
  readonly knowledge: Knowledge;
  /** What the files say, each archive unpacked. `onFile` hears how far it is. */
  readonly examine: (paths: readonly string[], onFile?: OnFile) => Promise<readonly Reading[]>;
  readonly judge: (readings: readonly Reading[], how?: Partial<CaseEvidence>) => Diagnosis;
  readonly close: () => Promise<void>;
};
export type OnFile = (position: number, files: number, name: string) => void;

export async function openDiagnosing(environment: Readonly<Record<string, string | undefined>>): Promise<Diagnosing> {
  const settings = readSettings(environment);
  const templates = await openTemplates(settings.templatesDir);
  const knowledge = await openKnowledge(settings.knowledgeDir, templates.snippet);
  const sandbox = openSandbox({
    processes: 2,
    jobsPerProcess: 500,
    memoryMaxMb: 512,
    deadlineMs: 600_000,
    log: openLog({ level: 'error' }),
  });
  return {
    knowledge,
    examine: (paths, onFile = () => undefined) => examineAll(paths, sandbox, knowledge, onFile),
    judge: (readings, how = {}) => diagnose({ ...alone, ...how, readings }, knowledge),
    close: sandbox.close,
  };
}

/** Files that nobody wrote a word about, and no diagnosis came before. */
const alone: Omit<CaseEvidence, 'readings'> = {
  statements: [],
  previous: null,
  at: null,
  soakDays: 0,
  kbLink: kbLinkDefault,
};

async function examineAll(paths: readonly string[], sandbox: Sandbox, knowledge: Knowledge, onFile: OnFile): Promise<readonly Reading[]> {
  const files = (await Promise.all(paths.map((path) => filesUnder(path)))).flat();
  if (files.length === 0) throw new Fault('nothing-to-read', `expected at least one file, but found none under ${paths.join(', ')}`);
  const readings: Reading[] = [];
  for (const [position, { file, name }] of files.entries()) {
    onFile(position, files.length, name);
    readings.push(...(await examineOne(sandbox, file, name, knowledge)));
  }
  return readings;
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
