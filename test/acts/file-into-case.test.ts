import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseByNumber } from '../../src/store/cases.ts';
import { mailById } from '../../src/store/mail.ts';
import { openReviews } from '../../src/store/review.ts';
import { intake } from '../../workers/intake.ts';
import { engineer, message } from '../store/sample.ts';
import { arrived, type Bench, number, openBench, type Said } from '../workers/world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function take(said: Said): Promise<string> {
  const id = await arrived(bench);
  bench.script.mail = said;
  await intake(bench.world, id);
  return id;
}

describe('a case that an engineer opens with a stranger’s mail', () => {
  it('is no customer’s, whatever customer the subject names, and that customer’s people do not speak in it', async () => {
    const mail = { from: { address: 'x@evil.example', name: '' }, case: { ...message.case, customer: '大湖银行' } };
    await take({ ...mail, messageId: '<1@evil.example>' });
    const [review] = await openReviews(bench.db);
    await bench.acts.fileIntoCase({ reviewId: review?.id ?? 0, caseNumber: number, engineer, opens: true });
    expect(await caseByNumber(bench.db, number)).toMatchObject({ customer: '', customerWord: '大湖银行' });
    const theirs = await take({ from: { address: 'he.jun@lake.example', name: '' }, messageId: '<2@lake.example>' });
    expect((await mailById(bench.db, Number(theirs)))?.state).toBe('review');
    expect((await openReviews(bench.db)).map(({ reason }) => reason)).toEqual(['other-customer']);
  });
});
