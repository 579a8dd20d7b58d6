import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalsOfCase } from '../../src/store/approval.ts';
import { auditOfCase } from '../../src/store/audit.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { liveDraft } from '../../src/store/draft.ts';
import { messagesOfCase } from '../../src/store/message.ts';
import { participantsOf } from '../../src/store/participant.ts';
import { regroupingsOfCase } from '../../src/store/regrouping.ts';
import { openReviews } from '../../src/store/review.ts';
import { intake } from '../../workers/intake.ts';
import { engineer, filedMessage, message, openedCase } from '../store/sample.ts';
import { arrived, type Bench, openBench, type Said } from '../workers/world.ts';
import { aDraftedCase, approve, stateOf } from './regrouped.ts';

const [one, two, fresh] = ['CAS-10001-A1B2C3', 'CAS-10002-A1B2C3', 'CAS-10003-A1B2C3'] as const;
let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const idsOf = async (number: string): Promise<readonly number[]> => (await messagesOfCase(bench.db, number)).map(({ id }) => id);
const lastRegrouping = async (number: string): Promise<number> => (await regroupingsOfCase(bench.db, number)).at(-1)?.id ?? 0;
const traces = async (number: string): Promise<readonly string[]> => (await auditOfCase(bench.db, number)).map(({ what }) => what);
async function take(said: Said): Promise<string> {
  const id = await arrived(bench);
  bench.script.mail = said;
  await intake(bench.world, id);
  return id;
}

describe('a mail that an engineer moves', () => {
  it('opens a case of its own: its writer gets its letters, and both cases are diagnosed anew', async () => {
    const { second, draftId } = await aDraftedCase(bench.db, one);
    await approve(bench.db, one, draftId);
    await bench.acts.moveMessage({ messageId: second, caseNumber: ' cas-10003-a1b2c3 ', engineer, opens: true });
    expect([await idsOf(fresh), (await idsOf(one)).includes(second)]).toEqual([[second], false]);
    expect((await participantsOf(bench.db, fresh)).map(({ address }) => address)).toEqual(['xu.lan@lake.example']);
    expect(await approvalsOfCase(bench.db, one)).toMatchObject([{ voidedWhy: `a mail was moved to ${fresh}` }]);
    expect(bench.rung.map(({ step, id }) => `${step} ${id}`)).toEqual([`diagnose ${one}`, `diagnose ${fresh}`]);
    expect([await traces(one), await traces(fresh)]).toEqual([['move-message'], ['move-message']]);
    expect((await caseByNumber(bench.db, one))?.status).toBe('open');
  });

  it('goes into a case that is here, as its newest words, and its draft is stale', async () => {
    const { second } = await aDraftedCase(bench.db, one);
    const there = await aDraftedCase(bench.db, two);
    await bench.acts.moveMessage({ messageId: second, caseNumber: two, engineer, opens: false });
    expect((await idsOf(two)).at(-1)).toBe(second);
    expect((await messagesOfCase(bench.db, two)).at(-1)).toMatchObject({
      isAnswered: false,
      why: `moved from ${one} into ${two} by ${engineer}`,
    });
    expect(await bench.db.selectFrom('draft').select(['state', 'staleWhy']).where('id', '=', there.draftId).execute()).toEqual([
      { state: 'stale', staleWhy: `a mail was moved here from ${one}` },
    ]);
  });

  it.each([
    [
      'only-mail',
      'the only mail of its case',
      async () => ({ messageId: await filedMessage(bench.db, {}, await openedCase(bench.db, two)), caseNumber: one }),
    ],
    ['same-case', 'into the case it lies in', async (second: number) => ({ messageId: second, caseNumber: one })],
    ['case-unknown', 'into a case that is not there', async (second: number) => ({ messageId: second, caseNumber: two })],
    ['message-unfiled', 'out of the review list', async () => ({ messageId: await filedMessage(bench.db, {}, null), caseNumber: one })],
  ] as const)('is not moved (%s): %s', async (code, _what, asked) => {
    const { second } = await aDraftedCase(bench.db, one);
    const before = await stateOf(bench.db, one);
    await expect(bench.acts.moveMessage({ ...(await asked(second)), engineer, opens: false })).rejects.toMatchObject({ code });
    expect(await stateOf(bench.db, one)).toEqual(before);
  });

  it('is not moved while a letter is on its way', async () => {
    const { second, draftId } = await aDraftedCase(bench.db, one);
    await approve(bench.db, one, draftId);
    await bench.db.updateTable('dispatch').set({ state: 'unknown' }).execute();
    const asked = { messageId: second, caseNumber: fresh, engineer, opens: true };
    await expect(bench.acts.moveMessage(asked)).rejects.toMatchObject({ code: 'letter-leaving' });
    expect(await caseByNumber(bench.db, fresh)).toBeNull();
  });

  it('goes back where it was: the same place, the same draft waiting, the opened case empty and closed', async () => {
    const { second } = await aDraftedCase(bench.db, one);
    const before = await stateOf(bench.db, one);
    await bench.acts.moveMessage({ messageId: second, caseNumber: fresh, engineer, opens: true });
    await bench.acts.undoRegrouping({ regroupingId: await lastRegrouping(one), engineer });
    expect(await stateOf(bench.db, one)).toEqual(before);
    expect([await idsOf(fresh), (await caseByNumber(bench.db, fresh))?.status]).toEqual([[], 'closed']);
    expect(await traces(one)).toEqual(['move-message', 'undo-move']);
    await bench.acts.moveMessage({ messageId: second, caseNumber: fresh, engineer, opens: false });
    expect(await idsOf(fresh)).toEqual([second]);
  });

  it('goes one way where two engineers move it at once', async () => {
    const { second } = await aDraftedCase(bench.db, one);
    await aDraftedCase(bench.db, two);
    const move = (caseNumber: string, opens: boolean) => bench.acts.moveMessage({ messageId: second, caseNumber, engineer, opens });
    const ends = await Promise.allSettled([move(two, false), move(fresh, true)]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await regroupingsOfCase(bench.db, one);
    expect(await idsOf(row?.toCase ?? '')).toContain(second);
    await bench.acts.undoRegrouping({ regroupingId: row?.id ?? 0, engineer });
    expect(await idsOf(one)).toContain(second);
  });

  it('is not taken back twice, nor out of a case it left since', async () => {
    const { second } = await aDraftedCase(bench.db, one);
    await aDraftedCase(bench.db, two);
    await bench.acts.moveMessage({ messageId: second, caseNumber: two, engineer, opens: false });
    const regroupingId = await lastRegrouping(one);
    await bench.acts.moveMessage({ messageId: second, caseNumber: fresh, engineer, opens: true });
    await expect(bench.acts.undoRegrouping({ regroupingId, engineer })).rejects.toMatchObject({ code: 'regrouping-overtaken' });
    await bench.acts.undoRegrouping({ regroupingId: await lastRegrouping(fresh), engineer });
    await bench.acts.undoRegrouping({ regroupingId, engineer });
    await expect(bench.acts.undoRegrouping({ regroupingId, engineer })).rejects.toMatchObject({ code: 'regrouping-undone' });
  });
});

describe('two cases that an engineer merges', () => {
  it('are one: the old number leads to the living case, for mails and for answers to its letters', async () => {
    const { draftId } = await aDraftedCase(bench.db, one);
    const letter = await approve(bench.db, one, draftId);
    await bench.db
      .updateTable('dispatch')
      .set({ state: 'sent', dotAt: new Date(), fence: crypto.randomUUID(), settledAt: new Date() })
      .execute();
    await bench.db.updateTable('draft').set({ state: 'sent' }).where('id', '=', draftId).execute();
    await aDraftedCase(bench.db, two);
    await bench.acts.mergeCases({ caseNumber: one, into: two, engineer });
    expect(await idsOf(two)).toHaveLength(4);
    expect(bench.rung.map(({ step, id }) => `${step} ${id}`)).toEqual([`diagnose ${two}`]);
    await take({ messageId: '<later@lake.example>', case: { ...message.case, mentions: [{ place: 'subject', number: one }] } });
    await take({ messageId: '<answer@lake.example>', inReplyTo: letter, case: { ...message.case, number: null, foundIn: null } });
    expect(await openReviews(bench.db)).toEqual([]);
    expect((await messagesOfCase(bench.db, two)).slice(-2).map(({ caseNumber, why }) => [caseNumber, why])).toEqual([
      [two, `filed into ${two}: ${one} was merged into it`],
      [two, `filed into ${two}: it answers a letter of that case`],
    ]);
    expect(await caseByNumber(bench.db, one)).toMatchObject({ mergedInto: two });
  });

  it('void what was approved and make stale what waited, in both', async () => {
    const first = await aDraftedCase(bench.db, one);
    await approve(bench.db, one, first.draftId);
    const other = await aDraftedCase(bench.db, two);
    await bench.acts.mergeCases({ caseNumber: one, into: two, engineer });
    const drafts = await bench.db.selectFrom('draft').select(['id', 'state', 'staleWhy']).orderBy('id').execute();
    expect(drafts).toEqual([
      { id: first.draftId, state: 'stale', staleWhy: `the case was merged into ${two}` },
      { id: other.draftId, state: 'stale', staleWhy: `${one} was merged into this case` },
    ]);
    expect(await bench.db.selectFrom('dispatch').select('state').execute()).toEqual([{ state: 'voided' }]);
  });

  it('let the people of the merged case go on speaking, and send letters to those of the living one alone', async () => {
    await aDraftedCase(bench.db, one, 'guest@partner.example');
    await aDraftedCase(bench.db, two);
    await bench.acts.mergeCases({ caseNumber: one, into: two, engineer });
    const id = await take({
      from: { address: 'guest@partner.example', name: '' },
      messageId: '<g@partner.example>',
      case: { ...message.case, number: two },
    });
    expect((await idsOf(two)).length).toBe(5);
    expect((await participantsOf(bench.db, two)).map(({ address }) => address)).toEqual(['xu.lan@lake.example']);
    expect(id).not.toBe('');
  });

  it('take in what an engineer files under the old number', async () => {
    await aDraftedCase(bench.db, one);
    await aDraftedCase(bench.db, two);
    await bench.acts.mergeCases({ caseNumber: one, into: two, engineer });
    await take({ from: { address: 'x@nowhere.example', name: '' }, messageId: '<x@nowhere.example>' });
    const [review] = await openReviews(bench.db);
    await bench.acts.fileIntoCase({ reviewId: review?.id ?? 0, caseNumber: one, engineer, opens: false });
    expect((await messagesOfCase(bench.db, two)).at(-1)?.caseNumber).toBe(two);
    expect(await caseByNumber(bench.db, two)).toMatchObject({ status: 'open' });
  });

  it('are two again, each as it was; a mail that came for the merged one meanwhile goes back with it', async () => {
    await aDraftedCase(bench.db, one);
    await aDraftedCase(bench.db, two);
    const before = [await stateOf(bench.db, one), await stateOf(bench.db, two)];
    await bench.acts.mergeCases({ caseNumber: one, into: two, engineer });
    await bench.acts.undoRegrouping({ regroupingId: await lastRegrouping(two), engineer });
    expect([await stateOf(bench.db, one), await stateOf(bench.db, two)]).toEqual(before);
    await bench.acts.mergeCases({ caseNumber: one, into: two, engineer });
    await take({ messageId: '<later@lake.example>', case: { ...message.case, mentions: [{ place: 'subject', number: one }] } });
    await bench.acts.undoRegrouping({ regroupingId: await lastRegrouping(two), engineer });
    expect([(await idsOf(one)).length, (await idsOf(two)).length]).toEqual([3, 2]);
    expect([(await caseByNumber(bench.db, one))?.status, await liveDraft(bench.db, one)]).toEqual(['open', null]);
    expect(await traces(one)).toEqual(['merge-cases', 'undo-merge', 'merge-cases', 'undo-merge']);
  });

  it('of different customers stay two, and a case is not merged into itself', async () => {
    await aDraftedCase(bench.db, one);
    await aDraftedCase(bench.db, two);
    await bench.db.updateTable('cases').set({ customer: 'HILL' }).where('number', '=', two).execute();
    await expect(bench.acts.mergeCases({ caseNumber: one, into: two, engineer })).rejects.toMatchObject({ code: 'other-customer' });
    await expect(bench.acts.mergeCases({ caseNumber: one, into: one, engineer })).rejects.toMatchObject({ code: 'same-case' });
  });

  it('that are closed stay closed; one with words that wait opens the closed one', async () => {
    for (const number of [one, two, fresh]) await aDraftedCase(bench.db, number);
    await bench.db.updateTable('cases').set({ status: 'closed' }).where('number', 'in', [one, two]).execute();
    await bench.acts.mergeCases({ caseNumber: one, into: two, engineer });
    expect((await caseByNumber(bench.db, two))?.status).toBe('closed');
    await bench.acts.mergeCases({ caseNumber: fresh, into: two, engineer });
    expect((await caseByNumber(bench.db, two))?.status).toBe('open');
  });
});
