import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statementsOfCase } from '../../acts/statements.ts';
import { type Blobs, openBlobs } from '../../blobs/blobs.ts';
import type { Desk } from '../../case/desk.ts';
import type { Finding } from '../../case/diagnosis.ts';
import { Fault } from '../../case/fault.ts';
import { type Reading, unexamined } from '../../case/reading.ts';
import { openLog } from '../../config/log.ts';
import { readSettings } from '../../config/settings.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { attachmentsOfCase } from '../../store/attachment.ts';
import { caseList } from '../../store/cases.ts';
import { lastDiagnosis } from '../../store/diagnosis.ts';
import { openStore } from '../../store/open.ts';
import type { Queries } from '../../store/tables.ts';
import { type Given, type Terminal, WrongUsage } from '../command.ts';
import { deskAt } from '../desk-near.ts';
import { type Backtested, backtestPage } from '../pages/backtest.ts';

export type Ground = {
  readonly db: Queries;
  readonly blobs: Blobs;
  readonly sandbox: Sandbox;
  readonly knowledge: Knowledge;
  readonly desk: Desk;
};

/** `knowledge backtest RULE`: what the rule would have said of every case in the database. Reads only. */
export async function backtest(knowledge: Knowledge, given: Given, terminal: Terminal): Promise<number> {
  const [, rule] = given.words;
  if (!knowledge.rules.some(({ id }) => id === rule) || rule === undefined)
    throw new WrongUsage(`expected the id of a rule, such as ${knowledge.rules[0]?.id ?? ''}, but came "${rule ?? ''}"`);
  const settings = readSettings(terminal.environment);
  const log = openLog({ level: 'error' });
  const store = await openStore({ databaseUrl: settings.databaseUrl, dataDir: settings.dataDir, connections: 2, log });
  const sandbox = openSandbox({ processes: 2, jobsPerProcess: 500, memoryMaxMb: 512, deadlineMs: 600_000, log });
  try {
    const blobs = await openBlobs(join(settings.dataDir, 'blobs'));
    const ground = { db: store.db, blobs, sandbox, knowledge, desk: await deskAt(settings.deskFile) };
    const cases = await backtestCases(ground, rule);
    if (given.options['json'] === true) terminal.out(`${JSON.stringify({ rule, knowledge: knowledge.version, cases })}\n`);
    else terminal.out(backtestPage(rule, cases, terminal));
    return 0;
  } finally {
    await sandbox.close();
    await store.close();
  }
}

/** Every case of the database, by its number. */
export async function backtestCases(ground: Ground, rule: string): Promise<readonly Backtested[]> {
  const tested: Backtested[] = [];
  for (let offset = 0; ; offset += pageRows) {
    const rows = await caseList(ground.db, { limit: pageRows, offset });
    for (const { number, title } of rows) tested.push(await backtestCase(ground, rule, number, title ?? ''));
    if (rows.length < pageRows) return tested.sort((one, other) => (one.case < other.case ? -1 : 1));
  }
}

async function backtestCase({ db, desk, knowledge, ...ground }: Ground, rule: string, number: string, title: string): Promise<Backtested> {
  const readings = await examineAgain({ db, desk, knowledge, ...ground }, number);
  const statements = await statementsOfCase(db, number, desk);
  const diagnosis = diagnose(
    { readings, statements, previous: null, at: null, soakDays: desk.updates.soakDays, kbLink: desk.links.kb },
    knowledge,
  );
  const said = (findings: readonly Finding[]): Finding | null => findings.find((finding) => finding.rule === rule) ?? null;
  const [before, now] = [said((await lastDiagnosis(db, number))?.body.findings ?? []), said(diagnosis.findings)];
  const line = now?.evidence[0];
  return {
    case: number,
    title,
    before: before?.verdict ?? 'absent',
    now: now?.verdict ?? 'absent',
    finding: now,
    evidence: line === undefined ? '' : `${diagnosis.artifacts[line.artifact]?.path ?? ''}:${line.line}  ${line.text}`,
  };
}

/** A rule may seek lines that nobody looked for when the case came in: its attachments are examined again, and nothing is kept. */
async function examineAgain({ db, blobs, sandbox, knowledge }: Ground, number: string): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const attachment of await attachmentsOfCase(db, number)) {
    const scratch = await mkdtemp(join(tmpdir(), 'casewright-backtest-'));
    try {
      readings.push(...(await sandbox.examine(blobs.pathOf(attachment.sha256), attachment.name, knowledge.literals, scratch)));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      readings.push(unexamined(attachment, error.message));
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }
  return readings;
}

const pageRows = 200;
