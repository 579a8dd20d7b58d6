/** A case as its thread shows it: mails and letters in their order, the older ones of a long case on demand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anotherDraft, approvedDraft, draftedCase, filedMessage, number } from '../store/sample.ts';
import { openPages, type Pages } from './open-pages.ts';

let pages: Pages;
const order = (html: string): readonly string[] =>
  [...html.matchAll(/<p class="words">(words \d+|text)<\/p>/g)].map(([, words]) => words ?? '');

describe('the thread of a case', () => {
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages.close());

  it('shows our letter between the mail it answers and the next one, with who said yes', async () => {
    const { db } = pages.bench;
    const { draftId } = await draftedCase(db);
    const { dispatchId } = await approvedDraft(db, draftId);
    await db
      .updateTable('dispatch')
      .set({ state: 'sent', fence: '00000000-0000-4000-8000-000000000000', fencedAt: new Date(), dotAt: new Date(), settledAt: new Date() })
      .where('id', '=', dispatchId)
      .execute();
    await filedMessage(db, { messageId: '<2@lake.example>', newText: 'words 2' });
    const thread = await pages.page(`/cases/${number}`);
    expect(order(thread)).toEqual(['text', 'words 2']);
    expect(thread).toMatch(
      new RegExp(`<strong>Han Mei</strong> <a href="/dispatches/${dispatchId}">#1 Initial response</a> <span class="chip sent">Sent`),
    );
  });

  it('of a long case begins with the newest thirty, and shows all when asked', async () => {
    for (let at = 3; at <= 40; at += 1) await filedMessage(pages.bench.db, { messageId: `<${at}@lake.example>`, newText: `words ${at}` });
    const short = await pages.page(`/cases/${number}`);
    expect([order(short).length, order(short).at(-1), short.includes('Show 11 earlier ones')]).toEqual([30, 'words 40', true]);
    const whole = await pages.page(`/cases/${number}?whole=1`);
    expect([order(whole).length, whole.includes('earlier ones')]).toEqual([40, false]);
  });

  it('of a long case is as long beside its waiting draft, which the case offers first', async () => {
    const { id } = await anotherDraft(pages.bench.db, 1);
    expect(await pages.page(`/cases/${number}`)).toContain(`<a class="button main" href="/drafts/${id}">Open the waiting draft</a>`);
    expect(await pages.page(`/drafts/${id}`)).toContain('Show 11 earlier ones');
    expect((await pages.get('/drafts/next')).location).toBe(`/drafts/${id}`);
  });
});
