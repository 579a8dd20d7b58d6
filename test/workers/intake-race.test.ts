import { expect, it } from 'vitest';
import { caseByNumber } from '../../src/store/cases.ts';
import { mailById } from '../../src/store/mail.ts';
import { messagesOfCase } from '../../src/store/message.ts';
import { openReviews } from '../../src/store/review.ts';
import { intake } from '../../workers/intake.ts';
import { message } from '../store/sample.ts';
import { arrived, type Bench, number, openBench } from './world.ts';

/** Takes in a mail of this writer. */
async function take(bench: Bench, address: string): Promise<string> {
  const id = await arrived(bench);
  const read = async () => {
    const said = { ...message, from: { address, name: '' }, messageId: `<${address}>` };
    return { message: said, attachments: [], html: null, digest: `digest-${address}` };
  };
  await intake({ ...bench.world, sandbox: { read } }, id);
  return id;
}

it('of two customers who name one new number at once, one opens its case, and the other’s mail waits for a person', async () => {
  await using bench = await openBench();
  const ids = await Promise.all(['he.jun@lake.example', 'ann@hill.example'].map((address) => take(bench, address)));
  const states = await Promise.all(ids.map(async (id) => (await mailById(bench.db, Number(id)))?.state));
  expect(states.sort()).toEqual(['filed', 'review']);
  const [only, ...others] = await messagesOfCase(bench.db, number);
  expect(others).toEqual([]);
  const owner = only?.body.from?.address === 'ann@hill.example' ? 'HILL' : '大湖银行';
  expect((await caseByNumber(bench.db, number))?.customer).toBe(owner);
  expect((await openReviews(bench.db)).map(({ reason }) => reason)).toEqual(['other-customer']);
});
