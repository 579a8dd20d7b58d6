import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeLanguage } from '../../src/store/account.ts';
import { noteCounts, noteMailbox, noteWatched } from '../../src/store/mailbox.ts';
import { noteRenumbered } from '../../src/store/numbering.ts';
import { until } from '../support/until.ts';
import { demoCases, engineer, openWhole, type Whole } from '../support/world.ts';

const [main, old] = ['support@desk.example/INBOX', 'old@desk.example/INBOX'];
let whole: Whole;
let cookie = '';
const page = async (): Promise<string> => (await fetch(`${whole.url}/on-call`, { headers: { cookie } })).text();
const alarms = async (): Promise<string> => /<div class="line bad"[\s\S]*?<\/div>/.exec(await page())?.[0] ?? '';
/** The row of a folder, without its marks: name, state, on the server, in the ledger, last compared. */
const rowOf = async (name: string): Promise<string> => {
  const row = (await page()).split('<tr>').find((one) => one.includes(`>${name}<`)) ?? '';
  return row
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
};

describe('the page for people on call', () => {
  beforeAll(async () => {
    whole = await openWhole(1);
    const signedIn = await fetch(`${whole.url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(engineer) });
    cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  });
  afterAll(() => whole.close());

  it('shows the server against the ledger as soon as it listens, and again with each mail, long before the next comparison', async () => {
    await until('nothing on either side', async () => (await rowOf(main)).startsWith(`${main} 正在监听 0 0 `));
    await whole.dovecot.deliver(await readFile(join(demoCases, '3-no-data', '1-report.eml')));
    await until('one on both sides', async () => (await rowOf(main)).startsWith(`${main} 正在监听 1 1 `));
  });

  it('says nothing of numbers that nobody has counted yet', async () => {
    await noteMailbox(whole.world.store.db, { name: old, state: 'down', said: 'nobody listens there: refused' });
    expect(await rowOf(old)).toMatch(/中断 – – –/);
    expect(await alarms()).toContain(old);
  });

  it('tells that a server gave its numbers to other mails, in both languages', async () => {
    expect(await rowOf(main)).not.toContain('重新核对');
    await noteRenumbered(whole.world.store.db, main, new Date());
    expect(await rowOf(main)).toContain('所有邮件都已重新核对：没有丢失，也没有重复归档');
    await changeLanguage(whole.world.store.db, { address: engineer.address, language: 'en' });
    expect(await rowOf(main)).toContain('none is lost, none is filed twice');
    await changeLanguage(whole.world.store.db, { address: engineer.address, language: 'zh-CN' });
  });

  it('shows a mailbox that was taken out of the settings, and raises no alarm for it', async () => {
    await noteCounts(whole.world.store.db, { name: old, uidValidity: 1n, serverMails: 5, ledgerMails: 4, isCompared: true });
    await noteWatched(whole.world.store.db, [main]);
    expect(await rowOf(old)).toMatch(/不再监听 未监听 5 4 缺 1 封/);
    expect(await alarms()).not.toContain(old);
  });
});
