import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestMail } from '../../src/store/mail.ts';
import { openReviews } from '../../src/store/review.ts';
import { reviewGroups } from '../../src/store/review-groups.ts';
import { openBench as openSandboxBench, type TestBench } from '../sandbox/bench.ts';
import { approvedDraft, draftedCase, engineer } from '../store/sample.ts';
import { guessOf, stranger, takeIn, tracesOf } from './guesses.ts';
import { type Bench, number, openBench } from './world.ts';

const guesses = 120;
let bench: Bench;
let reader: TestBench;
beforeAll(async () => {
  [bench, reader] = await Promise.all([openBench(), openSandboxBench()]);
});
afterAll(async () => {
  await Promise.all([bench.close(), reader.close()]);
});

describe('a stranger who guesses case numbers', () => {
  it('learns nothing: a number that a case has and one that none has get the same reason, the same work and no answer', async () => {
    const { draftId } = await draftedCase(bench.db);
    await approvedDraft(bench.db, draftId, new Date(Date.now() + 3_600_000));
    const before = await tracesOf(bench.db);
    const costs: { readonly hit: boolean; readonly statements: number }[] = [];
    for (let at = 0; at < guesses; at += 1) {
      const hit = at % 3 === 0;
      const { statements } = await takeIn(bench, reader, guessOf(hit ? number : `CAS-${30_000 + at}-GUESS0`, at));
      costs.push({ hit, statements });
    }
    expect(await tracesOf(bench.db)).toEqual(before);
    expect(bench.rung).toEqual([]);
    expect(bench.sink.mails()).toEqual([]);
    expect(new Set(costs.map(({ statements }) => statements)).size).toBe(1);
    const reviews = await openReviews(bench.db);
    expect(reviews).toHaveLength(guesses);
    const answers = new Set(reviews.map(({ reason, why, likelyCases }) => JSON.stringify({ reason, why, likelyCases })));
    expect([...answers]).toEqual([expect.stringContaining('"reason":"unknown-sender"')]);
  });

  it('is one entry of the list, behind the mails of people we know', async () => {
    await takeIn(bench, reader, 'From: He Jun <he.jun@lake.example>\r\nSubject: how is it going?\r\n\r\nHello');
    const groups = await reviewGroups(bench.db, { limit: 50 });
    expect(groups.map(({ sender, reason, count, reviews }) => [sender, reason, count, reviews.length])).toEqual([
      ['he.jun@lake.example', 'no-case-number', 1, 1],
      [stranger, 'unknown-sender', guesses, 2],
    ]);
  });

  it('is dealt with by one click, which leaves its trace', async () => {
    await bench.acts.markSenderAutomatic({ sender: stranger, reason: 'unknown-sender', engineer });
    expect((await reviewGroups(bench.db, { limit: 50 })).map(({ sender }) => sender)).toEqual(['he.jun@lake.example']);
    expect((await newestMail(bench.db, { uid: 1 }))?.state).toBe('automatic');
    const traces = await bench.db.selectFrom('audit').selectAll().where('what', '=', 'mark-sender-automatic').execute();
    expect(traces).toMatchObject([{ who: engineer, detail: { sender: stranger, reason: 'unknown-sender', mails: guesses } }]);
  });
});
