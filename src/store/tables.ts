import type { Generated, JSONColumnType, Kysely, Selectable, Transaction } from 'kysely';
import type { NameKind } from '../case/alias.ts';
import type { Clue } from '../case/clue.ts';
import type { Confidence, Diagnosis } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import type { CaseStatus, Turn } from '../case/lifecycle.ts';
import type { MailState, ReviewReason } from '../case/mail.ts';
import type { Intent, Message, MessageKind } from '../case/message.ts';
import type { Format, Reading } from '../case/reading.ts';
import type { Json, Made } from './columns.ts';
import type {
  AcknowledgementStopTable,
  AcknowledgementTable,
  ApprovalTable,
  DeliveryTable,
  DispatchTable,
  DraftTable,
  WordingTable,
} from './letter-tables.ts';

import type { RegroupingTable } from './regrouping-table.ts';

export type {
  AcknowledgementRow,
  ApprovalRow,
  DeliveryRow,
  DispatchRow,
  DispatchState,
  DraftRow,
  DraftState,
  WordingRow,
} from './letter-tables.ts';

/** What a function of this room works on: the database itself, or a transaction somebody opened. */
export type Queries = Kysely<Tables> | Transaction<Tables>;

/** The tables of `migrations/`, with names as TypeScript writes them. */
export type Tables = {
  mailbox: MailboxTable;
  mail: MailTable;
  cases: CasesTable;
  participant: ParticipantTable;
  message: MessageTable;
  attachment: AttachmentTable;
  artifact: ArtifactTable;
  note: NoteTable;
  alias: AliasTable;
  diagnosis: DiagnosisTable;
  machine: MachineTable;
  finding: FindingTable;
  draft: DraftTable;
  wording: WordingTable;
  approval: ApprovalTable;
  dispatch: DispatchTable;
  delivery: DeliveryTable;
  acknowledgement: AcknowledgementTable;
  acknowledgementStop: AcknowledgementStopTable;
  review: ReviewTable;
  account: AccountTable;
  session: SessionTable;
  firstSignIn: FirstSignInTable;
  audit: AuditTable;
  heartbeat: HeartbeatTable;
  regrouping: RegroupingTable;
  refreshToken: RefreshTokenTable;
};

export type MailboxState = 'connecting' | 'listening' | 'down' | 'unwatched';
type MailboxTable = {
  name: string;
  state: MailboxState;
  said: Generated<string>;
  stateSince: Generated<Date>;
  uidValidity: number | null;
  serverMails: number | null;
  ledgerMails: number | null;
  reconciledAt: Date | null;
  renumberedAt: Date | null;
};
export type MailboxRow = Selectable<MailboxTable>;

type MailTable = {
  id: Generated<number>;
  mailbox: string;
  uidValidity: number;
  uid: number;
  sha256: string;
  bytes: number;
  isCut: boolean;
  digest: string | null;
  arrivedAt: Made;
  state: Generated<MailState>;
  why: Generated<string>;
  attempts: Generated<number>;
  settledAt: Date | null;
  isBacklog: Generated<boolean>;
  toldBytes: number | null;
  toldAt: Date | null;
  numbering: Generated<number>;
};
export type MailRow = Selectable<MailTable>;

type CasesTable = {
  number: string;
  priority: string | null;
  customer: string;
  customerWord: string | null;
  title: string | null;
  token: string | null;
  language: Language;
  owner: string | null;
  standIn: string | null;
  status: CaseStatus;
  turn: Turn | null;
  stuckWhy: string | null;
  version: Generated<number>;
  openedAt: Made;
  changedAt: Generated<Date>;
  /** The case that lives on in this one's place; null: this one. */
  mergedInto: string | null;
  mergedAt: Date | null;
  search: string;
};
export type CaseRow = Omit<Selectable<CasesTable>, 'search'>;

type ParticipantTable = { caseNumber: string; address: string; name: string; since: Made };
export type ParticipantRow = Selectable<ParticipantTable>;

type MessageTable = {
  id: Generated<number>;
  mailId: number;
  caseNumber: string | null;
  aboutCase: string | null;
  filedAt: Date | null;
  kind: MessageKind;
  intent: Intent;
  language: string;
  messageId: string | null;
  inReplyTo: string | null;
  fromAddress: string | null;
  subject: string;
  sentAt: Date | string | null;
  body: Json<Message>;
  clues: JSONColumnType<readonly Clue[], string | undefined, string>;
  conversation: string | null;
  readAt: Made;
};

type AttachmentTable = {
  id: Generated<number>;
  messageId: number;
  position: number;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  isInline: boolean;
  within: string | null;
  examinedWith: string | null;
  examinedWhy: string | null;
};
export type AttachmentRow = Selectable<AttachmentTable>;

type ArtifactTable = {
  id: Generated<number>;
  attachmentId: number;
  position: number;
  path: string;
  sha256: string;
  bytes: number;
  format: Format;
  reading: Json<Reading>;
};
export type ArtifactRow = Selectable<ArtifactTable>;

export type NoteKind = 'note' | 'call-note';
type NoteTable = { id: Generated<number>; caseNumber: string; kind: NoteKind; engineer: string; text: string; madeAt: Made };
export type NoteRow = Selectable<NoteTable>;

type AliasTable = { caseNumber: string; kind: NameKind; original: string; alias: string; madeAt: Made };

type DiagnosisTable = {
  id: Generated<number>;
  caseNumber: string;
  number: number;
  messageId: number | null;
  knowledge: string;
  body: Json<Diagnosis>;
  madeAt: Made;
};
export type DiagnosisRow = Selectable<DiagnosisTable>;

type MachineTable = { caseNumber: string; name: string; toldBy: string };
type FindingTable = {
  diagnosisId: number;
  position: number;
  rule: string;
  verdict: 'found' | 'lacking';
  confidence: Confidence;
  audience: 'customer' | 'engineer';
};

type ReviewTable = {
  id: Generated<number>;
  mailId: number;
  reason: ReviewReason;
  why: string;
  likelyCases: readonly string[];
  openedAt: Made;
  settledAt: Date | null;
  settledBy: string | null;
  outcome: string | null;
};
export type ReviewRow = Selectable<ReviewTable>;

export type AccountRole = 'engineer' | 'on-call' | 'admin';
type AccountTable = { address: string; name: string; role: AccountRole; password: string; language: Language; madeAt: Made };
export type AccountRow = Selectable<AccountTable>;

type SessionTable = { tokenSha256: string; address: string; csrf: string; madeAt: Made; seenAt: Generated<Date>; endsAt: Date };
export type SessionRow = Selectable<SessionTable>;

type FirstSignInTable = { tokenSha256: string; madeAt: Made; usedAt: Date | null };

type AuditTable = {
  id: Generated<number>;
  at: Made;
  who: string;
  what: string;
  caseNumber: string | null;
  detail: Json<Readonly<Record<string, unknown>>>;
};
export type AuditRow = Selectable<AuditTable>;

type HeartbeatTable = { role: string; instance: string; at: Generated<Date> };
export type HeartbeatRow = Selectable<HeartbeatTable>;

type RefreshTokenTable = { fingerprint: string; sealed: Buffer; changedAt: Date };
