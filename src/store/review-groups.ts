import { sql } from 'kysely';
import type { ReviewReason } from '../case/mail.ts';
import { notifyChange } from './change.ts';
import type { Queries, ReviewRow } from './tables.ts';

/** The open reviews of one sender for one reason: a thousand guesses of one stranger are one entry of the list. */
export type ReviewGroup = {
  /** The From address; empty where the mails name none for certain. */
  readonly sender: string;
  readonly reason: ReviewReason;
  readonly count: number;
  /** The first of them. */
  readonly reviews: readonly ReviewRow[];
};
export type WhoseReviews = { readonly sender: string; readonly reason: ReviewReason };

/** Whoever can write a mail can cause these: they stand behind those of people we know. */
const strangersReasons: readonly ReviewReason[] = [
  'unknown-sender',
  'doubtful-sender',
  'no-sender',
  'own-address',
  'authentication-failed',
];
/** Mails of one group that are shown in full. */
const shownMax = 2;
const sender = sql<string>`coalesce(message.from_address, '')`;

type Asked = {
  readonly limit: number;
  readonly offset?: number /** Only mails that wait for this reason. */;
  readonly reason?: ReviewReason;
};

/** The groups from this place on, longest waiting first, and one more than asked for where there are more. */
export async function reviewGroups(db: Queries, { limit, offset = 0, reason }: Asked) {
  const rows = await db
    .with('open', (open) =>
      open
        .selectFrom('review')
        .leftJoin('message', 'message.mailId', 'review.mailId')
        .selectAll('review')
        .select([
          sender.as('sender'),
          sql<number>`row_number() OVER (PARTITION BY ${sender}, review.reason ORDER BY review.id)`.as('place'),
          sql<number>`count(*) OVER (PARTITION BY ${sender}, review.reason)`.as('count'),
          sql<number>`min(review.id) OVER (PARTITION BY ${sender}, review.reason)`.as('first'),
          sql<boolean>`review.reason = ANY(${strangersReasons})`.as('isStranger'),
        ])
        .where('review.settledAt', 'is', null)
        .$if(reason !== undefined, (all) => all.where('review.reason', '=', reason ?? 'unreadable')),
    )
    .with('ranked', (ranked) =>
      ranked
        .selectFrom('open')
        .selectAll()
        .select(sql<number>`dense_rank() OVER (ORDER BY is_stranger, first)`.as('rank'))
        .where('place', '<=', shownMax),
    )
    .selectFrom('ranked')
    .selectAll()
    .where('rank', '>', offset)
    .where('rank', '<=', offset + limit + 1)
    .orderBy('rank')
    .orderBy('place')
    .execute();
  return [...Map.groupBy(rows, ({ rank }) => rank).values()].flatMap((reviews): readonly ReviewGroup[] => {
    const [first] = reviews;
    return first === undefined ? [] : [{ sender: first.sender, reason: first.reason, count: Number(first.count), reviews }];
  });
}

/** The open reviews of a group, oldest first. */
export async function reviewsOfGroup(
  db: Queries,
  whose: WhoseReviews,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<readonly ReviewRow[]> {
  return await ofGroup(db, whose).selectAll('review').orderBy('review.id').limit(limit).offset(offset).execute();
}

/** Settles every open review of a group, and returns the ids of its mails. */
export async function settleGroup(
  db: Queries,
  whose: WhoseReviews,
  { by, outcome }: { readonly by: string; readonly outcome: string },
): Promise<readonly number[]> {
  const rows = await db
    .updateTable('review')
    .set({ settledAt: sql<Date>`clock_timestamp()`, settledBy: by, outcome })
    .where('review.id', 'in', ofGroup(db, whose).select('review.id'))
    .where('settledAt', 'is', null)
    .returning('mailId')
    .execute();
  await notifyChange(db);
  return rows.map(({ mailId }) => mailId);
}

function ofGroup(db: Queries, whose: WhoseReviews) {
  return db
    .selectFrom('review')
    .leftJoin('message', 'message.mailId', 'review.mailId')
    .where('review.settledAt', 'is', null)
    .where('review.reason', '=', whose.reason)
    .where(sender, '=', whose.sender);
}

export async function openReviewCount(db: Queries): Promise<number> {
  const { count } = await db
    .selectFrom('review')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('settledAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
