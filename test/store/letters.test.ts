import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalById, keepApproval, undoApproval, voidApprovals } from '../../src/store/approval.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import {
  dispatchById,
  dueDispatches,
  markDot,
  noteCopy,
  releaseFence,
  settleAbandoned,
  settleDispatch,
  settleUnknown,
  takeFence,
  unknownDispatches,
} from '../../src/store/dispatch.ts';
import {
  draftById,
  draftOfApproval,
  draftsOfCase,
  keepDraft,
  lastSent,
  lastStageLetter,
  liveDraft,
  setDraftState,
  staleDrafts,
  waitingDrafts,
} from '../../src/store/draft.ts';
import type { Store } from '../../src/store/open.ts';
import { testStore } from '../support/store.ts';
import { anotherDraft, approvedDraft, draftedCase, engineer, number, sha } from './sample.ts';

let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

const [ours, theirs] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const soon = (): Date => new Date(Date.now() + 3_600_000);
const minutesAgo = async (minutes: number): Promise<void> => {
  await sql`UPDATE dispatch SET fenced_at = fenced_at - make_interval(mins => ${minutes}), dot_at = dot_at - make_interval(mins => ${minutes})`.execute(
    store.db,
  );
};

describe('drafts', () => {
  it('are numbered within the case; the next one supersedes the one that waited', async () => {
    const { draftId, messageId } = await draftedCase(store.db);
    const first = await draftById(store.db, draftId);
    expect(first).toMatchObject({ number: 1, notes: ['note'], toAddresses: ['xu.lan@lake.example'], state: 'waiting' });
    if (first === null) throw new Error('no draft');
    const edited = await keepDraft(store.db, { ...first, text: 'better', madeBy: engineer });
    await anotherDraft(store.db, messageId);
    expect((await draftsOfCase(store.db, number)).map((draft) => [draft.number, draft.state, draft.text])).toEqual([
      [1, 'superseded', 'text'],
      [2, 'superseded', 'better'],
      [3, 'waiting', 'text'],
    ]);
    expect(edited.number).toBe(2);
    expect((await liveDraft(store.db, number))?.number).toBe(3);
  });

  it('made at the same moment get numbers of their own', async () => {
    const { messageId } = await draftedCase(store.db);
    const made = await Promise.all([1, 2, 3].map(() => anotherDraft(store.db, messageId)));
    expect(made.map((draft) => draft.number).sort()).toEqual([2, 3, 4]);
  });

  it("wait in the engineers' queue with their case and age", async () => {
    await draftedCase(store.db);
    const [waiting] = await waitingDrafts(store.db, { limit: 10 });
    expect(waiting).toMatchObject({ caseNumber: number, priority: 'P2', customer: '大湖银行', title: '补丁安装失败问题', owner: engineer });
    expect(waiting?.ageMs).toBeGreaterThanOrEqual(0);
    expect(await waitingDrafts(store.db, { limit: 10, offset: 1 })).toEqual([]);
  });

  it('that were sent: the last one is known, and a reply keeps the stage word before it', async () => {
    const { draftId } = await draftedCase(store.db);
    expect([await lastSent(store.db, number), await lastStageLetter(store.db, number)]).toEqual([null, null]);
    await setDraftState(store.db, draftId, 'sent');
    const first = await draftById(store.db, draftId);
    if (first === null) throw new Error('no draft');
    const reply = await keepDraft(store.db, { ...first, letter: 'reply' });
    await setDraftState(store.db, reply.id, 'sent');
    expect([(await lastSent(store.db, number))?.letter, await lastStageLetter(store.db, number)]).toEqual(['reply', 'initial-response']);
  });
});

describe('new words on a case', () => {
  it('make a waiting draft stale, kept with the reason', async () => {
    const { draftId } = await draftedCase(store.db);
    expect(await staleDrafts(store.db, number, 'a new mail came in')).toBe(1);
    expect(await draftById(store.db, draftId)).toMatchObject({ state: 'stale', staleWhy: 'a new mail came in', text: 'text' });
    expect(await liveDraft(store.db, number)).toBeNull();
  });

  it('take back a yes whose letter has not left, with its dispatch', async () => {
    const { draftId } = await draftedCase(store.db);
    const { approvalId, dispatchId } = await approvedDraft(store.db, draftId);
    expect(await voidApprovals(store.db, number, 'a new mail came in')).toBe(1);
    expect(await staleDrafts(store.db, number, 'a new mail came in')).toBe(1);
    expect(await approvalById(store.db, approvalId)).toMatchObject({ voidedWhy: 'a new mail came in' });
    expect(await dispatchById(store.db, dispatchId)).toMatchObject({ state: 'voided' });
    expect(await takeFence(store.db, { id: dispatchId, fence: ours })).toBeNull();
  });

  it('do not call back a letter that is on its way', async () => {
    const { draftId, messageId } = await draftedCase(store.db);
    const { approvalId, dispatchId } = await approvedDraft(store.db, draftId);
    await takeFence(store.db, { id: dispatchId, fence: ours });
    expect(await voidApprovals(store.db, number, 'a new mail came in')).toBe(0);
    expect(await staleDrafts(store.db, number, 'a new mail came in')).toBe(0);
    expect((await approvalById(store.db, approvalId))?.voidedAt).toBeNull();
    expect((await anotherDraft(store.db, messageId)).number).toBe(2);
    expect((await draftOfApproval(store.db, approvalId))?.id).toBe(draftId);
  });
});

describe('undo', () => {
  it('lets the same draft wait again, and be approved again', async () => {
    const { draftId } = await draftedCase(store.db);
    const { approvalId, dispatchId } = await approvedDraft(store.db, draftId, soon());
    expect(await undoApproval(store.db, { approvalId, why: 'undone' })).toBe(true);
    expect(await undoApproval(store.db, { approvalId, why: 'undone' })).toBe(false);
    expect((await liveDraft(store.db, number))?.state).toBe('waiting');
    expect((await dispatchById(store.db, dispatchId))?.state).toBe('voided');
    expect(await keepApproval(store.db, { draftId, engineer, verdict: 'yes', why: '', mimeSha256: sha('c') })).toBeGreaterThan(approvalId);
  });

  it('comes too late once the letter has begun to leave', async () => {
    const { draftId } = await draftedCase(store.db);
    const { approvalId, dispatchId } = await approvedDraft(store.db, draftId);
    await takeFence(store.db, { id: dispatchId, fence: ours });
    expect(await undoApproval(store.db, { approvalId, why: 'undone' })).toBe(false);
    expect((await liveDraft(store.db, number))?.state).toBe('approved');
  });
});

describe('a dispatch', () => {
  const begun = async (dueAt?: Date): Promise<number> => {
    const { draftId } = await draftedCase(store.db);
    return (await approvedDraft(store.db, draftId, dueAt)).dispatchId;
  };

  it('waits for the end of the undo window', async () => {
    const id = await begun(soon());
    expect(await dueDispatches(store.db)).toEqual([]);
    expect(await takeFence(store.db, { id, fence: ours })).toBeNull();
  });

  it('is taken by one of many runs, and its final dot goes through once', async () => {
    const id = await begun();
    expect((await dueDispatches(store.db)).map((row) => row.id)).toEqual([id]);
    const taken = await Promise.all([ours, theirs].map((fence) => takeFence(store.db, { id, fence })));
    const fence = taken.find((row) => row !== null)?.fence ?? '';
    expect(taken.filter((row) => row !== null)).toHaveLength(1);
    expect(await dueDispatches(store.db)).toEqual([]);
    expect(await markDot(store.db, { id, fence: fence === ours ? theirs : ours })).toBe(false);
    expect([await markDot(store.db, { id, fence }), await markDot(store.db, { id, fence })]).toEqual([true, false]);
    expect(await settleDispatch(store.db, { id, fence, state: 'sent', response: '250 ok' })).toBe(true);
    expect(await settleDispatch(store.db, { id, fence, state: 'not-sent', response: 'late' })).toBe(false);
    await noteCopy(store.db, { id, state: 'filed' });
    expect(await dispatchById(store.db, id)).toMatchObject({ state: 'sent', response: '250 ok', copyState: 'filed' });
  });

  it('of a run that died before its final dot is taken over after five minutes, and the dead run can send no more', async () => {
    const id = await begun();
    await takeFence(store.db, { id, fence: ours });
    await minutesAgo(4);
    expect(await takeFence(store.db, { id, fence: theirs })).toBeNull();
    await minutesAgo(2);
    expect(await takeFence(store.db, { id, fence: theirs })).not.toBeNull();
    expect(await markDot(store.db, { id, fence: ours })).toBe(false);
    expect(await markDot(store.db, { id, fence: theirs })).toBe(true);
  });

  it('of a run that died after its final dot is unknown: nobody sends it again, its case is stuck until a person settles it', async () => {
    const id = await begun();
    await takeFence(store.db, { id, fence: ours });
    await markDot(store.db, { id, fence: ours });
    expect(await settleAbandoned(store.db)).toBe(0);
    await minutesAgo(6);
    expect(await takeFence(store.db, { id, fence: theirs })).toBeNull();
    expect(await settleAbandoned(store.db)).toBe(1);
    expect((await unknownDispatches(store.db)).map((row) => row.id)).toEqual([id]);
    expect(await caseByNumber(store.db, number)).toMatchObject({ status: 'stuck', stuckWhy: expect.stringContaining('unknown') });
    expect(await settleUnknown(store.db, { id, state: 'sent', response: `settled by ${engineer}` })).toBe(true);
    expect(await settleUnknown(store.db, { id, state: 'not-sent', response: 'late' })).toBe(false);
  });

  it('that failed for now waits again, and can be called back again', async () => {
    const id = await begun();
    await takeFence(store.db, { id, fence: ours });
    await markDot(store.db, { id, fence: ours });
    expect(await releaseFence(store.db, { id, fence: theirs, response: 'no' })).toBe(false);
    expect(await releaseFence(store.db, { id, fence: ours, response: '451 later' })).toBe(true);
    expect(await dispatchById(store.db, id)).toMatchObject({ state: 'waiting', fence: null, dotAt: null, response: '451 later' });
    expect(await voidApprovals(store.db, number, 'a new mail came in')).toBe(1);
  });
});
