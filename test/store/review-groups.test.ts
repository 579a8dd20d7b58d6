import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewReason } from '../../src/case/mail.ts';
import { settleMail } from '../../src/store/mail.ts';
import { keepMessage } from '../../src/store/message.ts';
import type { Store } from '../../src/store/open.ts';
import { openReview, settleReview } from '../../src/store/review.ts';
import { openReviewCount, reviewGroups, reviewsOfGroup, settleGroup } from '../../src/store/review-groups.ts';
import { testStore } from '../support/store.ts';
import { arrivedMail, message } from './sample.ts';

let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

async function inReview(address: string | null, reason: ReviewReason): Promise<number> {
  const mailId = await arrivedMail(store.db);
  await settleMail(store.db, { id: mailId, state: 'review', why: '' });
  const from = address === null ? null : { address, name: '' };
  await keepMessage(store.db, { mailId, caseNumber: null, message: { ...message, from } });
  return await openReview(store.db, { mailId, reason, why: '', likelyCases: [] });
}
const shown = async (asked: { readonly limit: number; readonly offset?: number }) =>
  (await reviewGroups(store.db, asked)).map(({ sender, reason, count, reviews }) => `${sender} ${reason} ${count}/${reviews.length}`);

describe('mails in review', () => {
  it('stand together by sender and reason, people we know first, longest waiting first', async () => {
    for (const address of ['a@x.example', 'A@X.example', 'a@x.example', null, null]) await inReview(address, 'unknown-sender');
    await inReview('b@lake.example', 'no-case-number');
    await inReview('b@lake.example', 'numbers-disagree');
    await settleReview(store.db, { id: await inReview('c@lake.example', 'no-case-number'), by: 'x', outcome: 'automatic' });
    expect(await shown({ limit: 10 })).toEqual([
      'b@lake.example no-case-number 1/1',
      'b@lake.example numbers-disagree 1/1',
      'a@x.example unknown-sender 3/2',
      ' unknown-sender 2/2',
    ]);
    expect(await openReviewCount(store.db)).toBe(7);
  });

  it('come page by page, one more than asked for where more follow', async () => {
    for (const at of [1, 2, 3, 4]) await inReview(`p${at}@x.example`, 'unknown-sender');
    expect(await shown({ limit: 2 })).toHaveLength(3);
    expect(await shown({ limit: 2, offset: 2 })).toEqual(['p3@x.example unknown-sender 1/1', 'p4@x.example unknown-sender 1/1']);
  });

  it('of one group are listed, and settled together', async () => {
    const whose = { sender: 'a@x.example', reason: 'unknown-sender' } as const;
    const ids = [await inReview('a@x.example', 'unknown-sender'), await inReview('a@x.example', 'unknown-sender')];
    await inReview('a@x.example', 'doubtful-sender');
    expect((await reviewsOfGroup(store.db, whose, { limit: 10 })).map(({ id }) => id)).toEqual(ids);
    expect((await reviewsOfGroup(store.db, whose, { limit: 10, offset: 1 })).map(({ id }) => id)).toEqual(ids.slice(1));
    expect(await settleGroup(store.db, whose, { by: 'x', outcome: 'automatic' })).toHaveLength(2);
    expect(await shown({ limit: 10 })).toEqual(['a@x.example doubtful-sender 1/1']);
  });
});
