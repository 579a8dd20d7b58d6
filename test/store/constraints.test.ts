import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepApproval } from '../../src/store/approval.ts';
import { keepAudit } from '../../src/store/audit.ts';
import { moveCase, openCase } from '../../src/store/cases.ts';
import { keepDispatch, takeFence } from '../../src/store/dispatch.ts';
import { draftById } from '../../src/store/draft.ts';
import { keepMail } from '../../src/store/mail.ts';
import { addNote } from '../../src/store/note.ts';
import type { Store } from '../../src/store/open.ts';
import { testStore } from '../support/store.ts';
import { anotherDraft, approvedDraft, arrivedMail, draftedCase, engineer, number, openedCase, sha } from './sample.ts';

let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

const refused = async (statement: string): Promise<string> =>
  await sql
    .raw(statement)
    .execute(store.db)
    .then(
      () => 'not refused',
      (error: Error) => error.message,
    );

describe('what must never happen is refused by the database itself', () => {
  it('a mail is never deleted, and its bytes and its place never change', async () => {
    const id = await arrivedMail(store.db);
    expect(await refused(`DELETE FROM mail WHERE id = ${id}`)).toMatch(/a mail is never lost/);
    for (const change of [`sha256 = '${sha('d')}'`, 'uid = uid + 1', 'bytes = 0', `mailbox = 'x'`, 'is_cut = true']) {
      expect(await refused(`UPDATE mail SET ${change} WHERE id = ${id}`)).toMatch(/they do not change/);
    }
  });

  it('a mail has one row however often it is seen', async () => {
    const mail = { mailbox: 'm', uidValidity: 1, uid: 7, sha256: sha('a'), bytes: 1, isCut: false };
    const kept = await Promise.all([keepMail(store.db, mail), keepMail(store.db, mail), keepMail(store.db, mail)]);
    expect(kept.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
  });

  it('a draft does not change once it has a number', async () => {
    const { draftId } = await draftedCase(store.db);
    for (const change of [`text = 'x'`, `html = 'x'`, `subject = 'x'`, `to_addresses = '{x}'`, `cc_addresses = '{x}'`, 'number = 9']) {
      expect(await refused(`UPDATE draft SET ${change} WHERE id = ${draftId}`)).toMatch(/a draft is immutable/);
    }
  });

  it('a case has one live draft', async () => {
    const { draftId, messageId } = await draftedCase(store.db);
    await anotherDraft(store.db, messageId);
    expect(await refused(`UPDATE draft SET state = 'waiting' WHERE id = ${draftId}`)).toMatch(/draft_one_live/);
  });

  it('a draft has one yes that counts', async () => {
    const { draftId } = await draftedCase(store.db);
    await approvedDraft(store.db, draftId);
    await expect(keepApproval(store.db, { draftId, engineer, verdict: 'yes', why: '', mimeSha256: sha('c') })).rejects.toThrow(
      /approval_one_yes/,
    );
  });

  it('a no says why, and a yes names its bytes', async () => {
    const { draftId } = await draftedCase(store.db);
    await expect(keepApproval(store.db, { draftId, engineer, verdict: 'no', why: '', mimeSha256: null })).rejects.toThrow(/check/);
    await expect(keepApproval(store.db, { draftId, engineer, verdict: 'yes', why: '', mimeSha256: null })).rejects.toThrow(/check/);
  });

  it('nothing leaves but the bytes that somebody said yes to', async () => {
    const { draftId } = await draftedCase(store.db);
    const approvalId = await keepApproval(store.db, { draftId, engineer, verdict: 'yes', why: '', mimeSha256: sha('c') });
    const letter = { approvalId, caseNumber: number, messageId: '<a@desk.example>', envelopeFrom: 'desk@desk.example', dueAt: new Date(0) };
    await expect(keepDispatch(store.db, { ...letter, mimeSha256: sha('d'), envelopeTo: ['x@lake.example'] })).rejects.toThrow(
      /foreign key/,
    );
    await expect(keepDispatch(store.db, { ...letter, mimeSha256: sha('c'), envelopeTo: [] })).rejects.toThrow(/check/);
  });

  it('a letter is not sent without its final dot, and no dot is let through without a fence', async () => {
    const { draftId } = await draftedCase(store.db);
    const { dispatchId } = await approvedDraft(store.db, draftId);
    expect(await refused(`UPDATE dispatch SET dot_at = now() WHERE id = ${dispatchId}`)).toMatch(/check/);
    expect(await refused(`UPDATE dispatch SET state = 'sending' WHERE id = ${dispatchId}`)).toMatch(/check/);
    await takeFence(store.db, { id: dispatchId, fence: crypto.randomUUID() });
    expect(await refused(`UPDATE dispatch SET state = 'sent', settled_at = now() WHERE id = ${dispatchId}`)).toMatch(/check/);
  });

  it('a stuck case says why, and no other case does', async () => {
    await openedCase(store.db);
    expect(await refused(`UPDATE cases SET status = 'stuck'`)).toMatch(/check/);
    expect(await refused(`UPDATE cases SET stuck_why = 'x'`)).toMatch(/check/);
    expect((await moveCase(store.db, { number, event: 'give-up', stuckWhy: 'no disk' }))?.stuckWhy).toBe('no disk');
  });

  it('a trace in the audit log stays as it is', async () => {
    await keepAudit(store.db, { who: engineer, what: 'approve', caseNumber: number });
    for (const attempt of [`UPDATE audit SET who = 'x'`, 'DELETE FROM audit', 'TRUNCATE audit'])
      expect(await refused(attempt)).toMatch(/append-only/);
  });

  it('a note is not empty, and a mail has one open review', async () => {
    await openedCase(store.db);
    await expect(addNote(store.db, { caseNumber: number, kind: 'note', engineer, text: '' })).rejects.toThrow(/check/);
    const id = await arrivedMail(store.db);
    const review = `INSERT INTO review (mail_id, reason, why) VALUES (${id}, 'unknown-sender', 'x')`;
    expect(await refused(review)).toBe('not refused');
    expect(await refused(review)).toMatch(/review_one_open/);
  });

  it('a case is opened once', async () => {
    await openedCase(store.db);
    const fresh = {
      number,
      priority: null,
      customer: 'other',
      customerWord: null,
      title: null,
      token: null,
      language: 'en',
      owner: null,
    } as const;
    await openCase(store.db, fresh);
    expect((await store.db.selectFrom('cases').select('customer').execute()).map((row) => row.customer)).toEqual(['大湖银行']);
    expect(await draftById(store.db, 1)).toBeNull();
  });
});
