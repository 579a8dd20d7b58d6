import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseEvent, type CaseStatus, caseStatuses, lifecycle, statusAfter } from '../../src/case/lifecycle.ts';
import { caseByNumber, caseList, casesWaiting, likelyCases, moveCase, openCase, setOwner } from '../../src/store/cases.ts';
import type { Store } from '../../src/store/open.ts';
import { testStore } from '../support/store.ts';
import { engineer, number, openedCase } from './sample.ts';

let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

const put = async (status: CaseStatus): Promise<void> => {
  await store.db
    .updateTable('cases')
    .set({ status, stuckWhy: status === 'stuck' ? 'x' : null })
    .execute();
};
const named = async (caseNumber: string, title: string, customer = '大湖银行'): Promise<void> => {
  await openCase(store.db, {
    number: caseNumber,
    priority: 'P3',
    customer,
    customerWord: null,
    title,
    token: null,
    language: 'zh-CN',
    owner: null,
  });
};

describe('a case', () => {
  it('moves as the lifecycle says, from every status by every event, and otherwise not at all', async () => {
    await openedCase(store.db);
    const events = [...new Set(lifecycle.map((row) => row.event))] satisfies CaseEvent[];
    for (const status of caseStatuses) {
      for (const event of events) {
        await put(status);
        const moved = await moveCase(store.db, { number, event, stuckWhy: 'no disk' });
        expect([status, event, moved?.status ?? null]).toEqual([status, event, statusAfter(status, event)]);
      }
    }
  });

  it('counts new words and being taken up again, and nothing else', async () => {
    await openedCase(store.db);
    const versions = [];
    for (const event of ['diagnose', 'draft', 'words', 'give-up', 'settle'] as const) {
      versions.push([event, (await moveCase(store.db, { number, event }))?.version]);
    }
    expect(versions).toEqual([
      ['diagnose', 1],
      ['draft', 1],
      ['words', 2],
      ['give-up', 2],
      ['settle', 3],
    ]);
  });

  it('keeps whose move is next unless told', async () => {
    await openedCase(store.db);
    await moveCase(store.db, { number, event: 'words', turn: 'customer' });
    expect((await moveCase(store.db, { number, event: 'diagnose' }))?.turn).toBe('customer');
    expect((await moveCase(store.db, { number, event: 'words', turn: 'ours' }))?.turn).toBe('ours');
    expect((await moveCase(store.db, { number, event: 'words', turn: null }))?.turn).toBeNull();
  });

  it('is moved by one of two runs at the same moment', async () => {
    await openedCase(store.db);
    const moved = await Promise.all([1, 2, 3].map(() => moveCase(store.db, { number, event: 'diagnose' })));
    expect(moved.filter((row) => row !== null)).toHaveLength(1);
  });

  it('can be handed over, and is not there when nobody opened it', async () => {
    await openedCase(store.db);
    await setOwner(store.db, number, 'li.wei@desk.example');
    expect((await caseByNumber(store.db, number))?.owner).toBe('li.wei@desk.example');
    expect(await caseByNumber(store.db, 'CAS-00000-XXXXXX')).toBeNull();
    expect(await moveCase(store.db, { number: 'CAS-00000-XXXXXX', event: 'words' })).toBeNull();
  });

  it('waits in line, the longest first', async () => {
    await openedCase(store.db, 'CAS-10001-A');
    await openedCase(store.db, 'CAS-10002-B');
    await moveCase(store.db, { number: 'CAS-10001-A', event: 'words' });
    expect((await casesWaiting(store.db, { status: 'open' })).map((row) => row.number)).toEqual(['CAS-10002-B', 'CAS-10001-A']);
  });
});

describe('cases are found', () => {
  beforeEach(async () => {
    await named('CAS-20001-LAKE01', '分行补丁安装失败');
    await named('CAS-20002-LAKE02', 'WSUS 服务器 100% CPU');
    await named('CAS-20003-PINE03', 'Update fails with 0x80070002', 'Pine Ltd');
  });
  it.each([
    ['补丁', ['CAS-20001-LAKE01']],
    ['安装失败', ['CAS-20001-LAKE01']],
    ['丁', ['CAS-20001-LAKE01']],
    ['失安', []],
    ['wsus', ['CAS-20002-LAKE02']],
    ['服务器 cpu', ['CAS-20002-LAKE02']],
    ['100%', ['CAS-20002-LAKE02']],
    ['0x80070002', ['CAS-20003-PINE03']],
    ['pine', ['CAS-20003-PINE03']],
    ['20003', ['CAS-20003-PINE03']],
    ['大湖', ['CAS-20002-LAKE02', 'CAS-20001-LAKE01']],
    [`%' OR true --`, []],
    ['', ['CAS-20003-PINE03', 'CAS-20002-LAKE02', 'CAS-20001-LAKE01']],
  ])('by the words "%s"', async (words, found) => {
    expect((await caseList(store.db, { words })).map((row) => row.number)).toEqual(found);
  });

  it('by customer, status, owner and page', async () => {
    await setOwner(store.db, 'CAS-20001-LAKE01', engineer);
    await moveCase(store.db, { number: 'CAS-20001-LAKE01', event: 'diagnose' });
    const numbers = async (filter: Parameters<typeof caseList>[1]) => (await caseList(store.db, filter)).map((row) => row.number);
    expect(await numbers({ customer: 'Pine Ltd' })).toEqual(['CAS-20003-PINE03']);
    expect(await numbers({ statuses: ['diagnosed', 'stuck'] })).toEqual(['CAS-20001-LAKE01']);
    expect(await numbers({ owner: engineer })).toEqual(['CAS-20001-LAKE01']);
    expect(await numbers({ limit: 1, offset: 1 })).toEqual(['CAS-20003-PINE03']);
  });

  it("by likeness among the customer's own, for a mail without a number", async () => {
    expect(await likelyCases(store.db, '回复: 补丁安装还是失败', '大湖银行')).toEqual(['CAS-20001-LAKE01', 'CAS-20002-LAKE02']);
    expect(await likelyCases(store.db, 'anything', 'nobody')).toEqual([]);
  });
});
