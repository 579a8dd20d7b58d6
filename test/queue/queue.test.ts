import { fastify } from 'fastify';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../src/case/fault.ts';
import { openQueues, type Queues } from '../../src/queue/queue.ts';
import { type KeptLog, keptLog } from '../support/log.ts';
import { openRedis, type RedisServer } from '../support/redis.ts';
import { testStore } from '../support/store.ts';
import { until } from '../support/until.ts';

let postgres: Awaited<ReturnType<typeof testStore>>;
let redis: RedisServer;
beforeAll(async () => {
  [postgres, redis] = await Promise.all([testStore({ connections: 12 }), openRedis()]);
});
afterAll(async () => {
  await Promise.all([postgres.close(), redis.close()]);
});

const nowhere = new Pool({ host: '127.0.0.1', port: 1 });
const count = (one: () => void) => async (): Promise<void> => one();
const neverGivesUp = (id: string, error: Error): void => {
  throw new Error(`gave up on ${id}: ${error.message}`);
};

describe.each(['PostgreSQL', 'Redis'] as const)('the queue on %s', (kind) => {
  let queues: Queues;
  let log: KeptLog;
  let installation = 0;
  const open = async (): Promise<Queues> => {
    log = keptLog();
    const where = kind === 'Redis' ? { redisUrl: redis.url, pool: nowhere } : { redisUrl: null, pool: postgres.pool };
    queues = await openQueues({ ...where, prefix: `test${installation}`, log });
    return queues;
  };
  afterEach(async () => {
    await queues.close();
    if (kind === 'PostgreSQL') await postgres.pool.query('TRUNCATE bullmq.job CASCADE');
    installation += 1;
  });

  it('brings a rung id to the step it was rung for', async () => {
    const { ring, run } = await open();
    const seen: string[] = [];
    await run('intake', async (id) => void seen.push(`intake ${id}`), { concurrency: 2, onGivenUp: neverGivesUp });
    await run('draft', async (id) => void seen.push(`draft ${id}`), { concurrency: 2, onGivenUp: neverGivesUp });
    await ring('intake', '17');
    await ring('draft', 'CAS-00001-A1B2C3', { version: 4 });
    await until('both to arrive', () => seen.length === 2);
    expect(seen.sort()).toEqual(['draft CAS-00001-A1B2C3', 'intake 17']);
  });

  it('hears a ring once while it waits, and again when the version is another', async () => {
    const { ring, run, counts } = await open();
    await ring('diagnose', 'a', { version: 1 });
    await ring('diagnose', 'a', { version: 1 });
    await ring('diagnose', 'a', { version: 2 });
    expect((await counts()).diagnose.waiting).toBe(2);
    let runs = 0;
    await run(
      'diagnose',
      count(() => {
        runs += 1;
      }),
      { concurrency: 1, onGivenUp: neverGivesUp },
    );
    await until('the queue to be empty', async () => runs === 2 && (await counts()).diagnose.active === 0);
  });

  it('hears what rings now before a backlog that rang earlier', async () => {
    const { ring, run, counts } = await open();
    for (const id of ['old-1', 'old-2', 'old-3']) await ring('intake', id, { isBacklog: true });
    await ring('intake', 'new');
    expect((await counts()).intake.waiting).toBe(4);
    const seen: string[] = [];
    await run('intake', async (id) => void seen.push(id), { concurrency: 1, onGivenUp: neverGivesUp });
    await until('all of them', () => seen.length === 4);
    expect(seen).toEqual(['new', 'old-1', 'old-2', 'old-3']);
  });

  it('hears the same ring again after its work was done', async () => {
    const { ring, run, counts } = await open();
    let runs = 0;
    await run(
      'intake',
      count(() => {
        runs += 1;
      }),
      { concurrency: 1, onGivenUp: neverGivesUp },
    );
    await ring('intake', 'again', { version: 'x:1' });
    await until('the first run to be over', async () => runs === 1 && (await counts()).intake.active === 0);
    await ring('intake', 'again', { version: 'x:1' });
    await until('the second run', () => runs === 2);
  });

  it("hears a sweep's ring where its work was given up, and not beside work that waits or runs", async () => {
    const { ring, run, counts } = await open();
    const [givenUp, release]: [string[], (() => void)[]] = [[], []];
    const work = (): Promise<void> =>
      new Promise((_done, fail) => {
        release.push(() => fail(new Fault('poison', 'expected a log, but it was poison')));
      });
    await ring('diagnose', 'a', { version: 1 });
    await ring('diagnose', 'a', { version: 1, isAgain: true });
    expect((await counts()).diagnose.waiting).toBe(1);
    await run('diagnose', work, { concurrency: 2, onGivenUp: (id) => void givenUp.push(id) });
    await until('the work to run', () => release.length === 1);
    await ring('diagnose', 'a', { version: 1, isAgain: true });
    expect((await counts()).diagnose).toMatchObject({ waiting: 0, active: 1 });
    release[0]?.();
    await until('it to give up', async () => givenUp.length === 1 && (await counts()).diagnose.failed === 1);
    await ring('diagnose', 'a', { version: 1, isAgain: true });
    await until('the work to run again', () => release.length === 2);
    release[1]?.();
  });

  it('keeps a ring back until its delay is over', async () => {
    const { ring, run, counts } = await open();
    const seen: string[] = [];
    await ring('dispatch', 'much-later', { delayMs: 3_600_000 });
    await ring('dispatch', 'soon', { delayMs: 30 });
    await run('dispatch', async (id) => void seen.push(id), { concurrency: 1, onGivenUp: neverGivesUp });
    await until('the sooner one', () => seen.length === 1);
    expect(seen).toEqual(['soon']);
    expect((await counts()).dispatch.delayed).toBe(1);
  });

  it('tries a temporary fault again', async () => {
    const { ring, run } = await open();
    let attempts = 0;
    const work = async (): Promise<void> => {
      attempts += 1;
      if (attempts === 1) throw new Fault('busy', 'expected a free line, but it was busy', { isTemporary: true });
    };
    await run('dispatch', work, { concurrency: 1, onGivenUp: neverGivesUp });
    await ring('dispatch', 'busy');
    await until('the second attempt', () => attempts === 2);
  });

  it('gives up at once on a fault that trying again cannot help, and says so with its sentence', async () => {
    const { ring, run, counts } = await open();
    const givenUp: string[] = [];
    const fault = new Fault('poison', 'expected a mail, but it was poison');
    await run('intake', () => Promise.reject(fault), {
      concurrency: 1,
      onGivenUp: (id, error) => void givenUp.push(`${id}: ${error.message} ${error === fault}`),
    });
    await ring('intake', '5');
    await until('it to give up', () => givenUp.length === 1);
    expect(givenUp).toEqual(['5: expected a mail, but it was poison true']);
    expect((await counts()).intake.failed).toBe(1);
  });

  it('gives up on a temporary fault after the attempts it was given', async () => {
    const { ring, run } = await open();
    const givenUp: string[] = [];
    const busy = (): Promise<void> => Promise.reject(new Fault('busy', 'still busy', { isTemporary: true }));
    await run('dispatch', busy, { concurrency: 1, onGivenUp: (id) => void givenUp.push(id) });
    await ring('dispatch', '9', { attempts: 1 });
    await until('it to give up', () => givenUp.length === 1);
  });

  it('finishes what runs before it closes, and takes nothing new', async () => {
    const { ring, run, counts } = await open();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const seen: string[] = [];
    const running = await run('draft', (id) => held.then(() => void seen.push(id)), { concurrency: 1, onGivenUp: neverGivesUp });
    await ring('draft', 'first');
    await until('the first to run', async () => (await counts()).draft.active === 1);
    await running.quiet();
    await ring('draft', 'second');
    const closed = running.close();
    release();
    await closed;
    expect(seen).toEqual(['first']);
    expect((await counts()).draft.waiting).toBe(1);
  });

  it('shows the board, only to read, without asking anyone outside for fonts', async () => {
    const { ring, board } = await open();
    await ring('intake', '1');
    const app = fastify();
    const { plugin, basePath } = board('/queues');
    await app.register(plugin, { prefix: basePath });
    const page = await app.inject('/queues/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('googleapis');
    const listed = await app.inject('/queues/api/queues');
    expect(listed.json().queues.map((queue: { readonly name: string }) => queue.name)).toEqual([
      'intake',
      'diagnose',
      'draft',
      'dispatch',
      'sweep',
    ]);
    const emptied = await app.inject({ method: 'PUT', url: '/queues/api/queues/intake/empty' });
    expect(emptied.statusCode).toBe(405);
    await app.close();
  });
});

it('a pool that the listening steps would use up is refused, naming the setting', async () => {
  const small = openQueues({ redisUrl: null, pool: new Pool({ host: '127.0.0.1', port: 1, max: 5 }), log: keptLog() });
  await expect(small).rejects.toThrow('expected DATABASE_CONNECTIONS to be at least 8, but it is 5: each step holds one to listen');
});

describe('a Redis that could lose work', () => {
  it('is refused, naming what to set', async () => {
    const unsafe = await openRedis(['--appendonly', 'no', '--maxmemory-policy', 'allkeys-lru']);
    const opened = openQueues({ redisUrl: unsafe.url, pool: nowhere, log: keptLog() });
    await expect(opened).rejects.toThrow(
      'Redis could lose work: expected maxmemory-policy noeviction, but it is allkeys-lru; expected appendonly yes, but it is off',
    );
    await unsafe.close();
  });

  it('or one that is not there, without the password of its address', async () => {
    const opened = openQueues({ redisUrl: 'redis://user:hunter2@127.0.0.1:1', pool: nowhere, log: keptLog() });
    await expect(opened).rejects.toThrow(/^expected Redis at 127\.0\.0\.1:1 \(REDIS_URL\), but: (?!.*hunter2)/);
  });

  it('that goes away later costs a warning per bell, never an error: the sweep rings again', async () => {
    const server = await openRedis();
    const log = keptLog();
    const queues = await openQueues({ redisUrl: server.url, pool: nowhere, log });
    await server.close();
    await until('it to be noticed', () => log.said.some(({ event }) => event === 'redis-down'));
    await queues.ring('intake', '1');
    expect(log.said).toContainEqual(
      expect.objectContaining({ event: 'bell-not-rung', fields: expect.objectContaining({ step: 'intake', id: '1' }) }),
    );
    await queues.close();
  });
});
