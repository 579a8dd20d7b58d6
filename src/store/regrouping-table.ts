/** The table of what engineers moved and merged. */
import type { Generated, Selectable } from 'kysely';
import type { CaseStatus, Turn } from '../case/lifecycle.ts';
import type { Json, Made } from './columns.ts';

/** What a case was: its place in the lifecycle, the draft that waited or was approved, and its diagnosis. */
export type CaseBefore = {
  readonly status: CaseStatus;
  readonly turn: Turn | null;
  readonly stuckWhy: string | null;
  readonly draftId: number | null;
  readonly diagnosisId: number | null;
};
/** `to` null: the move opened that case. `why`: how the moved mail had come where it was. */
export type Before = { readonly from: CaseBefore; readonly to: CaseBefore | null; readonly why: string };

export type RegroupingTable = {
  id: Generated<number>;
  kind: 'move' | 'merge';
  messageId: number | null;
  fromCase: string;
  toCase: string;
  filedAt: Date | null;
  before: Json<Before>;
  engineer: string;
  madeAt: Made;
  undoneAt: Date | null;
  undoneBy: string | null;
};
export type RegroupingRow = Selectable<RegroupingTable>;
