import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../case/fault.ts';
import { type Reading, unexamined } from '../case/reading.ts';
import { openLog } from '../config/log.ts';
import { readSettings } from '../config/settings.ts';
import { diagnose as judge } from '../diagnosis/diagnose.ts';
import type { Knowledge } from '../diagnosis/knowledge.ts';
import { openKnowledge } from '../knowledge/folder.ts';
import { openTemplates } from '../render/templates.ts';
import { openSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { filesUnder } from '../sandbox/walk.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';
import { deskNear } from './desk-near.ts';
import { diagnosisDocument } from './diagnosis-document.ts';
import { diagnosisPage } from './pages/diagnosis.ts';

/** Files, folders, archives and mails → facts and findings; no database needed. */
export const diagnose: Command = {
  name: 'diagnose',
  words: 'PATH…',
  about: {
    'zh-CN': '文件、文件夹、压缩包、邮件 → 事实与结论；不需要数据库',
    en: 'files, folders, archives, mails → facts and findings; no database needed',
  },
  options: {
    at: {
      type: 'string',
      value: 'YYYY-MM-DD',
      about: { 'zh-CN': '按这一天判断落后多少，默认为日志的日期', en: "judge how far behind at that date instead of the log's" },
    },
    desk: {
      type: 'string',
      value: 'FILE',
      about: { 'zh-CN': 'desk.yaml，默认取文件旁边的', en: 'desk.yaml; by default the one beside the first path' },
    },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const [first] = given.words;
  if (first === undefined) throw new WrongUsage('expected one or more files or folders, but came none');
  const at = dateOf(given.options['at']);
  const settings = readSettings(terminal.environment);
  const templates = await openTemplates(settings.templatesDir);
  const knowledge = await openKnowledge(settings.knowledgeDir, templates.snippet);
  const desk = await deskNear(first, given.options['desk']);
  const readings = await examineAll(given.words, knowledge, terminal);
  const diagnosis = judge(
    { readings, statements: [], previous: null, at, soakDays: desk.updates.soakDays, kbLink: desk.links.kb },
    knowledge,
  );
  if (given.options['json'] === true) terminal.out(`${JSON.stringify(diagnosisDocument(diagnosis, terminal.language))}\n`);
  else terminal.out(diagnosisPage(diagnosis, terminal));
  return 0;
}

function dateOf(asked: string | boolean | undefined): string | null {
  if (asked === undefined) return null;
  if (typeof asked === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked))) return asked;
  throw new WrongUsage(`expected --at to be a date like 2023-05-30, but came "${asked}"`);
}

async function examineAll(paths: readonly string[], knowledge: Knowledge, terminal: Terminal): Promise<readonly Reading[]> {
  const sandbox = openSandbox({
    processes: 2,
    jobsPerProcess: 500,
    memoryMaxMb: 512,
    deadlineMs: 600_000,
    log: openLog({ level: 'error' }),
  });
  try {
    const files = (await Promise.all(paths.map((path) => filesUnder(path)))).flat();
    if (files.length === 0) throw new Fault('nothing-to-read', `expected at least one file, but found none under ${paths.join(', ')}`);
    const readings: Reading[] = [];
    for (const [position, { file, name }] of files.entries()) {
      if (terminal.isTty && files.length > 1) terminal.err(`\r${position + 1}/${files.length} ${name.slice(-60).padEnd(60)}`);
      readings.push(...(await examineOne(sandbox, file, name, knowledge)));
    }
    if (terminal.isTty && files.length > 1) terminal.err(`\r${' '.repeat(72)}\r`);
    return readings;
  } finally {
    await sandbox.close();
  }
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
