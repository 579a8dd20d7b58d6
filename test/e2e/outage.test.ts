import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/console/texts/en.ts';
import { zhCN } from '../../src/console/texts/zh-CN.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { newestMail } from '../../src/store/mail.ts';
import { openRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';
import { demoCases, engineer, openWhole, type Whole } from '../support/world.ts';

const number = 'CAS-08871-N4X1F0';
const report = await readFile(join(demoCases, '1-twin', '1-report.eml'));
const quick = { SWEEP_SECONDS: '1', IMAP_SWEEP_SECONDS: '5' };
const later: (() => Promise<void>)[] = [];
const open = async (settings: Readonly<Record<string, string>>): Promise<Whole> => {
  const whole = await openWhole(1, { ...quick, ...settings });
  later.push(() => whole.close());
  return whole;
};
const isDrafted = async ({ world }: Whole): Promise<boolean> =>
  (await caseByNumber(world.store.db, number).catch(() => null))?.status === 'drafted';

afterEach(async () => {
  for (const close of later.splice(0).reverse()) await close();
});

describe('an outage in the middle of work', () => {
  it('of Redis keeps the mail, says so to the on-call person, and ends without a restart', async () => {
    const redis = await openRedis();
    later.push(() => redis.close());
    const whole = await open({ REDIS_URL: redis.url });
    await redis.kill();
    await whole.dovecot.deliver(report);
    await until('the mail to be kept', async () => (await newestMail(whole.world.store.db))?.state === 'arrived');
    const page = await onCallPage(whole);
    expect([page.status, await page.text()]).toEqual([200, expect.toSatisfy(saysQueueIsAway)]);
    await redis.restart();
    await until('the case to be drafted', () => isDrafted(whole));
  });

  it('of the database loses no mail, and ends without a restart', async () => {
    const whole = await open({});
    process.kill(await postmasterOf(whole), 'SIGKILL');
    await whole.dovecot.deliver(report);
    await until('the case to be drafted', () => isDrafted(whole));
    expect((await newestMail(whole.world.store.db))?.state).toBe('filed');
  });
});

async function postmasterOf({ world }: Whole): Promise<number> {
  const { rows } = await world.store.pool.query<{ readonly data_directory: string }>('SHOW data_directory');
  const pidFile = await readFile(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8');
  return Number(pidFile.split('\n')[0]);
}

async function onCallPage({ url }: Whole): Promise<Response> {
  const signedIn = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(engineer) });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return await fetch(`${url}/on-call`, { redirect: 'manual', headers: { cookie } });
}

function saysQueueIsAway(page: string): boolean {
  return [en, zhCN].some((texts) => page.includes(texts['alarm.queue-away']));
}
