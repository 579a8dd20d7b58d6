import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  attemptMail,
  keepMail,
  keepMails,
  mailById,
  newestMail,
  reopenMail,
  resettleMail,
  sameMailBefore,
  settleMail,
  waitingMails,
} from '../../src/store/mail.ts';
import { mailboxes, noteCounts, noteMailbox, noteWatched } from '../../src/store/mailbox.ts';
import { uidsInLedger } from '../../src/store/numbering.ts';
import type { Store } from '../../src/store/open.ts';
import { openReview, openReviews, reviewById, settleReview } from '../../src/store/review.ts';
import { testStore } from '../support/store.ts';
import { until } from '../support/until.ts';
import { arrivedMail, sha } from './sample.ts';

let store: Store;
beforeEach(async () => {
  store = await testStore();
});
afterEach(() => store.close());

describe('a mail in the ledger', () => {
  it('is known by its mailbox, UIDVALIDITY and UID, at the largest values IMAP allows', async () => {
    const mail = { mailbox: 'm', uidValidity: 4_294_967_295n, uid: 4_294_967_295, sha256: sha('a'), bytes: 60_000_000, isCut: true };
    const { id, isNew } = await keepMail(store.db, mail);
    expect(isNew).toBe(true);
    expect(await keepMail(store.db, mail)).toEqual({ id, isNew: false });
    expect(await uidsInLedger(store.db, { mailbox: 'm', uidValidity: 4_294_967_295n })).toEqual({
      numbering: 0,
      uids: new Set([4_294_967_295]),
    });
    expect(await uidsInLedger(store.db, { mailbox: 'm', uidValidity: 1 })).toEqual({ numbering: 0, uids: new Set() });
    expect(await mailById(store.db, id)).toMatchObject({ uidValidity: 4_294_967_295, bytes: 60_000_000, isCut: true, state: 'arrived' });
  });

  it('is entered with many others at once, and is new where it was not there', async () => {
    const mail = (uid: number, isBacklog = false) => ({
      mailbox: 'm',
      uidValidity: 7n,
      uid,
      sha256: sha('a'),
      bytes: 1,
      isCut: false,
      isBacklog,
    });
    const [two] = await keepMails(store.db, [mail(2)]);
    const entered = await keepMails(store.db, [mail(3, true), mail(2), mail(1)]);
    expect(entered.map(({ isNew }) => isNew)).toEqual([true, false, true]);
    expect(entered[1]?.id).toBe(two?.id);
    const rows = await Promise.all(entered.map(({ id }) => mailById(store.db, id)));
    expect(rows.map((row) => [row?.uid, row?.isBacklog])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
  });

  it('gets one end; a second run comes too late', async () => {
    const id = await arrivedMail(store.db);
    expect((await waitingMails(store.db, 10)).map((mail) => mail.id)).toEqual([id]);
    expect(await settleMail(store.db, { id, state: 'review', why: 'unknown sender', digest: 'd' })).toBe(true);
    expect(await settleMail(store.db, { id, state: 'filed', why: 'late' })).toBe(false);
    expect(await mailById(store.db, id)).toMatchObject({ state: 'review', why: 'unknown sender', digest: 'd' });
    expect(await waitingMails(store.db, 10)).toEqual([]);
  });

  it("gets another end on a person's word, or is read again", async () => {
    const id = await arrivedMail(store.db);
    expect(await resettleMail(store.db, { id, state: 'automatic', why: 'x' })).toBe(false);
    await settleMail(store.db, { id, state: 'review', why: '' });
    expect(await resettleMail(store.db, { id, state: 'filed', why: 'filed by hand' })).toBe(true);
    await attemptMail(store.db, id);
    await reopenMail(store.db, id);
    expect(await newestMail(store.db)).toMatchObject({ id, state: 'arrived', attempts: 0, settledAt: null });
  });

  it('counts the attempts to read it', async () => {
    const id = await arrivedMail(store.db);
    expect([await attemptMail(store.db, id), await attemptMail(store.db, id)]).toEqual([1, 2]);
  });

  it('that was sent twice and is read twice at once is seen as the same by one of the two', async () => {
    const [one, two] = [await arrivedMail(store.db), await arrivedMail(store.db)];
    const read = (id: number): Promise<string> =>
      store.db.transaction().execute(async (db) => {
        const twin = await sameMailBefore(db, { id, digest: 'same' });
        const state = twin?.state === 'filed' ? 'automatic' : 'filed';
        await settleMail(db, { id, state, why: '', digest: 'same' });
        return state;
      });
    expect((await Promise.all([read(two), read(one)])).sort()).toEqual(['automatic', 'filed']);
  });
});

describe('a review', () => {
  it('is opened once a mail, and settled once', async () => {
    const mailId = await arrivedMail(store.db);
    const id = await openReview(store.db, { mailId, reason: 'unknown-sender', why: 'one', likelyCases: ['CAS-1'] });
    expect(await openReview(store.db, { mailId, reason: 'no-case-number', why: 'two', likelyCases: [] })).toBe(id);
    expect((await openReviews(store.db)).map((review) => review.why)).toEqual(['two']);
    expect(await settleReview(store.db, { id, by: 'han.mei@desk.example', outcome: 'automatic' })).toBe(true);
    expect(await settleReview(store.db, { id, by: 'li.wei@desk.example', outcome: 'replayed' })).toBe(false);
    expect(await reviewById(store.db, id)).toMatchObject({ settledBy: 'han.mei@desk.example', outcome: 'automatic' });
    expect(await openReviews(store.db)).toEqual([]);
    expect(await openReview(store.db, { mailId, reason: 'unreadable', why: 'again', likelyCases: [] })).not.toBe(id);
  });
});

describe('a mailbox', () => {
  it('says its state, since when, and what the last reconcile counted', async () => {
    await noteMailbox(store.db, { name: 'm', state: 'connecting', said: 'connecting' });
    await noteMailbox(store.db, { name: 'm', state: 'down', said: 'refused' });
    const since = (await mailboxes(store.db))[0]?.stateSince;
    await until('the clock to move', () => Date.now() > (since?.getTime() ?? 0));
    await noteMailbox(store.db, { name: 'm', state: 'down', said: 'refused again' });
    await noteCounts(store.db, { name: 'm', uidValidity: 7n, serverMails: 12, ledgerMails: 11, isCompared: true });
    await noteCounts(store.db, { name: 'm', uidValidity: 7n, serverMails: 13, ledgerMails: 12, isCompared: false });
    expect(await mailboxes(store.db)).toMatchObject([
      {
        name: 'm',
        state: 'down',
        said: 'refused again',
        stateSince: since,
        uidValidity: 7,
        serverMails: 13,
        ledgerMails: 12,
        reconciledAt: expect.any(Date),
      },
    ]);
  });

  it('that is no longer among those of the settings is kept as not watched, with its last counts, until it is watched again', async () => {
    await noteMailbox(store.db, { name: 'kept', state: 'listening', said: 'listening to INBOX' });
    await noteMailbox(store.db, { name: 'taken out', state: 'down', said: 'refused' });
    await noteCounts(store.db, { name: 'taken out', uidValidity: 7n, serverMails: 3, ledgerMails: 3, isCompared: true });
    const stateOf = async (name: string) => (await mailboxes(store.db)).find((box) => box.name === name);
    await noteWatched(store.db, ['kept', 'new']);
    expect([await stateOf('kept'), await stateOf('taken out')]).toMatchObject([
      { state: 'listening' },
      { state: 'unwatched', said: 'no longer watched', serverMails: 3 },
    ]);
    await noteMailbox(store.db, { name: 'taken out', state: 'connecting', said: 'connecting to h:1' });
    expect(await stateOf('taken out')).toMatchObject({ state: 'connecting' });
    await noteWatched(store.db, []);
    expect((await mailboxes(store.db)).map(({ state }) => state)).not.toContain('listening');
  });
});
