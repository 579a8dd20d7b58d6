import { Fault } from './fault.ts';

export const caseStatuses = ['open', 'diagnosed', 'drafted', 'returned', 'approved', 'answered', 'closed', 'stuck'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Whose move is next. */
export const turns = ['customer', 'ours'] as const;
export type Turn = (typeof turns)[number];

/** What can happen to a case. `words`: a mail or log with content came in. `settle`: an engineer takes a stuck case up again. */
export type CaseEvent =
  | 'words'
  | 'diagnose'
  | 'draft'
  | 'edit'
  | 'approve'
  | 'undo'
  | 'return'
  | 'draft-again'
  | 'letter-sent'
  | 'closure-sent'
  | 'give-up'
  | 'settle';

const anywhere = caseStatuses;

/** The lifecycle, row by row: from any of these statuses, this event leads to that status. */
export const lifecycle: readonly { readonly from: readonly CaseStatus[]; readonly event: CaseEvent; readonly to: CaseStatus }[] = [
  { from: anywhere, event: 'words', to: 'open' },
  { from: ['open'], event: 'diagnose', to: 'diagnosed' },
  { from: ['diagnosed'], event: 'draft', to: 'drafted' },
  { from: ['drafted', 'returned'], event: 'edit', to: 'drafted' },
  { from: ['drafted'], event: 'approve', to: 'approved' },
  { from: ['drafted'], event: 'return', to: 'returned' },
  { from: ['returned', 'answered', 'stuck'], event: 'draft-again', to: 'diagnosed' },
  { from: ['approved'], event: 'undo', to: 'drafted' },
  { from: ['approved', 'stuck'], event: 'letter-sent', to: 'answered' },
  { from: ['approved', 'stuck'], event: 'closure-sent', to: 'closed' },
  { from: anywhere, event: 'give-up', to: 'stuck' },
  { from: ['stuck'], event: 'settle', to: 'open' },
];

/** The status after an event, or null where the table has no such row (the event came too late and changes nothing). */
export function statusAfter(status: CaseStatus, event: CaseEvent): CaseStatus | null {
  return lifecycle.find((row) => row.event === event && row.from.includes(status))?.to ?? null;
}

/** The statuses an event may start from: what an UPDATE's WHERE clause asks for. */
export function statusesBefore(event: CaseEvent): readonly CaseStatus[] {
  return lifecycle.filter((row) => row.event === event).flatMap((row) => row.from);
}

/** Like `statusAfter`, for an engineer's act that must not be lost silently. Throws `Fault('case-moved-on')`. */
export function move(status: CaseStatus, event: CaseEvent): CaseStatus {
  const next = statusAfter(status, event);
  if (next === null)
    throw new Fault('case-moved-on', `expected a case that is ${statusesBefore(event).join(' or ')} to ${event}, but it is ${status}`, {
      values: { status },
    });
  return next;
}
