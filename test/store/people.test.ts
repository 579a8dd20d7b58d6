import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountByAddress, accountCount, addAccount, changePassword } from '../../src/store/account.ts';
import { auditOfCase, keepAudit } from '../../src/store/audit.ts';
import { moveCase } from '../../src/store/cases.ts';
import { beat, heartbeats } from '../../src/store/heartbeat.ts';
import { addNote, notesOfCase } from '../../src/store/note.ts';
import { onCallNumbers } from '../../src/store/oncall.ts';
import type { Store } from '../../src/store/open.ts';
import { endSession, keepFirstSignIn, openSession, sessionByToken, useFirstSignIn } from '../../src/store/session.ts';
import { testStore } from '../support/store.ts';
import { approvedDraft, arrivedMail, draftedCase, engineer, number, openedCase } from './sample.ts';

let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

const han = { address: 'Han.Mei@desk.example', name: 'Han Mei', role: 'engineer', password: '$argon2id$x', language: 'zh-CN' } as const;
const inAnHour = (): Date => new Date(Date.now() + 3_600_000);

describe('accounts and sessions', () => {
  it('an account is added once, and found whatever the case of its address', async () => {
    expect([await addAccount(store.db, han), await addAccount(store.db, { ...han, role: 'admin' })]).toEqual([true, false]);
    expect(await accountByAddress(store.db, 'HAN.MEI@desk.example')).toMatchObject({ name: 'Han Mei', role: 'engineer' });
    expect(await accountCount(store.db)).toBe(1);
  });

  it('a session holds until it ends, is ended, or the password changes', async () => {
    await addAccount(store.db, han);
    const session = { tokenSha256: 't', address: han.address, csrf: 'c', endsAt: inAnHour() };
    await openSession(store.db, session);
    expect(await sessionByToken(store.db, 't')).toMatchObject({ address: engineer, csrf: 'c', name: 'Han Mei', role: 'engineer' });
    expect(Object.keys((await sessionByToken(store.db, 't')) ?? {})).not.toContain('password');
    await endSession(store.db, 't');
    expect(await sessionByToken(store.db, 't')).toBeNull();
    await openSession(store.db, { ...session, endsAt: new Date(Date.now() - 1) });
    expect(await sessionByToken(store.db, 't')).toBeNull();
    await openSession(store.db, session);
    await changePassword(store.db, { address: han.address, password: '$argon2id$y' });
    expect(await sessionByToken(store.db, 't')).toBeNull();
  });

  it('the link for the first sign-in works once, and only the last one made', async () => {
    await keepFirstSignIn(store.db, 'old');
    await keepFirstSignIn(store.db, 'new');
    expect([await useFirstSignIn(store.db, 'old'), await useFirstSignIn(store.db, 'new'), await useFirstSignIn(store.db, 'new')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('what people leave behind', () => {
  it('notes and traces of a case, in order', async () => {
    await openedCase(store.db);
    await addNote(store.db, { caseNumber: number, kind: 'note', engineer, text: 'one' });
    await addNote(store.db, { caseNumber: number, kind: 'call-note', engineer, text: 'two' });
    await keepAudit(store.db, { who: engineer, what: 'note', caseNumber: number, detail: { words: 'a\0b' } });
    await keepAudit(store.db, { who: 'intake', what: 'filed' });
    expect((await notesOfCase(store.db, number)).map((note) => [note.kind, note.text])).toEqual([
      ['note', 'one'],
      ['call-note', 'two'],
    ]);
    expect((await auditOfCase(store.db, number)).map((trace) => trace.detail)).toEqual([{ words: 'a␀b' }]);
  });
});

describe('the on-call page', () => {
  it('has a number for everything, also when there is nothing', async () => {
    expect(await onCallNumbers(store.db)).toEqual({
      oldestWaitingMail: null,
      mailsWaiting: 0,
      reviewsOpen: 0,
      casesByStatus: { open: 0, diagnosed: 0, drafted: 0, returned: 0, approved: 0, answered: 0, closed: 0, stuck: 0 },
      draftsWaiting: 0,
      draftsWaitingSince: [],
      dispatchesByState: { waiting: 0, sending: 0, sent: 0, 'not-sent': 0, unknown: 0, voided: 0 },
      stuckCases: [],
      openFailures: [],
      mailboxes: [],
      heartbeats: [],
    });
  });

  it('says what waits, what is stuck and who is alive', async () => {
    const { draftId } = await draftedCase(store.db);
    await approvedDraft(store.db, draftId);
    const mailId = await arrivedMail(store.db);
    await openedCase(store.db, 'CAS-10009-Z');
    await moveCase(store.db, { number: 'CAS-10009-Z', event: 'give-up', stuckWhy: 'no disk' });
    await beat(store.db, { role: 'work', instance: 'one' });
    await beat(store.db, { role: 'work', instance: 'one' });
    expect(await onCallNumbers(store.db)).toMatchObject({
      oldestWaitingMail: { id: mailId, attempts: 0 },
      mailsWaiting: 1,
      casesByStatus: { approved: 1, stuck: 1 },
      dispatchesByState: { waiting: 1 },
      stuckCases: [{ number: 'CAS-10009-Z', stuckWhy: 'no disk' }],
      heartbeats: [{ role: 'work', instance: 'one' }],
    });
    expect(await heartbeats(store.db)).toHaveLength(1);
  });
});
