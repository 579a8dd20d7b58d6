import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { keepMail, mailById } from '../../src/store/mail.ts';
import type { Store } from '../../src/store/open.ts';
import { openReviews } from '../../src/store/review.ts';
import { giveUpMail, isOfTheMail } from '../../workers/intake-given-up.ts';
import { quietLog, testStore } from '../support/store.ts';

let store: Store;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store.close());

describe('a mail whose reading was given up', () => {
  it.each([
    ['a mistake of the program', new TypeError('x is not a function'), true],
    ['a value the database refuses', Object.assign(new Error('index row size exceeds maximum'), { code: '54000' }), true],
    ['a fault of the mail', new Fault('poison', 'expected a mail, but it was poison'), true],
    ['a database that is away', new Fault('database-unreachable', 'it is away', { isTemporary: true }), false],
    ['a full disk', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }), false],
  ])('after %s: for a person to look at? %s', (_what, error, isForAPerson) => {
    expect(isOfTheMail(error)).toBe(isForAPerson);
  });

  it('waits in review once, and not again where it has its end', async () => {
    const { id } = await keepMail(store.db, {
      mailbox: 'desk/INBOX',
      uidValidity: 1,
      uid: 1,
      sha256: 'a'.repeat(64),
      bytes: 1,
      isCut: false,
    });
    await giveUpMail({ store, log: quietLog }, id, 'expected to read this mail, but: x is not a function');
    await giveUpMail({ store, log: quietLog }, id, 'again');
    expect(await mailById(store.db, id)).toMatchObject({
      state: 'unreadable',
      why: 'expected to read this mail, but: x is not a function',
    });
    expect((await openReviews(store.db)).map(({ reason, mailId }) => [reason, mailId])).toEqual([['unreadable', id]]);
  });
});
