import { sql } from 'kysely';
import type { Letter } from '../case/letter.ts';
import { family } from './case-family.ts';
import type { DispatchState, Queries } from './tables.ts';

/** A letter that left, or may have, as a thread shows it. */
export type SentLetter = {
  readonly dispatchId: number;
  readonly caseNumber: string;
  readonly number: number;
  readonly letter: Letter;
  readonly state: DispatchState;
  /** Who said yes to it. */
  readonly engineer: string;
  readonly at: Date;
  readonly text: string;
};

/** The letters of a case and of those merged into it, oldest first. */
export async function lettersSent(db: Queries, caseNumber: string): Promise<readonly SentLetter[]> {
  return await db
    .selectFrom('dispatch')
    .innerJoin('approval', 'approval.id', 'dispatch.approvalId')
    .innerJoin('draft', 'draft.id', 'approval.draftId')
    .select([
      'dispatch.id as dispatchId',
      'dispatch.caseNumber',
      'draft.number',
      'draft.letter',
      'dispatch.state',
      'approval.engineer',
      sql<Date>`coalesce(dispatch.settled_at, dispatch.due_at)`.as('at'),
      'draft.text',
    ])
    .where('dispatch.caseNumber', 'in', family(caseNumber))
    .where('dispatch.state', 'in', ['sending', 'sent', 'unknown'])
    .orderBy('dispatch.id')
    .execute();
}
