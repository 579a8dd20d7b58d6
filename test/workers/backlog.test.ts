import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseByNumber } from '../../src/store/cases.ts';
import { intake } from '../../workers/intake.ts';
import { sweep } from '../../workers/sweep.ts';
import { arrived, type Bench, number, openBench, type Said } from './world.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

async function read(id: string, said: Said): Promise<void> {
  bench.script.mail = said;
  await intake(bench.world, id);
}
const rungFor = (): readonly string[] => bench.rung.splice(0).map(({ step, id }) => `${step} ${id}`);

describe('a mailbox full of mails is read to its end before its cases are diagnosed:', () => {
  it('each case once, with all of its words', async () => {
    const [first, second] = [await arrived(bench, { isBacklog: true }), await arrived(bench, { isBacklog: true })];
    await read(first, { messageId: '<1@lake.example>' });
    expect(rungFor()).toEqual([]);
    await read(second, { messageId: '<2@lake.example>' });
    expect(rungFor()).toEqual([`diagnose ${number}`]);
    expect(await caseByNumber(bench.db, number)).toMatchObject({ status: 'open', version: 2 });
  });

  it('a mail that arrives meanwhile waits for none of them', async () => {
    await arrived(bench, { isBacklog: true });
    await read(await arrived(bench), {});
    expect(rungFor()).toEqual([`diagnose ${number}`]);
  });

  it('the sweep lets the cases wait too, but none for ever, and rings for them behind whatever is new', async () => {
    const [first, second] = [await arrived(bench, { isBacklog: true }), await arrived(bench, { isBacklog: true })];
    await read(first, {});
    await sweep(bench.world, '1');
    expect(rungFor()).toEqual([`intake ${second}`]);
    await sql`UPDATE cases SET changed_at = changed_at - interval '6 minutes'`.execute(bench.db);
    await sweep(bench.world, '2');
    expect(bench.rung).toEqual([
      { step: 'intake', id: second, version: undefined, isBacklog: true },
      { step: 'diagnose', id: number, version: 1, isBacklog: true },
    ]);
  });

  it('a bell that was lost rings again for what is new first', async () => {
    const [old, fresh] = [await arrived(bench, { isBacklog: true }), await arrived(bench)];
    await sweep(bench.world, '1');
    expect(rungFor()).toEqual([`intake ${fresh}`, `intake ${old}`]);
  });
});
