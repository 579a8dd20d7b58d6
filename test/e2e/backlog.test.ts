import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshMail, mailAt } from '../../bench/backlog/mails.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { until } from '../support/until.ts';
import { openWhole, type Whole } from '../support/world.ts';

const mails = 180;
let whole: Whole;
beforeAll(async () => {
  whole = await openWhole(10, {}, async (dovecot) => {
    for (let index = 0; index < mails; index += 1) await dovecot.deliver(mailAt(index));
  });
}, 120_000);
afterAll(() => whole.close());

const rows = () => whole.world.store.db.selectFrom('mail').select(['uid', 'isBacklog', 'settledAt']).orderBy('uid').execute();
const read = async (): Promise<number> => (await rows()).filter(({ settledAt }) => settledAt !== null).length;

describe('a real mailbox full of mails', () => {
  it('is worked through while a new mail gets its letter first, and none is lost or read twice', async () => {
    const { db } = whole.world.store;
    await until('some of them to be read', async () => (await read()) >= 10);
    const { raw, number } = freshMail(0);
    await whole.dovecot.deliver(raw);
    await until('its letter', async () => (await caseByNumber(db, number))?.status === 'drafted');
    expect(await read()).toBeLessThan(mails);
    await until('the other letters', async () => {
      const open = await db.selectFrom('cases').select('number').where('status', 'in', ['open', 'diagnosed']).execute();
      return (await read()) === mails + 1 && open.length === 0;
    });
    const all = await rows();
    expect(all.map(({ uid }) => uid)).toEqual(Array.from({ length: mails + 1 }, (_, index) => index + 1));
    expect(all.filter(({ isBacklog }) => !isBacklog).map(({ uid }) => uid)).toEqual([mails + 1]);
  }, 180_000);
});
