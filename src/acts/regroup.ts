/** What moving a mail, merging cases and undoing either have in common: words change their case, so every yes and draft is looked at again. */
import { Fault } from '../case/fault.ts';
import { voidApprovals } from '../store/approval.ts';
import { type CaseRow, caseByNumber, moveCase, putBackCase } from '../store/cases.ts';
import { diagnosisById, keepDiagnosis, lastDiagnosis } from '../store/diagnosis.ts';
import { isLetterLeaving } from '../store/dispatch.ts';
import { liveDraft, reviveDraft, staleDrafts } from '../store/draft.ts';
import type { CaseBefore } from '../store/regrouping.ts';
import type { Queries } from '../store/tables.ts';
import { needCase } from './need-case.ts';
import type { ActWorld } from './world.ts';

/** What a case is now, for an undo to put back. */
export async function caseNow(db: Queries, number: string): Promise<CaseBefore> {
  const { status, turn, stuckWhy } = await needCase(db, number);
  const [draft, diagnosis] = [await liveDraft(db, number), await lastDiagnosis(db, number)];
  return { status, turn, stuckWhy, draftId: draft?.id ?? null, diagnosisId: diagnosis?.id ?? null };
}

/** Of two engineers who move or merge at once, the second is told: cases are looked at, locked, and looked at again. */
export async function expectStillLiving(db: Queries, numbers: readonly string[]): Promise<void> {
  for (const number of numbers)
    if ((await needCase(db, number)).mergedInto !== null)
      throw new Fault('regrouped-meanwhile', `expected ${number} to stand for itself, but it was just merged`, { isTemporary: true });
}

/** A letter that is on its way, or may have arrived, answers the words as they lie now: they stay until its outcome is known. */
export async function expectNoLetterLeaving(db: Queries, numbers: readonly string[]): Promise<void> {
  for (const number of numbers)
    if (await isLetterLeaving(db, number))
      throw new Fault('letter-leaving', `expected no letter on its way, but one of ${number} is being sent or its outcome is unknown`, {
        values: { number },
      });
}

/** Takes back every yes, keeps the waiting draft as stale, and has the case diagnosed anew; one that is closed stays closed. */
export async function wordsMoved(db: Queries, number: string, why: string): Promise<CaseRow | null> {
  await voidApprovals(db, number, why);
  await staleDrafts(db, number, why);
  const found = await needCase(db, number);
  return found.status === 'closed' ? null : await moveCase(db, { number, event: 'words', turn: 'ours' });
}

/**
 * Makes a case what it was: its place in the lifecycle, its waiting draft, its diagnosis. A yes that was taken back is not given again by
 * a program: an approved draft waits. What was not yet drafted is diagnosed anew.
 */
export async function putBack(db: Queries, number: string, before: CaseBefore, why: string): Promise<CaseRow | null> {
  await voidApprovals(db, number, why);
  await staleDrafts(db, number, why);
  const isRevived = before.draftId !== null && (await reviveDraft(db, before.draftId));
  await diagnosisBack(db, number, before.diagnosisId);
  await putBackCase(db, number, { ...before, status: statusBack(before, isRevived) });
  const found = await caseByNumber(db, number);
  return found?.status === 'open' ? found : null;
}

function statusBack({ status }: CaseBefore, isRevived: boolean): CaseBefore['status'] {
  if (status === 'diagnosed') return 'open';
  if (status !== 'drafted' && status !== 'approved') return status;
  return isRevived ? 'drafted' : 'open';
}

/** Diagnoses are numbered and stay: the one that holds again becomes the newest. */
async function diagnosisBack(db: Queries, number: string, id: number | null): Promise<void> {
  const [then, now] = [id === null ? null : await diagnosisById(db, id), await lastDiagnosis(db, number)];
  if (then === null || then.id === now?.id) return;
  await keepDiagnosis(db, { caseNumber: number, messageId: then.messageId, diagnosis: then.body });
}

export async function ringAll(world: ActWorld, moved: readonly (CaseRow | null)[]): Promise<void> {
  for (const found of moved) if (found !== null) await world.queues.ring('diagnose', found.number, { version: found.version });
}
