import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statementsOfCase } from '../src/acts/statements.ts';
import { Fault } from '../src/case/fault.ts';
import { type Reading, unexamined } from '../src/case/reading.ts';
import { diagnose as judge } from '../src/diagnosis/diagnose.ts';
import { keepArtifacts, readingsOfCase } from '../src/store/artifact.ts';
import { type AttachmentRow, attachmentsToExamine, markExamined } from '../src/store/attachment.ts';
import { type CaseRow, caseByNumber, moveCase } from '../src/store/cases.ts';
import { diagnosisBefore, keepDiagnosis } from '../src/store/diagnosis.ts';
import { newestMessage } from '../src/store/message.ts';
import type { World } from '../src/world.ts';

export type DiagnoseWorld = Pick<World, 'store' | 'blobs' | 'knowledge' | 'desk' | 'log'> & {
  readonly sandbox: Pick<World['sandbox'], 'examine'>;
  readonly queues: Pick<World['queues'], 'ring'>;
};

/**
 * Examines what was not examined yet and judges the whole case.
 * Safe to run twice: an attachment's artifacts are replaced as one, and only the run that moves the case from `open` keeps its diagnosis.
 * A mail that came while this run examined has rung for itself: the version tells that this run has not read it.
 */
export async function diagnose(world: DiagnoseWorld, id: string): Promise<void> {
  const found = await caseByNumber(world.store.db, id);
  if (found?.status !== 'open') return;
  const waiting = await attachmentsToExamine(world.store.db, found.number, world.knowledge.version);
  for (const attachment of waiting) await examine(world, attachment);
  await conclude(world, found);
}

async function examine(world: DiagnoseWorld, attachment: AttachmentRow): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'casewright-examine-'));
  let readings: readonly Reading[];
  let why: string | null = null;
  try {
    readings = await world.sandbox.examine(world.blobs.pathOf(attachment.sha256), attachment.name, world.knowledge.literals, scratch);
  } catch (error) {
    if (!(error instanceof Fault) || error.isTemporary) throw error;
    why = error.message;
    readings = [unexamined(attachment, error.message)];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  await world.store.db.transaction().execute(async (db) => {
    await keepArtifacts(db, attachment.id, readings);
    await markExamined(db, { id: attachment.id, knowledge: world.knowledge.version, why });
  });
}

async function conclude(world: DiagnoseWorld, found: CaseRow): Promise<void> {
  const { db } = world.store;
  const message = await newestMessage(db, found.number);
  const diagnosis = judge(
    {
      readings: await readingsOfCase(db, found.number),
      statements: await statementsOfCase(db, found.number, world.desk),
      previous: message === null ? null : await diagnosisBefore(db, found.number, message.id),
      at: null,
      soakDays: world.desk.updates.soakDays,
      kbLink: kbLinkOf(world, found),
    },
    world.knowledge,
  );
  const moved = await db.transaction().execute(async (transaction) => {
    const next = await moveCase(transaction, { number: found.number, event: 'diagnose', version: found.version });
    if (next !== null) await keepDiagnosis(transaction, { caseNumber: found.number, messageId: message?.id ?? null, diagnosis });
    return next;
  });
  if (moved === null) return;
  world.log.info('case-diagnosed', { case: found.number, findings: diagnosis.findings.length, artifacts: diagnosis.artifacts.length });
  await world.queues.ring('draft', found.number, { version: moved.version });
}

function kbLinkOf({ desk }: DiagnoseWorld, found: CaseRow): string {
  return desk.customers.find((customer) => customer.name === found.customer)?.kbLink ?? desk.links.kb;
}
