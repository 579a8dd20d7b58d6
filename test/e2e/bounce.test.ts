import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeLanguage } from '../../src/store/account.ts';
import { auditOfCase } from '../../src/store/audit.ts';
import { automaticOfCase } from '../../src/store/automatic.ts';
import { caseByNumber } from '../../src/store/cases.ts';
import { dispatchesOfCase } from '../../src/store/dispatch.ts';
import { liveDraft } from '../../src/store/draft.ts';
import { reportOn } from '../support/report.ts';
import { until } from '../support/until.ts';
import { demoCases, engineer, openWhole, type Whole } from '../support/world.ts';

const number = 'CAS-08871-N4X1F0';
let whole: Whole;
let cookie = '';
let dispatchId = 0;
let letterId = '';

const page = async (path: string): Promise<string> => (await fetch(`${whole.url}${path}`, { headers: { cookie } })).text();
const shown = async (): Promise<number> => (await automaticOfCase(whole.world.store.db, number)).length;

const hostile = '552 5.2.2 <script>alert(1)</script> mailbox full';
const report = (messageId: string, { action, status }: { action: string; status: string }): Buffer =>
  reportOn(messageId, [{ recipient: 'shen@donghu.example', action, status, diagnostic: hostile }], `Undelivered Mail [${number}]`);

beforeAll(async () => {
  whole = await openWhole(0);
  const { db } = whole.world.store;
  await whole.dovecot.deliver(await readFile(join(demoCases, '1-twin', '1-report.eml')));
  const draft = await until('a draft', () => liveDraft(db, number));
  await whole.world.acts.approve({ draftId: draft.id, engineer: engineer.address });
  await until('the letter to leave', async () => (await caseByNumber(db, number))?.status === 'answered');
  const [dispatch] = await dispatchesOfCase(db, number);
  dispatchId = dispatch?.id ?? 0;
  letterId = dispatch?.messageId ?? '';
  const signedIn = await fetch(`${whole.url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(engineer) });
  cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await changeLanguage(db, { address: engineer.address, language: 'en' });
}, 120_000);
afterAll(() => whole.close());

describe('a bounce of a letter that was sent', () => {
  it('that is forged names its case only: it is listed there, and nothing is said of the letter', async () => {
    await whole.dovecot.deliver(report('<cas-08871-n4x1f0.1.forged@desk.example>', { action: 'failed', status: '5.1.1' }));
    await until('the forged bounce', async () => (await shown()) === 1);
    expect(await page(`/dispatches/${dispatchId}`)).not.toContain('Not delivered');
    expect(await page('/on-call')).not.toContain('A letter did not reach its recipient.');
  });

  it('is shown on its dispatch, its case, the drafts and the on-call page: who, which code, why', async () => {
    await whole.dovecot.deliver(report(letterId, { action: 'failed', status: '5.2.2' }));
    await until('the bounce', async () => (await shown()) === 2);
    const dispatch = await page(`/dispatches/${dispatchId}`);
    for (const words of ['Not delivered', 'shen@donghu.example', '5.2.2', 'The mailbox is full.', 'This will not resolve itself.'])
      expect(dispatch).toContain(words);
    expect(dispatch).not.toContain('<script>alert(1)');
    expect(await page(`/cases/${number}`)).toContain('Not delivered');
    expect(await page('/on-call')).toContain('A letter did not reach its recipient.');
    expect(await page('/')).toContain('Not delivered: 1');
    expect((await caseByNumber(whole.world.store.db, number))?.status).toBe('answered');
  });

  it('is said in Chinese to who reads Chinese', async () => {
    await changeLanguage(whole.world.store.db, { address: engineer.address, language: 'zh-CN' });
    const dispatch = await page(`/dispatches/${dispatchId}`);
    for (const words of ['未送达', '收件人邮箱已满。', '不会自行恢复。']) expect(dispatch).toContain(words);
    await changeLanguage(whole.world.store.db, { address: engineer.address, language: 'en' });
  });

  it('counts until an engineer sees to it, which leaves a trace', async () => {
    const html = await page(`/dispatches/${dispatchId}`);
    const field = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
    const body = new URLSearchParams({ csrf: field('csrf'), upTo: field('upTo') });
    const answer = await fetch(`${whole.url}/dispatches/${dispatchId}/failures`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { cookie },
    });
    expect(answer.status).toBe(303);
    expect(await page('/on-call')).not.toContain('A letter did not reach its recipient.');
    expect(await page(`/dispatches/${dispatchId}`)).toContain(`Taken care of by ${engineer.address}`);
    expect((await auditOfCase(whole.world.store.db, number)).map(({ what }) => what)).toContain('settle-failures');
  });

  it('and a delay is shown, but nobody is called for it', async () => {
    await whole.dovecot.deliver(report(letterId, { action: 'delayed', status: '4.4.1' }));
    await until('the delay', async () => (await shown()) === 3);
    expect(await page(`/dispatches/${dispatchId}`)).toContain('Delayed');
    expect(await page('/on-call')).not.toContain('A letter did not reach its recipient.');
  });

  it('stands among the automatic mails, from where a person’s mail finds its way into review', async () => {
    expect(await page('/automatic')).toContain('MAILER-DAEMON@mx.donghu.example');
  });
});
