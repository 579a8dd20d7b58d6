import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailById } from '../../src/store/mail.ts';
import { openReviews } from '../../src/store/review.ts';
import { reasonCounts } from '../../src/store/review-reasons.ts';
import { intake } from '../../workers/intake.ts';
import { engineer, message } from '../store/sample.ts';
import { arrived, type Bench, number, openBench, type Said } from '../workers/world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const withoutNumber: Said = { case: { ...message.case, number: null, foundIn: null } };
const stranger: Said = { from: { address: 'x@nobody.example', name: '' } };
async function waiting(said: Said): Promise<number> {
  const id = await arrived(bench);
  bench.script.mail = { ...said, messageId: `<${id}@lake.example>` };
  await intake(bench.world, id);
  return Number(id);
}
const stateOf = async (id: number): Promise<string | undefined> => (await mailById(bench.db, id))?.state;
/** The fix: from now on every mail is read as this. */
async function readAgain(said: Said): Promise<void> {
  for (const { step, id } of bench.rung.splice(0).filter((bell) => bell.step === 'intake')) {
    bench.script.mail = { ...said, messageId: `<${id}@lake.example>` };
    await intake(bench.world, id);
    expect(step).toBe('intake');
  }
}

describe('a mail in review is read again by one click', () => {
  it('and finds its end by what is known now', async () => {
    const id = await waiting(withoutNumber);
    const [review] = await openReviews(bench.db);
    await bench.acts.replayMail({ reviewId: review?.id ?? 0, engineer });
    expect([await stateOf(id), bench.rung]).toEqual(['arrived', [{ step: 'intake', id: String(id), version: `replay-${review?.id}` }]]);
    await readAgain({});
    expect([await stateOf(id), await openReviews(bench.db)]).toEqual(['filed', []]);
  });

  it('and waits again, for the reason that holds now', async () => {
    const id = await waiting(withoutNumber);
    const [review] = await openReviews(bench.db);
    await bench.acts.replayMail({ reviewId: review?.id ?? 0, engineer });
    await readAgain(stranger);
    expect(await openReviews(bench.db)).toMatchObject([{ mailId: id, reason: 'unknown-sender' }]);
  });

  it('once: a second click finds nothing to do', async () => {
    await waiting(withoutNumber);
    const [review] = await openReviews(bench.db);
    await bench.acts.replayMail({ reviewId: review?.id ?? 0, engineer });
    await expect(bench.acts.replayMail({ reviewId: review?.id ?? 0, engineer })).rejects.toThrow();
    expect(bench.rung).toHaveLength(1);
  });
});

describe('all mails that wait for one reason are read again by one click', () => {
  it('and no others, in the order they came, which leaves its trace', async () => {
    const [first, other, second] = [await waiting(withoutNumber), await waiting(stranger), await waiting(withoutNumber)];
    expect(await reasonCounts(bench.db)).toEqual([
      { reason: 'no-case-number', count: 2 },
      { reason: 'unknown-sender', count: 1 },
    ]);
    expect(await bench.acts.replayReason({ reason: 'no-case-number', engineer })).toBe(2);
    expect(bench.rung.map(({ step, id }) => [step, Number(id)])).toEqual([
      ['intake', first],
      ['intake', second],
    ]);
    await readAgain({ case: { ...message.case, number } });
    expect(await Promise.all([first, other, second].map(stateOf))).toEqual(['filed', 'review', 'filed']);
    const traces = await bench.db.selectFrom('audit').selectAll().where('what', '=', 'replay-reason').execute();
    expect(traces).toMatchObject([{ who: engineer, detail: { reason: 'no-case-number', mails: 2 } }]);
  });

  it('and nothing happens where none waits', async () => {
    expect(await bench.acts.replayReason({ reason: 'unreadable', engineer })).toBe(0);
    expect(bench.rung).toEqual([]);
  });
});
