import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseByNumber, moveCase } from '../../src/store/cases.ts';
import { dispatchById, markDot, settleDispatch, takeFence } from '../../src/store/dispatch.ts';
import { sweep } from '../../workers/sweep.ts';
import { approvedDraft, arrivedMail, draftedCase, filedMessage, openedCase } from '../store/sample.ts';
import { type Bench, number, openBench } from './world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const rungFor = (): readonly string[] => bench.rung.map(({ step, id }) => `${step} ${id}`);
const fence = '11111111-1111-4111-8111-111111111111';
const sixMinutesLater = sql`UPDATE dispatch SET fenced_at = fenced_at - interval '6 minutes', dot_at = dot_at - interval '6 minutes'`;

describe('the sweep rings for', () => {
  it('every mail not read, case not diagnosed or drafted, and letter that is due', async () => {
    const waiting = await arrivedMail(bench.db);
    await sweep(bench.world, '1');
    expect(rungFor()).toEqual([`intake ${waiting}`]);
    const { draftId } = await draftedCase(bench.db);
    const { dispatchId } = await approvedDraft(bench.db, draftId);
    await openedCase(bench.db, 'CAS-10002-A1B2C3');
    await openedCase(bench.db, 'CAS-10003-A1B2C3');
    await moveCase(bench.db, { number: 'CAS-10003-A1B2C3', event: 'diagnose' });
    bench.rung.length = 0;
    await sweep(bench.world, '2');
    expect(rungFor()).toEqual([`intake ${waiting}`, 'diagnose CAS-10002-A1B2C3', 'draft CAS-10003-A1B2C3', `dispatch ${dispatchId}`]);
  });

  it('nothing that waits for a person, or is not due yet', async () => {
    const { draftId } = await draftedCase(bench.db);
    await filedMessage(bench.db);
    await sweep(bench.world, '1');
    await approvedDraft(bench.db, draftId, new Date(Date.now() + 60_000));
    await sweep(bench.world, '2');
    expect(bench.rung).toEqual([]);
  });

  it('a case with the version of its words, as the step before it did', async () => {
    await openedCase(bench.db);
    await moveCase(bench.db, { number, event: 'words' });
    await sweep(bench.world, '1');
    expect(bench.rung).toEqual([{ step: 'diagnose', id: number, version: 2, isBacklog: true }]);
  });
});

describe('a letter whose process died', () => {
  it('after it was sent and before its copy was filed is rung for, where there is a mailbox', async () => {
    const { draftId } = await draftedCase(bench.db);
    const { dispatchId } = await approvedDraft(bench.db, draftId);
    await takeFence(bench.db, { id: dispatchId, fence });
    await markDot(bench.db, { id: dispatchId, fence });
    await settleDispatch(bench.db, { id: dispatchId, fence, state: 'sent', response: '250 ok' });
    await moveCase(bench.db, { number, event: 'letter-sent', turn: 'customer' });
    await sweep({ ...bench.world, mailbox: {} }, '1');
    await sql`UPDATE dispatch SET settled_at = settled_at - interval '6 minutes'`.execute(bench.db);
    await sweep(bench.world, '2');
    expect(rungFor()).toEqual([]);
    await sweep({ ...bench.world, mailbox: {} }, '3');
    expect(rungFor()).toEqual([`dispatch ${dispatchId}`]);
  });

  it('after the final dot was let through is unknown, and its case stuck', async () => {
    const { draftId } = await draftedCase(bench.db);
    const { dispatchId } = await approvedDraft(bench.db, draftId);
    await takeFence(bench.db, { id: dispatchId, fence });
    await markDot(bench.db, { id: dispatchId, fence });
    await sixMinutesLater.execute(bench.db);
    await sweep(bench.world, '1');
    expect([(await dispatchById(bench.db, dispatchId))?.state, rungFor()]).toEqual(['unknown', []]);
    expect(await caseByNumber(bench.db, number)).toMatchObject({ status: 'stuck', stuckWhy: expect.stringContaining('unknown') });
  });

  it('before it is rung for again, unless its case moved on', async () => {
    const { draftId } = await draftedCase(bench.db);
    const { dispatchId } = await approvedDraft(bench.db, draftId);
    await takeFence(bench.db, { id: dispatchId, fence });
    await sixMinutesLater.execute(bench.db);
    await sweep(bench.world, '1');
    expect(rungFor()).toEqual([`dispatch ${dispatchId}`]);
    await moveCase(bench.db, { number, event: 'words' });
    bench.rung.length = 0;
    await sweep(bench.world, '2');
    expect([(await dispatchById(bench.db, dispatchId))?.state, rungFor()]).toEqual(['voided', [`diagnose ${number}`]]);
  });
});
