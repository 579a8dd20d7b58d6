import { sql } from 'kysely';
import { type CaseStatus, caseStatuses } from '../case/lifecycle.ts';
import { type OpenFailure, openFailures } from './delivery.ts';
import { type HeartbeatRow, heartbeats } from './heartbeat.ts';
import { mailboxes } from './mailbox.ts';
import type { DispatchState, MailboxRow, Queries } from './tables.ts';

/** What the on-call page and the metrics show, all of one moment of the database. */
export type OnCallNumbers = {
  readonly oldestWaitingMail: { readonly id: number; readonly arrivedAt: Date; readonly attempts: number } | null;
  readonly mailsWaiting: number;
  readonly reviewsOpen: number;
  readonly casesByStatus: Readonly<Record<CaseStatus, number>>;
  readonly draftsWaiting: number;
  /** When each waiting draft was made, oldest first; at most 200. */
  readonly draftsWaitingSince: readonly Date[];
  readonly dispatchesByState: Readonly<Record<DispatchState, number>>;
  readonly stuckCases: readonly { readonly number: string; readonly stuckWhy: string; readonly since: Date }[];
  /** Letters that did not reach a recipient, and nobody has seen to it. */
  readonly openFailures: readonly OpenFailure[];
  readonly mailboxes: readonly MailboxRow[];
  readonly heartbeats: readonly HeartbeatRow[];
};

const dispatchStates: readonly DispatchState[] = ['waiting', 'sending', 'sent', 'not-sent', 'unknown', 'voided'];
/** The page shows the beginning of a long list; the counts tell how long it is. */
const listedMax = 200;

const counted = sql<number>`count(*)`.as('count');

export async function onCallNumbers(db: Queries): Promise<OnCallNumbers> {
  const [oldest, mailsWaiting, reviewsOpen, cases, draftsWaiting, drafts, dispatches, stuck, failures, boxes, beats] = await Promise.all([
    db
      .selectFrom('mail')
      .select(['id', 'arrivedAt', 'attempts'])
      .where('state', '=', 'arrived')
      .orderBy('arrivedAt')
      .limit(1)
      .executeTakeFirst(),
    db.selectFrom('mail').select(counted).where('state', '=', 'arrived').executeTakeFirstOrThrow(),
    db.selectFrom('review').select(counted).where('settledAt', 'is', null).executeTakeFirstOrThrow(),
    db.selectFrom('cases').select('status as name').select(counted).where('mergedInto', 'is', null).groupBy('status').execute(),
    db.selectFrom('draft').select(counted).where('state', '=', 'waiting').executeTakeFirstOrThrow(),
    db.selectFrom('draft').select('madeAt').where('state', '=', 'waiting').orderBy('madeAt').limit(listedMax).execute(),
    db.selectFrom('dispatch').select('state as name').select(counted).groupBy('state').execute(),
    db
      .selectFrom('cases')
      .select(['number', 'stuckWhy', 'changedAt'])
      .where('status', '=', 'stuck')
      .where('mergedInto', 'is', null)
      .orderBy('changedAt')
      .limit(listedMax)
      .execute(),
    openFailures(db, listedMax),
    mailboxes(db),
    heartbeats(db),
  ]);
  return {
    oldestWaitingMail: oldest ?? null,
    mailsWaiting: mailsWaiting.count,
    reviewsOpen: reviewsOpen.count,
    casesByStatus: every(caseStatuses, cases),
    draftsWaiting: draftsWaiting.count,
    draftsWaitingSince: drafts.map((draft) => draft.madeAt),
    dispatchesByState: every(dispatchStates, dispatches),
    stuckCases: stuck.map(({ number, stuckWhy, changedAt }) => ({ number, stuckWhy: stuckWhy ?? '', since: changedAt })),
    openFailures: failures,
    mailboxes: boxes,
    heartbeats: beats,
  };
}

function every<Name extends string>(
  names: readonly Name[],
  rows: readonly { readonly name: Name; readonly count: number }[],
): Readonly<Record<Name, number>> {
  const found = new Map(rows.map((row) => [row.name, row.count]));
  return Object.fromEntries(names.map((name) => [name, found.get(name) ?? 0])) as Record<Name, number>;
}
