/** The tables of letters: what is proposed, what was said yes to, what left. */
import type { Generated, Selectable } from 'kysely';
import type { DeliveryAction, DeliveryCause } from '../case/delivery.ts';
import type { InEachLanguage, Language } from '../case/language.ts';
import type { Letter } from '../case/letter.ts';
import type { Turn } from '../case/lifecycle.ts';
import type { Json, Made } from './columns.ts';

export type DraftState = 'waiting' | 'approved' | 'returned' | 'stale' | 'superseded' | 'sent';
export type DraftTable = {
  id: Generated<number>;
  caseNumber: string;
  number: number;
  letter: Letter;
  language: Language;
  subject: string;
  toAddresses: readonly string[];
  ccAddresses: readonly string[];
  text: string;
  html: string;
  notes: Json<readonly string[]>;
  notesIn: Json<InEachLanguage<readonly string[]>> | null;
  turn: Turn | null;
  answers: number;
  diagnosisId: number | null;
  madeBy: string | null;
  madeAt: Made;
  state: Generated<DraftState>;
  staleWhy: string | null;
};
export type DraftRow = Selectable<DraftTable>;

export type ApprovalTable = {
  id: Generated<number>;
  draftId: number;
  engineer: string;
  verdict: 'yes' | 'no';
  why: string;
  mimeSha256: string | null;
  madeAt: Made;
  voidedAt: Date | null;
  voidedWhy: string | null;
};
export type ApprovalRow = Selectable<ApprovalTable>;

export type DispatchState = 'waiting' | 'sending' | 'sent' | 'not-sent' | 'unknown' | 'voided';
export type DispatchTable = {
  id: Generated<number>;
  approvalId: number;
  caseNumber: string;
  mimeSha256: string;
  messageId: string;
  envelopeFrom: string;
  envelopeTo: readonly string[];
  dueAt: Date;
  state: Generated<DispatchState>;
  fence: string | null;
  fencedAt: Date | null;
  dotAt: Date | null;
  response: Generated<string>;
  settledAt: Date | null;
  copyState: Generated<'none' | 'filed' | 'failed'>;
};
export type DispatchRow = Selectable<DispatchTable>;

export type WordingTable = { draftId: number; engineer: string; subject: string; text: string; keptAt: Generated<Date> };
export type WordingRow = Selectable<WordingTable>;

export type AcknowledgementTable = {
  id: Generated<number>;
  mailId: number;
  caseNumber: string;
  address: string;
  messageId: string;
  madeAt: Date;
  until: Date;
  mimeSha256: string | null;
  state: Generated<'waiting' | 'sending' | 'sent' | 'not-sent' | 'unknown'>;
  fence: string | null;
  fencedAt: Date | null;
  dotAt: Date | null;
  response: Generated<string>;
  settledAt: Date | null;
};
export type AcknowledgementRow = Selectable<AcknowledgementTable>;

export type AcknowledgementStopTable = {
  id: Generated<number>;
  stoppedAt: Date;
  madeInHour: number;
  resumedAt: Date | null;
  resumedBy: string | null;
};

export type DeliveryTable = {
  id: Generated<number>;
  mailId: number;
  position: number;
  dispatchId: number;
  recipient: string;
  action: DeliveryAction;
  status: string | null;
  isTemporary: boolean;
  cause: DeliveryCause;
  diagnostic: string;
  reportedAt: Made;
  settledAt: Date | null;
  settledBy: string | null;
};
export type DeliveryRow = Selectable<DeliveryTable>;
