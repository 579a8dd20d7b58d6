import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/console/password.ts';
import { addAccount, changeLanguage } from '../../src/store/account.ts';
import { draftById, liveDraft } from '../../src/store/draft.ts';
import { until } from '../support/until.ts';
import { demoCases, engineer, openWhole, type Whole } from '../support/world.ts';

const number = 'CAS-08871-N4X1F0';
const colleague = 'li.wei@desk.example';
let whole: Whole;
let cookie = '';
let csrf = '';
let draftId = 0;

const get = (path: string, as = cookie): Promise<Response> => fetch(`${whole.url}${path}`, { redirect: 'manual', headers: { cookie: as } });
const page = async (path: string): Promise<string> => (await get(path)).text();
const post = (path: string, form: Record<string, string>): Promise<Response> =>
  fetch(`${whole.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ csrf, ...form }), headers: { cookie } });
const signIn = async (form: { readonly address: string; readonly password: string }): Promise<string> => {
  const answer = await fetch(`${whole.url}/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};
const hrefsIn = (html: string): readonly string[] =>
  [...html.matchAll(/class="where" href="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x3D;', '='));

describe('the page where a draft is read beside its evidence', () => {
  beforeAll(async () => {
    whole = await openWhole(60);
    cookie = await signIn(engineer);
    await whole.dovecot.deliver(await readFile(join(demoCases, '1-twin', '1-report.eml')));
    draftId = await until('a draft', async () => (await liveDraft(whole.world.store.db, number))?.id ?? null);
    csrf = /name="csrf" value="([^"]+)"/.exec(await page(`/drafts/${draftId}`))?.[1] ?? '';
  });
  afterAll(() => whole.close());

  it('opens evidence in its artifact at the very line, out of a ZIP with Chinese names', async () => {
    const [href = ''] = hrefsIn(await page(`/drafts/${draftId}`));
    const line = new URL(href, whole.url).searchParams.get('line');
    const shown = await page(href);
    expect(shown).toMatch(new RegExp(`<li id="L${line}" class="asked"`));
    expect(shown).toContain('更新日志/WindowsUpdate.log');
    expect(shown).toContain('80240439');
  });

  it('knows no artifact of another sha256, and none for who is not signed in', async () => {
    const [href = ''] = hrefsIn(await page(`/drafts/${draftId}`));
    const strange = href.replace(/sha256=[0-9a-f]{64}/, `sha256=${'0'.repeat(64)}`);
    expect([(await get(strange)).status, (await get(href, '')).status]).toEqual([404, 303]);
  });

  it('names for a sentence of the letter the finding it rests on', async () => {
    const html = await page(`/drafts/${draftId}`);
    const [, finding] = /<a class="rests" href="#finding-(\d+)"/.exec(html) ?? [];
    expect(html).toContain(`id="finding-${finding}"`);
  });

  it('says the notes beside a draft in the language of its reader', async () => {
    const notesIn = async (language: 'zh-CN' | 'en'): Promise<string> => {
      await changeLanguage(whole.world.store.db, { address: engineer.address, language });
      return /<aside class="notes"[\s\S]*?<\/aside>/.exec(await page(`/drafts/${draftId}`))?.[0] ?? '';
    };
    expect(await notesIn('en')).toMatch(/check the evidence before sending/);
    expect(await notesIn('zh-CN')).toMatch(/发送前请核对证据/);
  });

  it('gives an attachment to be saved, never to be opened in the page', async () => {
    const { headers, status } = await get('/attachments/1');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('content-type')).toBe('application/octet-stream');
  });

  it('shows the diagnosis as a report that stands alone, and gives it to be saved', async () => {
    const report = `/cases/${number}/report`;
    expect(await page(`/cases/${number}`)).toContain(`href="${report}"`);
    const shown = await get(report);
    expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; sandbox;/);
    const html = await shown.text();
    expect(html).toMatch(new RegExp(`<h1>诊断报告</h1>\\s*<p>${number} `));
    expect(html).toContain('0x80240439');
    const saved = await get(`${report}?save=1`);
    expect(saved.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${number}-diagnosis-1.html`);
    expect(await saved.text()).toBe(html);
    expect((await get('/cases/CAS-00000-AAAAAA/report')).status).toBe(404);
  });

  it('keeps words while they are typed, and shows them against the proposed text', async () => {
    const proposed = (await draftById(whole.world.store.db, draftId))?.text ?? '';
    const kept = await post(`/drafts/${draftId}/words`, { text: `${proposed}另：请先备份。\n` });
    expect(await kept.text()).toMatch(/<ins>另：请先备份。/);
    const again = await page(`/drafts/${draftId}`);
    expect(again).toMatch(/<textarea name="text"[^>]*>[^<]*另：请先备份。/);
    expect(again).toContain('data-dirty');
  });

  it('answers words on a draft that is no longer the newest with 409, the difference, and every one of those words', async () => {
    const next = await whole.world.acts.edit({ draftId, engineer: colleague, text: '同事已改写。' });
    const answer = await post(`/drafts/${draftId}/edit`, { text: '我自己的话。' });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toMatch(/<textarea name="text"[^>]*>我自己的话。/);
    expect(html).toMatch(/<del>[^<]*同事[\s\S]*<ins>[^<]*我/);
    expect(html).toContain(`action="/drafts/${next.draftId}/edit"`);
    expect(await page(`/drafts/${next.draftId}`)).toContain(`href="/drafts/${draftId}/words"`);
    expect(await page(`/drafts/${draftId}/words`)).toContain('我自己的话。');
    draftId = next.draftId;
  });

  it('makes the next draft of the words, and shows what was changed of the proposed text', async () => {
    const saved = await post(`/drafts/${draftId}/edit`, { text: '我自己的话。' });
    const place = saved.headers.get('location') ?? '';
    expect([saved.status, place]).toEqual([303, expect.stringMatching(/^\/drafts\/\d+$/)]);
    const html = await page(place);
    expect(html).toContain('<ins>自己的话</ins>');
    expect(html).not.toContain('data-dirty');
  });

  it('shows a file that a mail only links to: whose, how large, until when, and the address to read, not to follow', async () => {
    const url = 'http://mail.qq.com/cgi-bin/ftnExs_download?k=7d36&code=7684';
    const report = (await readFile(join(demoCases, '1-twin', '1-report.eml'))).toString('latin1');
    const [from = '', subject = ''] = ['From', 'Subject'].map(
      (name) => new RegExp(`^${name}:.*(?:\\r?\\n[ \\t].*)*`, 'm').exec(report)?.[0] ?? '',
    );
    const words = `从QQ邮箱发来的超大附件\r\nCBS.zip (128.03M, 2023年05月27日 21:59 到期)进入下载页面：${url}\r\n`;
    const head = [
      from,
      subject,
      'To: support@desk.example',
      'Message-ID: <linked@lake.example>',
      'Content-Type: text/plain; charset=utf-8',
    ];
    await whole.dovecot.deliver(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(words)]));
    const html = await until('the message', async () => {
      const shown = await page(`/cases/${number}`);
      return shown.includes('ftnExs_download') ? shown : null;
    });
    expect(html).toMatch(/CBS\.zip<\/strong> <span class="muted">QQ[^<]*128\.03M[^<]*2023-05-27 21:59/);
    expect(html).not.toContain('href="http://mail.qq.com');
  });

  it('lets who reads only look, and act on nothing', async () => {
    const watcher = { address: 'watch@desk.example', password: 'long enough to watch' };
    const password = await hashPassword(watcher.password);
    await addAccount(whole.world.store.db, { address: watcher.address, name: 'Watch', role: 'on-call', password, language: 'en' });
    const as = await signIn(watcher);
    const html = await (await get('/on-call', as)).text();
    const token = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const answer = await fetch(`${whole.url}/cases/${number}/note`, {
      method: 'POST',
      body: new URLSearchParams({ csrf: token, text: 'x' }),
      headers: { cookie: as },
    });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Your role reads only')]);
  });
});
