import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueues, type Queues } from '../../src/queue/queue.ts';
import { keepMail } from '../../src/store/mail.ts';
import type { Store } from '../../src/store/open.ts';
import { startSweep, sweep } from '../../workers/sweep.ts';
import { quietLog, testStore } from '../support/store.ts';
import { until } from '../support/until.ts';

let store: Store;
let queues: Queues;
beforeAll(async () => {
  store = await testStore({ connections: 12 });
  queues = await openQueues({ redisUrl: null, pool: store.pool, log: quietLog });
});
afterAll(async () => {
  await queues.close();
  await store.close();
});

describe('the sweep', () => {
  it('begins no work that runs already, however long it takes; a process that starts does not wait for it', async () => {
    const world = { store, queues, log: quietLog, instance: randomUUID(), mailbox: null };
    const { id } = await keepMail(store.db, {
      mailbox: 'desk/INBOX',
      uidValidity: 1,
      uid: 1,
      sha256: 'a'.repeat(64),
      bytes: 1,
      isCut: false,
    });
    const begun: (() => void)[] = [];
    const work = (): Promise<void> => new Promise((done) => void begun.push(done));
    await queues.run('intake', work, { concurrency: 4, onGivenUp: () => undefined });
    await queues.ring('intake', String(id));
    await until('the mail to be read', () => begun.length === 1);
    for (const moment of ['1', '2', '3']) await sweep(world, moment);
    expect((await queues.counts()).intake).toMatchObject({ waiting: 0, active: 1 });
    await sweep(world, `${startSweep}-${randomUUID()}`);
    await until('it to be read by the other process too', () => begun.length === 2);
    for (const done of begun) done();
  });
});
